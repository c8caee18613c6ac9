package org.lotuslearning.web.incontainer;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does one thing twice at once. */
@Dependent
public class Together {
    // not the managed executor: its one thread would wait for itself
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    /**
     * Both results, once both are there.
     *
     * @throws IllegalStateException when either fails
     */
    public <T> List<T> twice(Callable<T> task) {
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<T> atOnce = () -> {
            start.await();
            return task.call();
        };
        ExecutorService executor = Executors.newFixedThreadPool(2, threads);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> future : executor.invokeAll(List.of(atOnce, atOnce))) {
                results.add(future.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("One of the two failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        } finally {
            executor.shutdownNow();
        }
    }
}
