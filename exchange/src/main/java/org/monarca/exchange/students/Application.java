package org.monarca.exchange.students;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.sealing.Seals;
import org.monarca.exchange.students.Tellings.Saying;
import org.monarca.records.Action;
import org.monarca.records.Mode;
import org.monarca.records.StudentRecord;

/** What States say at once, from children to versions. */
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

  /** A child, and the telling in which it is spoken of. */
  private record Said(SourceKey key, StudentRecord child, Telling now) {}

  /** What one State says, and what it changes. */
  private record Part(Batch batch, Changes changes, List<Said> said) {}

  /**
   * @param batches each of another State
   */
  List<Applied> apply(List<Batch> batches) {
    var parts = parts(batches);
    var all = parts.stream().map(Part::said).flatMap(List::stream).toList();
    var known = sources.lock(all.stream().map(Said::key).toList());
    rememberUnknownWithdrawals(all, known.keySet());
    var added = sources.add(arriving(all, known.keySet()));
    var found = new HashMap<>(known);
    found.putAll(added.sources());
    raiseFloors(parts, found);
    var settled = settle(parts, found, added.untold());
    return parts.stream()
        .map(part ->
            new Applied(children(part, known.keySet(), found, settled), part.changes().written()))
        .toList();
  }

  /** Keys that seal are asked for before records are locked. */
  private List<Part> parts(List<Batch> batches) {
    var changes =
        batches.stream().map(batch -> new Changes(new SectionSeal(seals, batch.state()))).toList();
    var kept = tellings.keep(batches.stream().flatMap(Application::sayings).toList()).iterator();
    var parts = new ArrayList<Part>(batches.size());
    for (int i = 0; i < batches.size(); i++) {
      var batch = batches.get(i);
      var said =
          batch.children().stream()
              .map(child -> new Said(key(batch, child), child, kept.next()))
              .toList();
      parts.add(new Part(batch, changes.get(i), said));
    }
    return parts;
  }

  private static Stream<Saying> sayings(Batch batch) {
    return batch.moments().stream().map(moment -> new Saying(batch.origin(), moment));
  }

  private static SourceKey key(Batch batch, StudentRecord child) {
    return new SourceKey(batch.state(), child.stateStudentId());
  }

  private void rememberUnknownWithdrawals(List<Said> all, Set<SourceKey> known) {
    var gone = new LinkedHashMap<SourceKey, Telling>();
    for (var said : all) {
      if (withdraws(said.child()) && !known.contains(said.key())) {
        gone.put(said.key(), said.now());
      }
    }
    if (!gone.isEmpty()) {
      sources.withdrawnEarly(gone);
    }
  }

  private static Map<SourceKey, Moment> arriving(List<Said> all, Set<SourceKey> known) {
    var arriving = new LinkedHashMap<SourceKey, Moment>();
    for (var said : all) {
      if (!withdraws(said.child()) && !known.contains(said.key())) {
        arriving.put(said.key(), said.now().moment());
      }
    }
    return arriving;
  }

  /** Of these records all is said that there is to say. */
  private void raiseFloors(List<Part> parts, Map<SourceKey, Source> found) {
    var whole = new HashMap<Long, Moment>();
    for (var part : parts) {
      for (var said : part.said()) {
        var source = found.get(said.key());
        if (source != null && (withdraws(said.child()) || part.batch().mode() == Mode.FULL)) {
          whole.put(source.id(), said.now().moment());
        }
      }
    }
    if (!whole.isEmpty()) {
      sources.raiseFloor(whole);
    }
  }

  /** What is said of a record for the first time need not be laid beside anything. */
  private Map<Long, Settled> settle(
      List<Part> parts, Map<SourceKey, Source> found, Set<Long> untold) {
    var beside = new ArrayList<Merging.Part>();
    for (var part : parts) {
      var told = new ArrayList<Told>();
      for (var said : part.said()) {
        var source = found.get(said.key());
        if (source != null) {
          told.add(Told.of(said.now(), source, said.child(), part.batch().mode()));
        }
      }
      told.stream().filter(each -> untold.contains(each.source())).forEach(part.changes()::first);
      told.removeIf(each -> untold.contains(each.source()));
      beside.add(new Merging.Part(told, part.changes()));
    }
    var settled = merging.merge(beside);
    sections.write(parts.stream().map(Part::changes).toList());
    untold.forEach(source -> settled.put(source, Settled.FIRST));
    return settled;
  }

  private static List<AppliedChild> children(
      Part part, Set<SourceKey> known, Map<SourceKey, Source> found, Map<Long, Settled> settled) {
    var children = new ArrayList<AppliedChild>(part.said().size());
    for (var said : part.said()) {
      var source = found.get(said.key());
      children.add(
          child(
              said.child(),
              source,
              known.contains(said.key()),
              source == null ? null : settled.get(source.id())));
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
