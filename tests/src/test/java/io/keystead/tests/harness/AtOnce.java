package io.keystead.tests.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Calls at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What so many calls, numbered from 0, return; one that fails fails this. */
    public static <T> List<T> calls(int callers, IntFunction<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CountDownLatch start = new CountDownLatch(callers);
            List<Future<T>> answers = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                answers.add(threads.submit(() -> {
                    start.countDown();
                    start.await();
                    return call.apply(number);
                }));
            }
            List<T> returned = new ArrayList<>();
            for (Future<T> answer : answers) {
                returned.add(answer.get());
            }
            return returned;
        } finally {
            threads.shutdownNow();
        }
    }
}
