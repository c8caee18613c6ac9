package org.lotuslearning.web.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RisingLineTest {
    @ParameterizedTest
    @ValueSource(ints = {2, 4, 7})
    void risesFromStopToStopInsideItsField(int count) {
        List<RisingLine.Stop> stops = RisingLine.of(count).stops();

        assertThat(stops).hasSize(count).allMatch(s -> s.x() >= 24 && s.x() <= 296 && s.y() >= 24 && s.y() <= 166);
        for (int n = 1; n < count; n++) {
            assertThat(stops.get(n).x()).isGreaterThan(stops.get(n - 1).x());
            // SVG counts downwards
            assertThat(stops.get(n).y()).isLessThan(stops.get(n - 1).y());
        }
    }

    @Test
    void drawsEachPieceFromTheStopBeforeIt() {
        List<RisingLine.Stop> stops = RisingLine.of(3).stops();

        assertThat(stops.get(0).path()).isEmpty();
        assertThat(stops.get(1).path())
                .startsWith("M" + stops.get(0).x() + " " + stops.get(0).y() + "L")
                .endsWith("L" + stops.get(1).x() + " " + stops.get(1).y());
    }

    @Test
    void drawsASingleStopWithoutALine() {
        assertThat(RisingLine.of(1).stops())
                .singleElement()
                .satisfies(s -> assertThat(s.path()).isEmpty());
    }
}
