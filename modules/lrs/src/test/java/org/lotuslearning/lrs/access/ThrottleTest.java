package org.lotuslearning.lrs.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lotuslearning.lrs.HandSetClock;

class ThrottleTest {
    private final HandSetClock clock = new HandSetClock();

    @Test
    void admitsSoManyRequestsOfEachCredentialAMinute() {
        Throttle throttle = new Throttle(2, 5, clock);

        assertThat(throttle.admit("a")).isEmpty();
        clock.advance(Duration.ofSeconds(20));
        assertThat(throttle.admit("a")).isEmpty();
        assertThat(throttle.admit("a")).hasValue(Duration.ofSeconds(40));
        assertThat(throttle.admit("b")).isEmpty();
        clock.advance(Duration.ofSeconds(40));
        assertThat(throttle.admit("a")).isEmpty();
    }

    @Test
    void admitsAnyNumberWhereThereIsNoLimit() {
        Throttle throttle = new Throttle(0, 5, clock);

        assertThat(IntStream.range(0, 1_000).mapToObj(i -> throttle.admit("a"))).allMatch(java.util.Optional::isEmpty);
    }

    @Test
    void remembersNoMoreNamesThanItHasRoomFor() {
        Windows windows = new Windows(1, Duration.ofMinutes(1), clock);

        IntStream.range(0, 20_000).forEach(i -> windows.count("name " + i));

        assertThat(windows.full("name 0")).isEmpty();
        assertThat(windows.full("name 19999")).isPresent();
    }
}
