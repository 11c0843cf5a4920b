package org.monarca.exchange.students;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.monarca.exchange.students.Sections.Head;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * Lays what tellings say beside what is known of thousands of records at once. A section that is
 * said again unchanged is known by its digest; only the others are read.
 */
final class Merging {

  private final Sections sections;
  private final Tellings tellings;

  Merging(Sections sections, Tellings tellings) {
    this.sections = sections;
    this.tellings = tellings;
  }

  /**
   * What one State tells.
   *
   * @param all each of another record, which is locked
   * @param changes to which what they change is added
   */
  record Part(List<Told> all, Changes changes) {}

  /** A section to be merged: what is said of it, and what it changes. */
  private record Open(Told told, RecordKind kind, List<Row> rows, Changes changes) {}

  /** What is known of the records, and what came of them. */
  private record Laid(
      Map<Long, Map<RecordKind, Head>> heads,
      Map<Integer, Moment> moments,
      Map<Long, Settled> settled,
      List<Open> open,
      List<Head> known) {}

  /** Adds to the changes what the tellings change; answers what came of each record. */
  Map<Long, Settled> merge(List<Part> parts) {
    var moments = new HashMap<Integer, Moment>();
    var all = parts.stream().map(Part::all).flatMap(List::stream).toList();
    all.forEach(told -> moments.put(told.now().number(), told.now().moment()));
    var laid =
        new Laid(
            heads(all, moments), moments, new HashMap<>(), new ArrayList<>(), new ArrayList<>());
    parts.forEach(part -> layHeads(part, laid));
    mergeOpen(laid, bodies(laid.known(), moments));
    return laid.settled();
  }

  private static void layHeads(Part part, Laid laid) {
    var changes = part.changes();
    var json = new SectionJson();
    for (var told : part.all()) {
      var own = laid.heads().getOrDefault(told.source(), Map.of());
      laid.settled().put(told.source(), Settled.UNCHANGED);
      for (var kind : spokenOf(told, own)) {
        var rows = told.rows().getOrDefault(kind, List.of());
        var head = own.get(kind);
        if (head != null && isSaidAgain(told, head, rows, laid.moments(), changes.seal(), json)) {
          changes.sayAgain(told.now(), head);
        } else {
          laid.open().add(new Open(told, kind, rows, changes));
          if (head != null) {
            laid.known().add(head);
          }
        }
      }
    }
  }

  private static void mergeOpen(Laid laid, Map<Key, Section> bodies) {
    for (var section : laid.open()) {
      long source = section.told().source();
      var before = bodies.get(new Key(source, section.kind()));
      var merge =
          new SectionMerge(
              number -> moment(laid.moments(), number), section.told(), section.kind(), before);
      laid.settled().merge(source, merge.run(section.rows(), section.changes()), Settled::and);
    }
  }

  private record Key(long source, RecordKind kind) {}

  private Map<Key, Section> bodies(List<Head> heads, Map<Integer, Moment> moments) {
    var bodies = new HashMap<Key, Section>();
    var numbers = new ArrayList<Integer>();
    for (var body : sections.bodies(heads)) {
      bodies.put(new Key(body.source(), body.kind()), body);
      body.lines().values().forEach(line -> numbers.add(line.asOf()));
    }
    moments.putAll(tellings.moments(Set.copyOf(numbers)));
    return bodies;
  }

  private Map<Long, Map<RecordKind, Head>> heads(
      Collection<Told> all, Map<Integer, Moment> moments) {
    var heads = new HashMap<Long, Map<RecordKind, Head>>();
    var found = sections.heads(all.stream().map(Told::source).toList());
    for (var head : found) {
      heads.computeIfAbsent(head.source(), source -> new HashMap<>()).put(head.kind(), head);
    }
    moments.putAll(tellings.moments(found.stream().map(Head::asOf).distinct().toList()));
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

  private static boolean isSaidAgain(
      Told told,
      Head head,
      List<Row> rows,
      Map<Integer, Moment> moments,
      SectionSeal seal,
      SectionJson json) {
    var now = told.now().moment();
    return head.whole()
        && (!head.gone() || told.unsaid() != null)
        && !rows.isEmpty()
        && rows.stream().noneMatch(Row::removes)
        && !now.isBefore(told.floor())
        && !now.isBefore(moment(moments, head.asOf()))
        && seal.says(head, rows, json);
  }

  private static Moment moment(Map<Integer, Moment> moments, int number) {
    return Objects.requireNonNull(moments.get(number), "a telling that is kept");
  }
}
