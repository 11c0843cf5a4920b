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

/**
 * Has batches worked on by several threads and delivers what comes of them in the order they came,
 * on the thread that passes them in. A few batches are under way at a time, so memory is bounded.
 *
 * @param <T> who is told
 */
final class Relay<T> implements AutoCloseable {

  private final ExecutorService crew;
  private final int mostUnderWay;
  private final Function<Batch, List<Consumer<T>>> work;
  private final T receiver;
  private final Queue<Future<List<Consumer<T>>>> underWay = new ArrayDeque<>();

  /**
   * @param work says what to tell of a batch; called by several threads
   */
  Relay(int threads, Function<Batch, List<Consumer<T>>> work, T receiver) {
    this.crew = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().factory());
    this.mostUnderWay = 2 * threads + 1;
    this.work = work;
    this.receiver = receiver;
  }

  void pass(Batch batch) throws IOException {
    underWay.add(crew.submit(() -> work.apply(batch)));
    if (underWay.size() > mostUnderWay) {
      deliver();
    }
  }

  /** Delivers what is still under way. */
  void finish() throws IOException {
    while (!underWay.isEmpty()) {
      deliver();
    }
  }

  @Override
  public void close() {
    crew.shutdownNow();
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
