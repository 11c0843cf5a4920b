package org.monarca.exchange.pulls;

import java.time.Duration;
import java.util.UUID;
import org.monarca.exchange.intake.Refusal;
import org.monarca.exchange.outside.Fault;

/** What came of an attempt. */
sealed interface Outcome {

  /** What is kept of it. */
  String code();

  /**
   * A submission: a new one, or one that was there.
   *
   * @param seen what is to be asked by, whether there is something newer
   */
  record Fetched(String code, long bytes, UUID submission, Taken.Seen seen) implements Outcome {}

  /** There is nothing new. */
  record Nothing(String code) implements Outcome {}

  /** It is to be tried again soon. */
  record FailedForNow(String code) implements Outcome {}

  /**
   * The State has sent as much as it may.
   *
   * @param pause until there is room
   */
  record Spent(Duration pause) implements Outcome {

    @Override
    public String code() {
      return "spent";
    }
  }

  /** It would fail again until somebody mends something. */
  record Failed(String code) implements Outcome {}

  /** What we ourselves could not do. */
  static Outcome notFetched() {
    return new FailedForNow("not-fetched");
  }

  /** By the status of HTTP that was answered, where it is no file. */
  static Outcome of(int status) {
    var code = "http-" + status;
    return switch (status) {
      case 304 -> new Nothing("unchanged");
      case 204 -> new Nothing("no-content");
      case 404, 408, 425, 429 -> new FailedForNow(code);
      default -> status / 100 == 5 ? new FailedForNow(code) : new Failed(code);
    };
  }

  static Outcome of(Fault fault) {
    return switch (fault) {
      case NO_SUCH_HOST, NO_CONNECTION, NO_TLS, NO_ANSWER, TIME_UP ->
          new FailedForNow(fault.code());
      case INSIDE, NO_TRUST -> new Failed(fault.code());
      case NOT_SENT -> notFetched();
    };
  }

  /** What the ledger says of bytes that it does not take. */
  static Outcome of(Refusal refusal) {
    return new Failed(
        switch (refusal) {
          case EMPTY -> "empty";
          case TOO_LARGE -> "too-large";
          case NOT_GZIP -> "not-gzip";
          case MAPPING_TWICE -> "mapping-twice";
          case UNSOUND -> "unsound";
          case NO_STATE -> throw new IllegalStateException("not of a State's: " + refusal);
        });
  }
}
