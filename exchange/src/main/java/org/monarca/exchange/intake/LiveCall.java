package org.monarca.exchange.intake;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.codes.KeptTable;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.students.SourceKey;
import org.monarca.records.StudentRecord;
import org.monarca.records.jsonl.OneStudent;
import org.monarca.records.problems.Finding;
import org.monarca.records.translation.CodeTable;

/**
 * A request that was read and judged, and waits for its turn.
 *
 * @param telling makes the answer, once it is known what became of the child
 * @param requestNumber of the HTTP request; absent where there is none
 * @param said as of when, as the sender has it; absent where the moment counts at which it is done
 * @param judging judges the child as it was sent, by a table of codes
 * @param codes number of the version of the State's table by which it is judged; 0 for none
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
    Function<CodeTable, OneStudent.Judged> judging,
    int codes,
    StudentRecord child,
    boolean says,
    boolean rejected,
    List<Finding> findings,
    CompletableFuture<LiveAnswer> answer) {

  /** The same, judged by that version; itself where it was. */
  LiveCall by(KeptTable newest) {
    if (newest.version() == codes) {
      return this;
    }
    var judged = judging.apply(newest.table());
    return new LiveCall(
        sender,
        request,
        telling,
        requestNumber,
        said,
        received,
        judging,
        newest.version(),
        judged.child(),
        says,
        judged.judgement().rejected(),
        judged.judgement().findings(),
        answer);
  }

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
