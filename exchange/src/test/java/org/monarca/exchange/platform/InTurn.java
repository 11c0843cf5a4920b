package org.monarca.exchange.platform;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Two do something at the same moment, and it is known who is the first. */
public final class InTurn {

  private InTurn() {}

  /**
   * The second begins when the first has done everything and committed nothing, and is seen to wait
   * for it.
   */
  public static <T> List<T> both(Database database, Supplier<T> first, Supplier<T> second)
      throws Exception {
    try (var thread = Executors.newSingleThreadExecutor()) {
      var later = new AtomicReference<Future<T>>();
      T earlier =
          database.write(
              Actor.exchange("test"),
              () -> {
                var answer = first.get();
                later.set(thread.submit(second::get));
                Waiters.await(database, 1);
                return answer;
              });
      return List.of(earlier, Objects.requireNonNull(later.get()).get());
    }
  }
}
