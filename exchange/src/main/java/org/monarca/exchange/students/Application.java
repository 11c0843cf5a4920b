package org.monarca.exchange.students;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  private final Sources sources;
  private final Stage stage;

  Application(Sources sources, Stage stage) {
    this.sources = sources;
    this.stage = stage;
  }

  Applied apply(Batch batch) {
    var ids = batch.children().stream().map(StudentRecord::stateStudentId).toList();
    var known = sources.lock(batch.state(), ids);
    rememberUnknownWithdrawals(batch, known.keySet());
    var all = new HashMap<>(known);
    var unknown = arriving(batch, known.keySet());
    if (!unknown.isEmpty()) {
      all.putAll(sources.add(batch.state(), unknown, batch.moment()));
    }
    stage.clear();
    stage.say(rows(batch, all));
    settleWhatIsNotSaid(batch, all);
    stage.settle(batch.submission(), batch.moment());
    return applied(batch, known.keySet(), all, stage.summary());
  }

  private void rememberUnknownWithdrawals(Batch batch, Set<String> known) {
    var gone =
        batch.children().stream()
            .filter(Application::withdraws)
            .map(StudentRecord::stateStudentId)
            .filter(id -> !known.contains(id))
            .toList();
    if (!gone.isEmpty()) {
      sources.withdrawnEarly(batch.state(), gone, batch.submission(), batch.moment());
    }
  }

  private static List<String> arriving(Batch batch, Set<String> known) {
    return batch.children().stream()
        .filter(child -> !withdraws(child))
        .map(StudentRecord::stateStudentId)
        .filter(id -> !known.contains(id))
        .toList();
  }

  private static CopyRows rows(Batch batch, Map<String, Long> all) {
    var rows = new CopyRows();
    var stored = new StoredRow();
    for (var child : batch.children()) {
      var source = all.get(child.stateStudentId());
      if (source != null) {
        add(rows, stored, source, child.student());
        for (var row : withdraws(child) ? List.<Row>of() : child.childRows()) {
          add(rows, stored, source, row);
        }
      }
    }
    return rows;
  }

  private static void add(CopyRows rows, StoredRow stored, long source, Row row) {
    var key = row.recordKey();
    var content = row.removes() ? NOTHING : stored.content(row);
    rows.number(source)
        .plain(row.kind().isChild() ? row.kind().key() : "student")
        .text(key == null ? "" : key)
        .plain(row.action().map(Action::code).orElse(""))
        .truth(row.removes())
        .bytes(row.removes() ? StoredRow.NO_CONTENT : StoredRow.digest(content))
        .text(content)
        .end();
  }

  /** A withdrawal and a full list speak of all rows of a child, also of those they do not name. */
  private void settleWhatIsNotSaid(Batch batch, Map<String, Long> all) {
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
    settle(withdrawn, "D", batch.moment());
    settle(whole, "absent", batch.moment());
  }

  private void settle(Set<Long> some, String action, Moment moment) {
    if (!some.isEmpty()) {
      sources.raiseFloor(some, moment);
      stage.removeUnsaid(some, action, moment);
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
