package org.monarca.exchange.intake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Linking.Chunk;
import org.monarca.exchange.intake.Linking.Linked;
import org.monarca.exchange.students.LastSaid;
import org.monarca.exchange.students.Moment;
import org.monarca.exchange.students.Origin;
import org.monarca.records.jsonl.OneStudent;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/**
 * What one State says in a transaction.
 *
 * @param day where it belongs
 * @param taken calls of the chunk's children, in its order
 * @param chunk the children, and what was made of them
 */
record Spoken(String state, Origin day, List<Said> taken, List<Said> rejected, Chunk chunk) {

  /**
   * One call.
   *
   * @param moment as of which it is said
   * @param living whether the State had a living record of the child before
   * @param older whether something later had been said of it
   * @param remarks what the exchange found besides what was found by reading
   */
  record Said(LiveCall call, Moment moment, boolean living, boolean older, List<Finding> remarks) {

    /** Who names no moment speaks now, after all that was said of the child before. */
    static Said of(LiveCall call, @Nullable LastSaid last, Instant now, List<Finding> remarks) {
      boolean living = last != null && last.living();
      var latest = last == null || last.moment() == null ? Instant.MIN : last.moment();
      var said = call.said();
      if (said != null) {
        var moment = new Moment(said, call.received());
        return new Said(call, moment, living, moment.said().isBefore(latest), remarks);
      }
      var soon = latest.isBefore(now) ? now : latest.plus(1, ChronoUnit.MICROS);
      return new Said(call, new Moment(soon, now), living, false, remarks);
    }

    LiveOutcome rejected() {
      return new LiveOutcome(
          call.state(),
          call.id(),
          null,
          null,
          false,
          false,
          older,
          moment.said(),
          findings(List.of()));
    }

    List<Finding> findings(List<Finding> more) {
      return Stream.of(call.findings(), remarks, more).flatMap(List::stream).toList();
    }
  }

  static List<Finding> located(List<Finding> findings) {
    return findings.stream().map(OneStudent::located).toList();
  }

  List<String> takenIds() {
    return taken.stream().map(said -> said.call().id()).toList();
  }

  List<String> rejectedIds() {
    return rejected.stream().map(said -> said.call().id()).toList();
  }

  /** What became of each. */
  void outcomes(Linked linked, Map<LiveCall, LiveOutcome> to) {
    var contradicted = located(linked.findings());
    for (int i = 0; i < taken.size(); i++) {
      var said = taken.get(i);
      var call = said.call();
      var outcome = linked.outcomes().get(i);
      var child = chunk.applied().children().get(i);
      var against =
          contradicted.stream().filter(found -> call.id().equals(found.stateStudentId())).toList();
      to.put(
          call,
          new LiveOutcome(
              call.state(),
              call.id(),
              outcome.verdict(),
              outcome.exchangeId(),
              !said.living(),
              child.unchanged(),
              said.older() || child.older(),
              said.moment().said(),
              said.findings(against)));
    }
    rejected.forEach(said -> to.put(said.call(), said.rejected()));
  }

  /**
   * What was found without linking, as it is kept. That a code was translated is said to the sender
   * alone: it would be said again with every child.
   */
  List<Finding> found() {
    return Stream.concat(taken.stream(), rejected.stream())
        .flatMap(said ->
            said.findings(List.of()).stream().sorted(Comparator.comparing(Finding::severity)))
        .filter(found -> found.problem() != Problem.CODE_TRANSLATED)
        .toList();
  }
}
