package org.lotuslearning.lrs.statement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Lets one thread at a time write, and lets it write for all that wait ("group commit"): what gathers during one commit,
 * which waits for the disk, goes with the next. In the order of asking, so nobody waits for ever.
 */
final class WritingTurns {
    /** Statements that are written in one go, unless a single batch has more; they are all in memory as SQL parameters. */
    private static final int MOST = 500;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<PendingBatch> waiting = new ArrayDeque<>();
    private boolean taken;

    /**
     * Returns when the batch is over, whichever thread wrote it.
     *
     * @param write writes some batches, oldest first, and says of each what came of it; called by one thread at a time,
     *     and not with the lock held
     */
    void through(PendingBatch mine, Consumer<List<PendingBatch>> write) {
        lock.lock();
        try {
            waiting.add(mine);
            while (!mine.isOver()) {
                if (taken) {
                    changed.awaitUninterruptibly();
                } else {
                    take(write);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void take(Consumer<List<PendingBatch>> write) {
        List<PendingBatch> group = next();
        taken = true;
        lock.unlock();
        Exception failure = new IllegalStateException("The writer ended early");
        try {
            write.accept(group);
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            lock.lock();
            taken = false;
            for (PendingBatch one : group) {
                if (!one.isOver()) {
                    one.fail(failure);
                }
            }
            changed.signalAll();
        }
    }

    private List<PendingBatch> next() {
        List<PendingBatch> group = new ArrayList<>();
        int statements = 0;
        while (!waiting.isEmpty()
                && (group.isEmpty() || statements + waiting.element().entries().size() <= MOST)) {
            statements += waiting.element().entries().size();
            group.add(waiting.remove());
        }
        return group;
    }
}
