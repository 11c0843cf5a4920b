package org.monarca.exchange.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a State may propose for a rule that warns. */
public enum ProposedSeverity {
  /** That the child be rejected. */
  RECORD_ERROR,
  /** That nothing be said. */
  SILENT;

  /** As the form and the database write it: {@code record-error}. */
  public String code() {
    return name().replace('_', '-').toLowerCase(Locale.ROOT);
  }

  public static Optional<ProposedSeverity> of(String code) {
    return Arrays.stream(values()).filter(severity -> severity.code().equals(code)).findFirst();
  }
}
