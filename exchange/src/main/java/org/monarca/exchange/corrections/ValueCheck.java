package org.monarca.exchange.corrections;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;

/**
 * That a State is asked whether what it says of a child is right.
 *
 * @param child its number when it was asked
 * @param element of the child itself
 * @param state that is asked
 * @param askedBy account
 * @param askedFrom State of whoever asks; absent for the Department
 * @param reason code of why, one of {@link #REASONS}
 * @param verdict code of what came of it, one of {@link #VERDICTS}; absent as long as it is asked
 * @param answeredBy account
 */
public record ValueCheck(
    long id,
    ExchangeId child,
    String element,
    String state,
    String askedBy,
    @Nullable String askedFrom,
    String reason,
    Instant asked,
    @Nullable String verdict,
    @Nullable String answeredBy,
    @Nullable Instant answered) {

  /** Codes of why somebody asks. */
  public static final List<String> REASONS =
      List.of("document", "family", "impossible", "only-differs");

  /** Codes of what the State found. */
  public static final List<String> VERDICTS = List.of("right", "wrong", "unclear");

  /** Whether the State has answered since it said something. */
  boolean isLaterThan(Instant said) {
    return answered != null && !answered.isBefore(said);
  }

  /** Whether that person gave that answer. */
  boolean isAnswered(String by, String with) {
    return with.equals(verdict) && by.equals(answeredBy);
  }

  /** Whether the State has not answered yet. */
  public boolean isOpen() {
    return verdict == null;
  }
}
