package org.lotuslearning.web.educator;

import static org.lotuslearning.web.page.Words.t;

import java.util.Optional;
import org.lotuslearning.learning.catalogue.LearningModule;
import org.lotuslearning.learning.catalogue.Page;
import org.lotuslearning.web.page.Link;
import org.lotuslearning.web.session.Launch;

/**
 * Where in a launch an educator looks around.
 *
 * @param base address that the pages of the preview stand under, with a slash at the end
 * @param own the module that the launch is for, which is at home at {@code base} itself
 * @param back out of the preview
 */
record PreviewPlace(Launch launch, String base, Optional<String> own, Link back) {

    /** In the launch of a placement. */
    static PreviewPlace ofClass(Launch launch) {
        return new PreviewPlace(
                launch,
                launch.base() + "preview/",
                launch.module(),
                new Link(launch.base() + "class", t("Back to the class")));
    }

    /** In the picker. */
    static PreviewPlace ofPicker(Launch launch, String course) {
        return new PreviewPlace(
                launch,
                launch.base() + "pick/preview/" + course + "/",
                Optional.empty(),
                new Link(launch.base() + "pick/back", t("Back to choosing")));
    }

    String course() {
        return base + "course";
    }

    String home(LearningModule module) {
        boolean atHome = own.filter(module.id()::equals).isPresent();
        return atHome ? base.replaceFirst("/$", "") : base + "m/" + module.id();
    }

    String page(Page page) {
        return base + "p/" + page.id();
    }
}
