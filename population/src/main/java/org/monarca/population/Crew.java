package org.monarca.population;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A few threads that do work of one sort at a time and answer in order. */
final class Crew implements AutoCloseable {

  private final ExecutorService threads;

  Crew(int number) {
    threads = Executors.newFixedThreadPool(number);
  }

  /** Does all the work and answers in the order in which it was given. */
  <T> List<T> all(Collection<Callable<T>> work) throws IOException {
    try {
      var answers = new ArrayList<T>();
      for (var done : threads.invokeAll(work)) {
        answers.add(done.get());
      }
      return answers;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException broken) {
        throw broken;
      }
      throw new IllegalStateException("a family could not be brought forth", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while writing a population");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
