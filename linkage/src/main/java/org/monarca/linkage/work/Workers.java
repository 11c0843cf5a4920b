package org.monarca.linkage.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** A number of threads; what they bring comes in the order of the work, not of its end. */
public final class Workers implements AutoCloseable {

  private final ExecutorService threads;

  public Workers(int count) {
    this.threads = Executors.newFixedThreadPool(count);
  }

  /** Does so many pieces of work and waits for all. */
  public <T> List<T> each(int pieces, IntFunction<T> work) {
    var running = new ArrayList<Future<T>>();
    for (int i = 0; i < pieces; i++) {
      int piece = i;
      running.add(threads.submit(() -> work.apply(piece)));
    }
    var done = new ArrayList<T>(pieces);
    for (var future : running) {
      done.add(result(future));
    }
    return done;
  }

  /** Does so many pieces of work that bring nothing, and waits for all. */
  public void all(int pieces, IntConsumer work) {
    each(
        pieces,
        piece -> {
          work.accept(piece);
          return piece;
        });
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while linking", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
