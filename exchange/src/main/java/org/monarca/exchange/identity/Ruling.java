package org.monarca.exchange.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.weigh.Evidence;

/**
 * What was concluded about one record.
 *
 * @param against what name and birth date speak against
 * @param doubts children it may be as well; a person decides
 */
record Ruling(
    Incoming incoming, Home home, Outcome outcome, Set<Contradiction> against, List<Doubt> doubts) {

  Ruling {
    against = Set.copyOf(against);
    doubts = List.copyOf(doubts);
  }

  /** Where the record belongs from now on. */
  sealed interface Home {

    /** The child it has been so far. */
    record Kept(String child) implements Home {}

    /**
     * A child known before.
     *
     * @param claimed whether the State said so, or the engine found it alone
     * @param evidence absent when the child has no record to compare with
     */
    record Joined(String child, boolean claimed, @Nullable Evidence evidence) implements Home {}

    /** A child of its own, whose number is yet to be issued. */
    record Own() implements Home {}
  }

  /** A child that a record may be; there is no evidence when that child has no record left. */
  record Doubt(String child, Reason reason, @Nullable Evidence evidence) {}

  /** Why somebody must look. */
  enum Reason {
    RESEMBLES("resembles"),
    EXCHANGE_ID("exchange-id"),
    EARLIER_RECORD("earlier-record"),

    /** It fitted the other records of its own child, and what it says now does not. */
    NO_LONGER_FITS("no-longer-fits");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }

    static Reason of(String code) {
      return Arrays.stream(values())
          .filter(reason -> reason.code.equals(code))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The child under which later records of the same batch find this one. */
  String child() {
    return switch (home) {
      case Home.Kept kept -> kept.child();
      case Home.Joined joined -> joined.child();
      case Home.Own own -> unnumbered(incoming.source());
    };
  }

  /** As later records of the batch meet it. */
  Candidate candidate() {
    return new Candidate(incoming.source(), child(), incoming.profile(), isUnderReview());
  }

  /** Whether it has a number of its own only until a person decides. */
  private boolean isUnderReview() {
    var before = incoming.before();
    return switch (home) {
      case Home.Own own -> outcome == Outcome.REVIEW;
      case Home.Joined joined -> false;
      case Home.Kept kept ->
          before != null && before.forReview() && (!doubts.isEmpty() || Doubts.someLeft(incoming));
    };
  }

  boolean isOwn() {
    return home instanceof Home.Own;
  }

  /** A child whose number is not issued yet goes by its first record. */
  static String unnumbered(long source) {
    return "#" + source;
  }
}
