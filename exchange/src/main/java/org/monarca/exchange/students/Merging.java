package org.monarca.exchange.students;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.students.Sections.Head;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * Lays what a telling says beside what is known of thousands of records at once. A section that is
 * said again unchanged is known by its digest; only the others are read.
 */
final class Merging {

  private final Sections sections;
  private final Tellings tellings;

  Merging(Sections sections, Tellings tellings) {
    this.sections = sections;
    this.tellings = tellings;
  }

  /** A section to be merged: what is said, and under which head the section stands, if any. */
  private record Open(Told told, RecordKind kind, List<Row> rows) {}

  /**
   * Adds to the changes what the telling changes; answers what came of each record.
   *
   * @param all each of another record, which is locked
   */
  Map<Long, Settled> merge(Telling now, Collection<Told> all, Changes changes) {
    var heads = heads(all);
    var settled = new HashMap<Long, Settled>();
    var open = new ArrayList<Open>();
    var known = new ArrayList<Head>();
    var json = new SectionJson();
    for (var told : all) {
      var own = heads.getOrDefault(told.source(), Map.of());
      settled.put(told.source(), Settled.UNCHANGED);
      for (var kind : spokenOf(told, own)) {
        var rows = told.rows().getOrDefault(kind, List.of());
        var head = own.get(kind);
        if (head != null && isSaidAgain(now, told, head, rows, changes.seal(), json)) {
          changes.sayAgain(head);
        } else {
          open.add(new Open(told, kind, rows));
          if (head != null) {
            known.add(head);
          }
        }
      }
    }
    mergeOpen(now, open, bodies(known), changes, settled);
    return settled;
  }

  private void mergeOpen(
      Telling now,
      List<Open> open,
      Map<Key, Section> bodies,
      Changes changes,
      Map<Long, Settled> settled) {
    for (var section : open) {
      long source = section.told().source();
      var before = bodies.get(new Key(source, section.kind()));
      var merge = new SectionMerge(now, tellings::moment, section.told(), section.kind(), before);
      settled.merge(source, merge.run(section.rows(), changes), Settled::and);
    }
  }

  private record Key(long source, RecordKind kind) {}

  private Map<Key, Section> bodies(List<Head> heads) {
    var bodies = new HashMap<Key, Section>();
    var numbers = new ArrayList<Integer>();
    for (var body : sections.bodies(heads)) {
      bodies.put(new Key(body.source(), body.kind()), body);
      body.lines().values().forEach(line -> numbers.add(line.asOf()));
    }
    tellings.learn(Set.copyOf(numbers));
    return bodies;
  }

  private Map<Long, Map<RecordKind, Head>> heads(Collection<Told> all) {
    var heads = new HashMap<Long, Map<RecordKind, Head>>();
    var found = sections.heads(all.stream().map(Told::source).toList());
    for (var head : found) {
      heads.computeIfAbsent(head.source(), source -> new HashMap<>()).put(head.kind(), head);
    }
    tellings.learn(found.stream().map(Head::asOf).distinct().toList());
    return heads;
  }

  private static Set<RecordKind> spokenOf(Told told, Map<RecordKind, Head> heads) {
    var kinds = EnumSet.noneOf(RecordKind.class);
    kinds.addAll(told.rows().keySet());
    if (told.unsaid() != null) {
      heads.values().stream().filter(Head::alive).map(Head::kind).forEach(kinds::add);
    }
    return kinds;
  }

  private boolean isSaidAgain(
      Telling now, Told told, Head head, List<Row> rows, SectionSeal seal, SectionJson json) {
    return head.whole()
        && (!head.gone() || told.unsaid() != null)
        && !rows.isEmpty()
        && rows.stream().noneMatch(Row::removes)
        && !now.moment().isBefore(told.floor())
        && !now.moment().isBefore(tellings.moment(head.asOf()))
        && seal.says(head, rows, json);
  }
}
