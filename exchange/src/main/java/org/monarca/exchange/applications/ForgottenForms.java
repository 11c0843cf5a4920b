package org.monarca.exchange.applications;

import java.time.Instant;
import java.util.function.BiFunction;
import org.monarca.exchange.retention.Disposable;

/** Forms that need not be kept any more; of each the audit trail says so by itself. */
record ForgottenForms(String rule, BiFunction<Instant, Integer, Gone> forget)
    implements Disposable {

  @Override
  public Gone dispose(Instant before, int most) {
    return forget.apply(before, most);
  }
}
