package org.monarca.exchange.identity.decisions;

import java.util.Optional;

/** What tasks about children are called, and what they are about. */
public final class DecisionSubjects {

  private static final String RECORD = "record:";
  private static final String PROPOSAL = "proposal:";

  private DecisionSubjects() {}

  static String ofRecord(long source) {
    return RECORD + source;
  }

  static String ofProposal(long proposal, String answering) {
    return PROPOSAL + proposal + ":" + answering;
  }

  /** The source record that a task is about. */
  public static Optional<Long> record(String subject) {
    return subject.startsWith(RECORD)
        ? Optional.of(Long.valueOf(subject.substring(RECORD.length())))
        : Optional.empty();
  }

  /** The proposal that a task is about. */
  public static Optional<Long> proposal(String subject) {
    return subject.startsWith(PROPOSAL)
        ? Optional.of(
            Long.valueOf(
                subject.substring(PROPOSAL.length(), subject.indexOf(':', PROPOSAL.length()))))
        : Optional.empty();
  }
}
