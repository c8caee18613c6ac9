package org.lotuslearning.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.ContentProblem;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.web.incontainer.InContainer;
import org.lotuslearning.web.incontainer.Rows;

/** The server of these tests was given a folder of courses, and the one course in it is broken. */
final class CoursesIT extends InContainer {
    @Inject
    Catalogue catalogue;

    @Inject
    Rows rows;

    @Test
    void runOnWhenOneOfThemIsBroken() {
        assertThat(catalogue.courses())
                .extracting(Course::id)
                .startsWith("lotus")
                .doesNotContain("broken");
        assertThat(rows.read("select learning_module from module_version where course = 'lotus'"))
                .contains("learn");
    }

    @Test
    void areRefusedWithFileAndLineWhenTheyAreBroken() {
        assertThat(catalogue.refusals()).hasSize(1);
        assertThat(catalogue.refusals().get(0).id()).isEqualTo("broken");
        assertThat(catalogue.refusals().get(0).problems())
                .extracting(ContentProblem::toString)
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).matches("broken/course\\.yml:\\d+: \\S.*"))
                .anySatisfy(problem -> assertThat(problem).contains("summary"));
    }

    @Test
    void areNotServedInPartWhenTheyAreBroken() {
        assertThat(rows.count("module_version", "course = 'broken'")).isZero();
    }
}
