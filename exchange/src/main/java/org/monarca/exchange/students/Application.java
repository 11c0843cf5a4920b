package org.monarca.exchange.students;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.exchange.students.Stage.Settled;
import org.monarca.exchange.students.Stage.Verdict;
import org.monarca.records.Action;
import org.monarca.records.Mode;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;

/** One batch from children to versions. */
final class Application {

  private final Sources sources;
  private final Stage stage;

  Application(Sources sources, Stage stage) {
    this.sources = sources;
    this.stage = stage;
  }

  Applied apply(Batch batch) {
    sources.keep(batch.origin());
    var ids = batch.children().stream().map(StudentRecord::stateStudentId).toList();
    var known = sources.lock(batch.state(), ids);
    rememberUnknownWithdrawals(batch, known.keySet());
    var added = sources.add(batch.state(), arriving(batch, known.keySet()), batch.moment());
    var all = new HashMap<>(known);
    all.putAll(added.sources());
    stage.clear();
    lay(batch, all, added.untold());
    settleWhatIsNotSaid(batch, all, added.untold());
    stage.settle(batch.origin().submission(), batch.moment());
    var summary = stage.summary();
    added.untold().forEach(source -> summary.put(source, Settled.FIRST));
    return applied(batch, known.keySet(), all, summary);
  }

  private void rememberUnknownWithdrawals(Batch batch, Set<String> known) {
    var gone =
        batch.children().stream()
            .filter(Application::withdraws)
            .map(StudentRecord::stateStudentId)
            .filter(id -> !known.contains(id))
            .toList();
    if (!gone.isEmpty()) {
      sources.withdrawnEarly(batch.state(), gone, batch.origin().submission(), batch.moment());
    }
  }

  private static List<String> arriving(Batch batch, Set<String> known) {
    return batch.children().stream()
        .filter(child -> !withdraws(child))
        .map(StudentRecord::stateStudentId)
        .filter(id -> !known.contains(id))
        .toList();
  }

  /** What is said of a record for the first time need not be laid beside anything. */
  private void lay(Batch batch, Map<String, Long> all, Set<Long> untold) {
    var first = new FirstVersions(batch.origin().submission(), batch.moment());
    var said = new CopyRows();
    var stored = new StoredRow();
    for (var child : batch.children()) {
      var source = all.get(child.stateStudentId());
      if (source != null && untold.contains(source)) {
        rows(child).forEach(row -> first.add(stored, source, row));
      } else if (source != null) {
        rows(child).forEach(row -> stored.add(said, source, row).end());
      }
    }
    stage.keep(first);
    stage.say(said);
  }

  private static Stream<Row> rows(StudentRecord child) {
    var student = Stream.of(child.student());
    return withdraws(child) ? student : Stream.concat(student, child.childRows().stream());
  }

  /** A withdrawal and a full list speak of all rows of a child, also of those they do not name. */
  private void settleWhatIsNotSaid(Batch batch, Map<String, Long> all, Set<Long> untold) {
    var withdrawn = new HashSet<Long>();
    var whole = new HashSet<Long>();
    for (var child : batch.children()) {
      var source = all.get(child.stateStudentId());
      if (source != null && withdraws(child)) {
        withdrawn.add(source);
      } else if (source != null && batch.mode() == Mode.FULL) {
        whole.add(source);
      }
    }
    settle(withdrawn, "D", untold, batch.moment());
    settle(whole, "absent", untold, batch.moment());
  }

  private void settle(Set<Long> some, String action, Set<Long> untold, Moment moment) {
    if (!some.isEmpty()) {
      sources.raiseFloor(some, moment);
      var told = new HashSet<>(some);
      told.removeAll(untold);
      stage.removeUnsaid(told, action, moment);
    }
  }

  private static Applied applied(
      Batch batch, Set<String> known, Map<String, Long> all, Map<Long, Settled> summary) {
    var children = new ArrayList<AppliedChild>(batch.children().size());
    for (var child : batch.children()) {
      var id = child.stateStudentId();
      var source = all.get(id);
      children.add(
          child(child, source, known.contains(id), source == null ? null : summary.get(source)));
    }
    return new Applied(children);
  }

  private static AppliedChild child(
      StudentRecord child, @Nullable Long source, boolean known, @Nullable Settled settled) {
    boolean withdrawn = withdraws(child);
    if (settled == null) {
      return new AppliedChild(
          source, child.stateStudentId(), known, false, withdrawn, false, false);
    }
    boolean changed =
        !withdrawn
            && switch (settled.student()) {
              case NEW, REPLACED -> true;
              case SAME, OLDER -> false;
            };
    return new AppliedChild(
        source,
        child.stateStudentId(),
        known,
        settled.unchanged(),
        withdrawn,
        changed,
        settled.student() == Verdict.OLDER);
  }

  private static boolean withdraws(StudentRecord child) {
    return child.action() == Action.DELETE;
  }
}
