package org.monarca.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends requests at fixed moments, however long the answers take, and measures each from the moment
 * at which it was due: a service that stalls makes all later ones wait, and that is measured too.
 *
 * @param <T> what is sent
 */
final class SteadyRate<T> {

  private final long interval;
  private final Request<T> request;

  SteadyRate(int perSecond, Request<T> request) {
    this.interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
    this.request = request;
  }

  /** Sends one and tells when it has been answered as it should. */
  @FunctionalInterface
  interface Request<T> {
    CompletableFuture<Void> send(T what);
  }

  /** All of them, one after the other in time. */
  Latencies send(List<T> all) {
    var answers = new ArrayList<CompletableFuture<Double>>(all.size());
    long due = System.nanoTime();
    for (var what : all) {
      awaitMoment(due);
      long scheduled = due;
      answers.add(request.send(what).thenApply(done -> (System.nanoTime() - scheduled) / 1e6));
      due += interval;
    }
    var latencies = new Latencies();
    try {
      answers.forEach(answer -> latencies.add(answer.join()));
    } catch (CompletionException e) {
      throw new BenchFailure("a request was not answered: " + e.getCause());
    }
    return latencies;
  }

  private static void awaitMoment(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
