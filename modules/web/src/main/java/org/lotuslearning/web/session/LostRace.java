package org.lotuslearning.web.session;

import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Two tabs, or two clicks of an impatient finger, may both be the first to write the same row. Whoever comes second loses
 * the transaction to a unique key or a version, and finds the first one's rows when it tries again.
 */
public final class LostRace {
    private static final int TRIES = 4;

    private LostRace() {}

    /**
     * Does this again while it loses.
     *
     * @param transaction one whole transaction, begun and ended inside
     */
    public static <T> T repeated(Supplier<T> transaction) {
        for (int left = TRIES - 1; ; left--) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (left == 0 || !lost(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean lost(@Nullable Throwable failure) {
        return failure != null
                && (failure instanceof PersistenceException
                        || failure instanceof RollbackException
                        || lost(failure.getCause()));
    }
}
