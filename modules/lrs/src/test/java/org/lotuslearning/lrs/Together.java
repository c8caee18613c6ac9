package org.lotuslearning.lrs;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many clients at once. */
public final class Together {
    private Together() {}

    /** What one of them does. */
    public interface Request {
        int status(int client);
    }

    /** What came of each, in their order. */
    public static List<Integer> together(int clients, Request request) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, clients)
                    .<Callable<Integer>>mapToObj(client -> () -> request.status(client))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> call : threads.invokeAll(calls)) {
                statuses.add(call.get());
            }
            return statuses;
        } finally {
            threads.shutdownNow();
        }
    }
}
