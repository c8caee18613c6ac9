package org.lotuslearning.web.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class LostRaceTest {
    private final Deque<RuntimeException> failures = new ArrayDeque<>();

    private String transaction() {
        if (failures.isEmpty()) {
            return "kept";
        }
        throw failures.removeFirst();
    }

    @Test
    void triesAgainAfterAUniqueKeyOrAVersionThatCameInBetween() {
        RuntimeException atCommit = new IllegalStateException(new RollbackException("commit"));
        failures.addAll(List.of(new PersistenceException(), atCommit, new OptimisticLockException()));

        assertThat(LostRace.repeated(this::transaction)).isEqualTo("kept");
    }

    @Test
    void givesUpOnWhatIsNoRace() {
        failures.add(new IllegalStateException("a bug"));

        assertThatThrownBy(() -> LostRace.repeated(this::transaction)).hasMessage("a bug");
    }

    @Test
    void doesNotTryForEver() {
        for (int i = 0; i < 100; i++) {
            failures.add(new PersistenceException("try " + i));
        }

        assertThatThrownBy(() -> LostRace.repeated(this::transaction)).isInstanceOf(PersistenceException.class);
        assertThat(failures).hasSizeGreaterThan(90);
    }
}
