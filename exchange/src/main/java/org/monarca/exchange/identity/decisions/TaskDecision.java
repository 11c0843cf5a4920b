package org.monarca.exchange.identity.decisions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.PlainText;

/**
 * What a person decides about the children of a task.
 *
 * @param nearMatch which of the task's it answers; null where it has but one, or all are meant
 * @param survivor the number that stays where two are one
 * @param reason a code of {@link Grounds#REASONS}, where one is needed
 */
public record TaskDecision(
    Verdict verdict,
    @Nullable Long nearMatch,
    @Nullable ExchangeId survivor,
    String reason,
    String note) {

  public TaskDecision {
    note = PlainText.lines(note);
  }

  /** The answers there are. */
  public enum Verdict {
    SAME,
    DIFFERENT,

    /** Nothing can be decided with what there is; the task stays open and says so. */
    MORE_EVIDENCE,
    CONFIRM,
    REFUSE;

    /** As interfaces and forms write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Verdict> of(String code) {
      return Arrays.stream(values()).filter(verdict -> verdict.code().equals(code)).findFirst();
    }

    /** Whether whoever looks at it next must be told why. */
    boolean isGrounded() {
      return this == SAME || this == DIFFERENT;
    }

    /** Whether it answers what somebody proposed. */
    public boolean isOfProposals() {
      return this == CONFIRM || this == REFUSE;
    }
  }

  /** The whole of it in a line of its own each: equal only for equal decisions. */
  String content() {
    return String.join(
        "\n",
        verdict.code(),
        String.valueOf(nearMatch),
        String.valueOf(survivor),
        reason.replace('\n', ' '),
        note);
  }

  /** What is missing of it before anything is looked up. */
  Optional<Refusal> lacks() {
    if (Grounds.isTooLong(note)) {
      return Optional.of(Refusal.NOTE_TOO_LONG);
    }
    return verdict.isGrounded() && !Grounds.REASONS.contains(reason)
        ? Optional.of(Refusal.NO_REASON)
        : Optional.empty();
  }
}
