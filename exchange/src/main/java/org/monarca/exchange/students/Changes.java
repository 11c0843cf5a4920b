package org.monarca.exchange.students;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.BinaryRows;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** What tellings change, collected to be written in a few statements. */
final class Changes {

  /** What {@link #versions} has of each. */
  static final String COLUMNS =
      "source_id, telling, as_of, kind, action, alive, gone, current, digest, rows, sealed, key, brought, said";

  private final SectionSeal seal;
  private final SectionJson json = new SectionJson();
  private final BinaryRows versions = new BinaryRows(COLUMNS.split(",").length);
  private final Versions superseded = new Versions();
  private final Versions saidAgain = new Versions();
  private final List<Integer> saidIn = new ArrayList<>();
  private final List<@Nullable String> saidMarks = new ArrayList<>();
  private final List<String> written = new ArrayList<>();

  Changes(SectionSeal seal) {
    this.seal = seal;
  }

  /**
   * Of a record of which nothing was said before: its sections as they were sent. A State's first
   * list of millions of rows comes in so.
   */
  void first(Told told) {
    told.rows().forEach((kind, rows) -> first(told, kind, rows));
  }

  private void first(Told told, RecordKind kind, List<Row> rows) {
    var living = rows.stream().filter(row -> !row.removes()).toList();
    var digest = seal.digest(json.of(kind, living));
    version(
        told.now(),
        told.source(),
        kind,
        told.action(),
        true,
        digest,
        !living.isEmpty(),
        living.size() < rows.size());
    if (living.size() < rows.size()) {
      json.of(kind, rows);
    }
    content(told.now(), told.source(), kind, digest);
    versions.missing().missing();
  }

  /** The section stands so from now on; what stood before it is superseded. */
  void next(Telling now, Section section) {
    version(now, section, true);
    versions.json(marks(now, section, Line::telling)).json(marks(now, section, Line::asOf));
  }

  /** Rows that came late and are history. */
  void older(Telling now, Section section) {
    version(now, section, false);
    versions.missing().missing();
  }

  void supersede(Section section) {
    superseded.add(section.source(), section.version());
  }

  /** All of the section was said again, just so. */
  void sayAgain(Telling now, Sections.Head head) {
    saidAgain.add(head.source(), head.version());
    saidIn.add(now.number());
    saidMarks.add(null);
  }

  /** Some lines were said again, just so. */
  void sayAgain(Telling now, Section section) {
    saidAgain.add(section.source(), section.version());
    saidIn.add(now.number());
    saidMarks.add(marks(now, section, Line::asOf));
  }

  /** The versions that are added. */
  Written written() {
    return Written.of(written);
  }

  SectionSeal seal() {
    return seal;
  }

  /** The numbers of the tellings that said it again. */
  Stream<Integer> saidIn() {
    return saidIn.stream();
  }

  BinaryRows versions() {
    return versions;
  }

  Versions superseded() {
    return superseded;
  }

  Versions saidAgain() {
    return saidAgain;
  }

  Stream<@Nullable String> saidMarks() {
    return saidMarks.stream();
  }

  private void version(Telling now, Section section, boolean current) {
    var living = new TreeMap<>(section.lines());
    living.values().removeIf(line -> !line.isAlive());
    var digest = seal.digest(json.of(section.kind(), living));
    version(
        now,
        section.source(),
        section.kind(),
        section.action(),
        current,
        digest,
        !living.isEmpty(),
        living.size() < section.lines().size());
    if (living.size() < section.lines().size()) {
      json.of(section.kind(), section.lines());
    }
    content(now, section.source(), section.kind(), digest);
  }

  private void content(Telling now, long source, RecordKind kind, UUID digest) {
    json.addTo(versions);
    seal.addTo(versions, json, SectionSeal.place(source, kind, now.number(), digest));
  }

  private void version(
      Telling now,
      long source,
      RecordKind kind,
      String action,
      boolean current,
      UUID digest,
      boolean alive,
      boolean gone) {
    written.add(source + " " + kind.key() + " " + now.number() + " " + digest);
    versions
        .bigint(source)
        .integer(now.number())
        .integer(now.number())
        .text(kind.key())
        .text(kind == RecordKind.STUDENT ? action : "")
        .truth(alive)
        .truth(gone)
        .truth(current)
        .uuid(digest);
  }

  private @Nullable String marks(Telling now, Section section, ToIntFunction<Line> telling) {
    return json.marks(section.lines(), telling, now.number());
  }

  /** Versions by record and number, as parameters of a statement. */
  static final class Versions {

    private final List<Long> sources = new ArrayList<>();
    private final List<Long> numbers = new ArrayList<>();

    /** All of these, in their order. */
    static Versions of(List<Versions> some) {
      var all = new Versions();
      for (var each : some) {
        all.sources.addAll(each.sources);
        all.numbers.addAll(each.numbers);
      }
      return all;
    }

    void add(long source, long version) {
      sources.add(source);
      numbers.add(version);
    }

    boolean isEmpty() {
      return sources.isEmpty();
    }

    Long[] sources() {
      return sources.toArray(Long[]::new);
    }

    Long[] versions() {
      return numbers.toArray(Long[]::new);
    }
  }
}
