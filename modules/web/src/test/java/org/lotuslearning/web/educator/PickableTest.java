package org.lotuslearning.web.educator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lotuslearning.learning.catalogue.Catalogue;
import org.lotuslearning.learning.catalogue.Course;
import org.lotuslearning.web.educator.Pickable.Kind;

class PickableTest {
    private static final Catalogue CATALOGUE = Catalogue.read(PickableTest.class.getClassLoader());

    @Test
    void findsEverythingThatIsOfferedUnderTheContentItIsSentWith() {
        List<Pickable> all =
                CATALOGUE.courses().stream().flatMap(PickableTest::all).toList();

        assertThat(all).extracting(Pickable::content).doesNotHaveDuplicates();
        assertThat(all).extracting(Pickable::kind).contains(Kind.values());
        assertThat(all)
                .allSatisfy(what ->
                        assertThat(Pickable.find(CATALOGUE, what.content())).contains(what));
    }

    @Test
    void offersNoCheckSinceItIsNeverGraded() {
        List<String> checks = CATALOGUE.courses().stream()
                .flatMap(course -> course.modules().stream())
                .flatMap(module -> module.exercises()
                        .filter(e -> e.isCheck())
                        .map(e -> module.course() + "/" + module.id() + "/" + e.id()))
                .toList();

        assertThat(checks)
                .isNotEmpty()
                .allSatisfy(check -> assertThat(Pickable.find(CATALOGUE, check)).isEmpty());
    }

    @Test
    void findsNothingElse() {
        assertThat(Pickable.find(CATALOGUE, "")).isEmpty();
        assertThat(Pickable.find(CATALOGUE, "nowhere")).isEmpty();
        assertThat(Pickable.find(CATALOGUE, "lotus/learn/9.9")).isEmpty();
    }

    @Test
    void leadsAPreviewToThePlaceOnThePage() {
        assertThat(Pickable.find(CATALOGUE, "lotus/learn/1.2.i").orElseThrow().preview())
                .isEqualTo("p/1.2#ex-1-2-i");
    }

    private static Stream<Pickable> all(Course course) {
        return Stream.concat(
                Stream.of(Pickable.of(course)),
                course.modules().stream()
                        .flatMap(module -> Stream.concat(
                                Stream.of(Pickable.of(module)),
                                module.pages().stream()
                                        .flatMap(page -> Stream.concat(
                                                Stream.of(Pickable.of(module, page)),
                                                Pickable.exercises(module, page).stream())))));
    }
}
