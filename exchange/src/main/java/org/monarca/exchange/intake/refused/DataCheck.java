package org.monarca.exchange.intake.refused;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Finding;

/**
 * What a State is asked about a submission.
 *
 * @param submission in which the records were refused first
 * @param live whether the State's systems sent them one at a time, so that these send them again
 * @param left how many of them are neither accepted nor withdrawn
 * @param first why, by their latest findings; none for whoever may not see them
 * @param more whether there are more findings
 * @param settled who gave it up and why; absent where nobody did
 */
public record DataCheck(
    UUID submission,
    boolean live,
    long left,
    List<Finding> first,
    boolean more,
    @Nullable Settled settled) {

  /** Outcome where each was accepted or withdrawn. */
  static final String MENDED = "mended";

  /** Outcome where somebody said that it stays as it is. */
  static final String GIVEN_UP = "given-up";

  /** Codes of why nothing more is sent. */
  public static final List<String> REASONS =
      List.of("not-sent-again", "not-a-migratory-child", "wrong-entry", "other");

  /**
   * That nothing more is sent.
   *
   * @param by account
   */
  public record Settled(String by, String reason, String note) {}
}
