package org.monarca.exchange.students;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.sealing.Seals;
import org.monarca.records.Action;
import org.monarca.records.Mode;
import org.monarca.records.StudentRecord;

/** One batch from children to versions. */
final class Application {

  private final Tellings tellings;
  private final Sources sources;
  private final Sections sections;
  private final Merging merging;
  private final Seals seals;

  Application(Tellings tellings, Sources sources, Sections sections, Seals seals) {
    this.tellings = tellings;
    this.sources = sources;
    this.sections = sections;
    this.merging = new Merging(sections, tellings);
    this.seals = seals;
  }

  Applied apply(Batch batch) {
    var seal = new SectionSeal(seals, batch.state());
    var now = tellings.keep(batch.origin(), batch.moment());
    var ids = batch.children().stream().map(StudentRecord::stateStudentId).toList();
    var known = sources.lock(batch.state(), ids);
    rememberUnknownWithdrawals(batch, known.keySet(), now);
    var added = sources.add(batch.state(), arriving(batch, known.keySet()), batch.moment());
    var all = new HashMap<>(known);
    all.putAll(added.sources());
    raiseFloors(batch, all);
    var changes = new Changes(now, seal);
    var settled = settle(batch, changes, now, all, added.untold());
    return new Applied(children(batch, known.keySet(), all, settled), changes.written());
  }

  private void rememberUnknownWithdrawals(Batch batch, Set<String> known, Telling now) {
    var gone =
        batch.children().stream()
            .filter(Application::withdraws)
            .map(StudentRecord::stateStudentId)
            .filter(id -> !known.contains(id))
            .toList();
    if (!gone.isEmpty()) {
      sources.withdrawnEarly(batch.state(), gone, now);
    }
  }

  private static List<String> arriving(Batch batch, Set<String> known) {
    return batch.children().stream()
        .filter(child -> !withdraws(child))
        .map(StudentRecord::stateStudentId)
        .filter(id -> !known.contains(id))
        .toList();
  }

  /** Of these records all is said that there is to say. */
  private void raiseFloors(Batch batch, Map<String, Source> all) {
    var whole = new HashSet<Long>();
    for (var child : batch.children()) {
      var source = all.get(child.stateStudentId());
      if (source != null && (withdraws(child) || batch.mode() == Mode.FULL)) {
        whole.add(source.id());
      }
    }
    if (!whole.isEmpty()) {
      sources.raiseFloor(whole, batch.moment());
    }
  }

  /** What is said of a record for the first time need not be laid beside anything. */
  private Map<Long, Settled> settle(
      Batch batch, Changes changes, Telling now, Map<String, Source> all, Set<Long> untold) {
    var beside = new ArrayList<Told>();
    for (var child : batch.children()) {
      var source = all.get(child.stateStudentId());
      if (source != null) {
        var told = Told.of(source, child, batch.mode());
        if (untold.contains(source.id())) {
          changes.first(told);
        } else {
          beside.add(told);
        }
      }
    }
    var settled = merging.merge(now, beside, changes);
    sections.write(changes);
    untold.forEach(source -> settled.put(source, Settled.FIRST));
    return settled;
  }

  private static List<AppliedChild> children(
      Batch batch, Set<String> known, Map<String, Source> all, Map<Long, Settled> settled) {
    var children = new ArrayList<AppliedChild>(batch.children().size());
    for (var child : batch.children()) {
      var id = child.stateStudentId();
      var source = all.get(id);
      children.add(
          child(
              child, source, known.contains(id), source == null ? null : settled.get(source.id())));
    }
    return children;
  }

  private static AppliedChild child(
      StudentRecord child, @Nullable Source source, boolean known, @Nullable Settled settled) {
    boolean withdrawn = withdraws(child);
    var number = source == null ? null : source.id();
    if (settled == null) {
      return new AppliedChild(
          number, child.stateStudentId(), known, false, withdrawn, false, false);
    }
    boolean changed =
        !withdrawn
            && switch (settled.student()) {
              case NEW, REPLACED -> true;
              case SAME, OLDER -> false;
            };
    return new AppliedChild(
        number,
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
