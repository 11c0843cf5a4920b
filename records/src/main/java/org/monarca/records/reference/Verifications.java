package org.monarca.records.reference;

import java.util.Set;
import java.util.stream.Collectors;

/** How well a document proves a birth date. */
public final class Verifications {

  private static final Set<String> WEAK =
      ReferenceTables.rows("weak_verifications.csv").stream()
          .map(row -> row.getField("birth_date_verification"))
          .collect(Collectors.toUnmodifiableSet());

  private Verifications() {}

  /** Whether the proof leaves room for a date that was filled in. */
  public static boolean isWeak(String code) {
    return WEAK.contains(code);
  }
}
