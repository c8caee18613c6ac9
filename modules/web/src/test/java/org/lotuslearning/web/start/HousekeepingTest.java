package org.lotuslearning.web.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    @Test
    void renewsKeysAlsoWhenSomethingBeforeCannotBeDeleted() {
        List<String> done = new ArrayList<>();

        Housekeeping.each(
                () -> done.add("sessions"),
                () -> {
                    throw new IllegalStateException("no database");
                },
                () -> done.add("keys"));

        assertThat(done).containsExactly("sessions", "keys");
    }
}
