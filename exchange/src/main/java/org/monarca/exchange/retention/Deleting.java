package org.monarca.exchange.retention;

import java.time.Instant;
import java.util.function.BiFunction;
import org.monarca.exchange.retention.Disposable.Gone;

/** What is disposed of by deleting rows. */
record Deleting(String rule, BiFunction<Instant, Integer, Gone> delete) implements Disposable {

  @Override
  public Gone dispose(Instant before, int most) {
    return delete.apply(before, most);
  }
}
