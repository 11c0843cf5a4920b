package org.monarca.exchange.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of an accepted child.
 *
 * @param exchangeId as it was decided then; absent when a child was withdrawn that was never sent
 */
public record ChildOutcome(String stateStudentId, @Nullable String exchangeId, Verdict verdict) {

  /** The outcomes of the contract. */
  public enum Verdict {
    KNOWN("known"),
    NEW("new"),
    REVIEW("review"),
    WITHDRAWN("withdrawn");

    private final String code;

    Verdict(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
