package org.lotuslearning.web.lookup;

import java.util.List;
import java.util.Optional;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.web.page.Frame;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.page.ModuleBar;
import org.lotuslearning.web.page.Words;
import org.lotuslearning.web.session.Launch;

/**
 * Where in a launch somebody looks something up. Addresses in the pages are relative, so that the same page serves
 * learners and previews.
 *
 * @param base the launch's address
 * @param mine the learner's own answers, or the way out of a preview; empty where there is neither
 * @param pagesOpen whether pages of the course open to whoever asks; else they are named without a link
 */
record LookupFrame(
        Course course, String base, String csrf, String home, String mine, boolean preview, boolean pagesOpen) {
    static LookupFrame of(Course course, Launch launch, boolean preview, boolean pagesOpen) {
        String base = launch.base();
        String mine = preview
                ? base + "class"
                : launch.enrolment().map(run -> base + "my-learning").orElse("");
        String home = base + (preview ? "preview/course" : pagesOpen ? "course" : "");
        return new LookupFrame(course, base, launch.csrf(), home, mine, preview, pagesOpen);
    }

    /** Where something is looked up in a preview of the picker. */
    static LookupFrame ofPicker(Course course, Launch launch) {
        String picker = launch.base() + "pick/";
        return new LookupFrame(
                course,
                launch.base(),
                launch.csrf(),
                picker + "preview/" + course.id() + "/course",
                picker + "back",
                true,
                true);
    }

    Frame frame(String title) {
        ModuleBar bar = new ModuleBar(course.title(), "plum", 0, 0, home, mine, home, preview, Optional.empty());
        return new Frame(
                title,
                csrf,
                Frame.Kind.LAUNCH,
                "",
                base,
                Optional.of(bar),
                Optional.empty(),
                Optional.of(base + "close"));
    }

    /** The same as {@link #pages}, named by their numbers only: for long lists. */
    List<Link> numbers(List<String> ids) {
        return ids.stream()
                .filter(id -> course.page(id).isPresent())
                .map(id -> new Link(pagesOpen ? "p/" + id : "", id))
                .toList();
    }

    /** The pages of the course that are meant, in the order given; the address is empty where it would not open. */
    List<Link> pages(List<String> ids) {
        return ids.stream()
                .flatMap(id -> course.page(id).stream())
                .map(page -> new Link(
                        pagesOpen ? "p/" + page.id() : "", page.id() + " " + page.title(), Words.lang(page.language())))
                .toList();
    }
}
