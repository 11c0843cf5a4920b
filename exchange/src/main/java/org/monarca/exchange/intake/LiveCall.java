package org.monarca.exchange.intake;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.students.SourceKey;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;

/**
 * A request that was read and judged, and waits for its turn.
 *
 * @param telling makes the answer, once it is known what became of the child
 * @param requestNumber of the HTTP request; absent where there is none
 * @param said as of when, as the sender has it; absent where the moment counts at which it is done
 * @param child as it is to be applied
 * @param says whether the sender said what is done: else it is not found fault with
 * @param findings what was found before anything was asked of the database
 * @param answer completed when the transaction is over
 */
record LiveCall(
    Actor sender,
    LiveRequest.Asked request,
    Function<LiveOutcome, LiveAnswer.Told> telling,
    @Nullable String requestNumber,
    @Nullable Instant said,
    Instant received,
    StudentRecord child,
    boolean says,
    boolean rejected,
    List<Finding> findings,
    CompletableFuture<LiveAnswer> answer) {

  String state() {
    return request.state();
  }

  /** Each is itself, whatever another says. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  String id() {
    return request.stateStudentId();
  }

  SourceKey source() {
    return new SourceKey(state(), id());
  }

  /** Two calls of one child are not done together. */
  String childKey() {
    return state() + " " + id();
  }

  /** By which a request is the same as another. */
  Key key() {
    return new Key(sender.id(), request.key());
  }

  /** A key is its sender's. */
  record Key(String client, String key) {}
}
