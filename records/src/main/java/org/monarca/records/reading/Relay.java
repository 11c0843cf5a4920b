package org.monarca.records.reading;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Has batches worked on by several threads and delivers what comes of them in the order they came,
 * on the thread that passes them in. A few batches are under way at a time, so memory is bounded.
 *
 * @param <T> who is told
 */
final class Relay<T> implements AutoCloseable {

  private final int threads;
  private final Function<Batch, List<Consumer<T>>> work;
  private final T receiver;
  private final Queue<Future<List<Consumer<T>>>> underWay = new ArrayDeque<>();
  private @Nullable Batch only;
  private @Nullable ExecutorService crew;

  /**
   * @param work says what to tell of a batch; called by several threads
   */
  Relay(int threads, Function<Batch, List<Consumer<T>>> work, T receiver) {
    this.threads = threads;
    this.work = work;
    this.receiver = receiver;
  }

  /** The first batch waits for a second: for one alone no crew is called together. */
  void pass(Batch batch) throws IOException {
    if (crew == null && only == null) {
      only = batch;
      return;
    }
    if (only != null) {
      submit(only);
      only = null;
    }
    submit(batch);
    if (underWay.size() > 2 * threads + 1) {
      deliver();
    }
  }

  /** Delivers what is still under way. */
  void finish() throws IOException {
    if (only != null) {
      work.apply(only).forEach(delivery -> delivery.accept(receiver));
      only = null;
    }
    while (!underWay.isEmpty()) {
      deliver();
    }
  }

  @Override
  public void close() {
    if (crew != null) {
      crew.shutdownNow();
    }
  }

  private void submit(Batch batch) {
    if (crew == null) {
      crew = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    }
    underWay.add(crew.submit(() -> work.apply(batch)));
  }

  private void deliver() throws IOException {
    done(underWay.remove()).forEach(delivery -> delivery.accept(receiver));
  }

  private static <R> R done(Future<R> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the reading was interrupted");
    } catch (ExecutionException e) {
      throw new IllegalStateException("a child could not be judged", e.getCause());
    }
  }
}
