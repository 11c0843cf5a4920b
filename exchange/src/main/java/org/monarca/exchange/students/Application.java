package org.monarca.exchange.students;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    var said = said(batch);
    var ids = batch.children().stream().map(StudentRecord::stateStudentId).toList();
    var known = sources.lock(batch.state(), ids);
    rememberUnknownWithdrawals(batch.state(), said, known.keySet());
    var added = sources.add(batch.state(), arriving(said, known.keySet()));
    var all = new HashMap<>(known);
    all.putAll(added.sources());
    raiseFloors(batch.mode(), said, all);
    var changes = new Changes(seal);
    var settled = settle(batch.mode(), said, changes, all, added.untold());
    return new Applied(children(batch, known.keySet(), all, settled), changes.written());
  }

  /** A child, and the telling in which it is spoken of. */
  private record Said(StudentRecord child, Telling now) {

    String id() {
      return child.stateStudentId();
    }
  }

  private List<Said> said(Batch batch) {
    var kept = tellings.keep(batch.origin(), batch.moments());
    var said = new ArrayList<Said>(batch.children().size());
    for (int i = 0; i < batch.children().size(); i++) {
      var telling = Objects.requireNonNull(kept.get(batch.moments().get(i)));
      said.add(new Said(batch.children().get(i), telling));
    }
    return said;
  }

  private void rememberUnknownWithdrawals(String state, List<Said> all, Set<String> known) {
    var gone = new LinkedHashMap<String, Telling>();
    for (var said : all) {
      if (withdraws(said.child()) && !known.contains(said.id())) {
        gone.put(said.id(), said.now());
      }
    }
    if (!gone.isEmpty()) {
      sources.withdrawnEarly(state, gone);
    }
  }

  private static Map<String, Moment> arriving(List<Said> all, Set<String> known) {
    var arriving = new LinkedHashMap<String, Moment>();
    for (var said : all) {
      if (!withdraws(said.child()) && !known.contains(said.id())) {
        arriving.put(said.id(), said.now().moment());
      }
    }
    return arriving;
  }

  /** Of these records all is said that there is to say. */
  private void raiseFloors(Mode mode, List<Said> all, Map<String, Source> sourcesById) {
    var whole = new HashMap<Long, Moment>();
    for (var said : all) {
      var source = sourcesById.get(said.id());
      if (source != null && (withdraws(said.child()) || mode == Mode.FULL)) {
        whole.put(source.id(), said.now().moment());
      }
    }
    if (!whole.isEmpty()) {
      sources.raiseFloor(whole);
    }
  }

  /** What is said of a record for the first time need not be laid beside anything. */
  private Map<Long, Settled> settle(
      Mode mode,
      List<Said> all,
      Changes changes,
      Map<String, Source> sourcesById,
      Set<Long> untold) {
    var beside = new ArrayList<Told>();
    for (var said : all) {
      var source = sourcesById.get(said.id());
      if (source != null) {
        var told = Told.of(said.now(), source, said.child(), mode);
        if (untold.contains(source.id())) {
          changes.first(told);
        } else {
          beside.add(told);
        }
      }
    }
    var settled = merging.merge(beside, changes);
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
