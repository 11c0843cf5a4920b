package org.monarca.exchange.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does things at the same moment, each in a thread of its own. */
public final class AtOnce {

  private AtOnce() {}

  /** What came of each, in the order told. */
  @SafeVarargs
  public static <T> List<T> all(Callable<T>... acts) throws Exception {
    var barrier = new CyclicBarrier(acts.length);
    try (var threads = Executors.newFixedThreadPool(acts.length)) {
      var begun = new ArrayList<Future<T>>();
      for (var act : acts) {
        begun.add(
            threads.submit(() -> {
              barrier.await();
              return act.call();
            }));
      }
      var answers = new ArrayList<T>();
      for (var future : begun) {
        answers.add(future.get());
      }
      return answers;
    }
  }
}
