package org.lotuslearning.web.page;

import static org.lotuslearning.web.page.Words.t;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The slim bar above the pages of a learning module.
 *
 * @param petal learn, optimise, transform, utilise, strengthen or plum; gives the colour
 * @param pagesDone pages read and done, 0 to {@code pagesTotal}
 * @param pagesTotal 0 where there is no module, on the course's home
 * @param myLearningHref the learner's own answers; in a preview the class page; empty where there is no module
 * @param courseHref the course's home
 * @param preview whether an educator is looking around and nothing is recorded
 * @param classHref back to the class, for an educator who takes the module
 */
public record ModuleBar(
        String title,
        String petal,
        int pagesDone,
        int pagesTotal,
        String homeHref,
        String myLearningHref,
        String courseHref,
        boolean preview,
        Optional<String> classHref) {

    private static final Pattern IN_THE_PICKER = Pattern.compile("^(/l/[^/]+/pick/preview/[^/]+/).*");

    /** Search of the course, in the preview where this is one. */
    public String findHref() {
        Matcher picker = IN_THE_PICKER.matcher(homeHref);
        return picker.matches()
                ? picker.group(1) + "search"
                : homeHref.replaceFirst("^(/l/[^/]+/).*", "$1") + (preview ? "preview/search" : "search");
    }

    /** What the way out of a preview is called. */
    public String backText() {
        return myLearningHref.endsWith("/class") ? t("Back to the class") : t("Back to choosing");
    }
}
