package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.decisions.Grounds;
import org.monarca.exchange.identity.decisions.Refusal;

/** What came of a decision, in words. */
final class DecisionWords {

  private static final List<String> DONE =
      List.of(
          "proposed",
          "split-proposed",
          "apart",
          "checked",
          "together",
          "confirmed",
          "refused",
          "waits",
          "evidence",
          "reopened",
          "settled",
          "withdrawn");

  private DecisionWords() {}

  static boolean isDone(String outcome) {
    return DONE.contains(outcome);
  }

  /** Nothing for a code that is none. */
  static @Nullable String says(String outcome, Wording words) {
    boolean isKnown =
        isDone(outcome)
            || Arrays.stream(Refusal.values()).anyMatch(why -> why.code().equals(outcome));
    return isKnown ? words.say("review.outcome." + outcome, Grounds.LONGEST) : null;
  }
}
