package org.lotuslearning.web.lookup;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.ModuleBar;
import org.lotuslearning.web.session.Launch;

/**
 * Where in a launch somebody looks something up. Addresses in the pages are relative, so that the same page serves
 * learners and previews.
 *
 * @param pagesOpen whether pages of the course open to whoever asks; else they are named without a link
 */
record LookupFrame(Launch launch, Course course, boolean preview, boolean pagesOpen) {
    Frame frame(String title) {
        String home = launch.base() + (preview ? "preview" : "");
        String mine = preview ? "class" : "my-learning";
        ModuleBar bar = new ModuleBar(
                course.title(),
                "plum",
                0,
                0,
                home,
                preview || launch.enrolment().isPresent() ? launch.base() + mine : "",
                preview,
                Optional.empty());
        return new Frame(
                title,
                launch.csrf(),
                Frame.Kind.LAUNCH,
                "",
                launch.base(),
                Optional.of(bar),
                Optional.empty(),
                Optional.of(launch.base() + "close"),
                "en");
    }

    /** The pages of the course that are meant, in the order given; the address is empty where it would not open. */
    List<Link> pages(List<String> ids) {
        return ids.stream()
                .flatMap(id -> course.page(id).stream())
                .map(page -> new Link(pagesOpen ? "p/" + page.id() : "", page.id() + " " + page.title()))
                .toList();
    }
}
