package org.monarca.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.bundle.CsvBundleWriter;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;

/**
 * The delta that follows a first submission: children drawn evenly, each with a new telephone
 * number of a parent and all its rows.
 */
final class Changes implements Examination {

  private static final double USUAL = 0.05;

  private final CsvBundleWriter delta;
  private final double share;

  /** Different in each run, so that a database that is kept is told something new again. */
  private final long offset;

  private long seen;
  private long told;
  private long rows;

  private Changes(CsvBundleWriter delta, double share, long offset) {
    this.delta = delta;
    this.share = share;
    this.offset = offset;
  }

  /**
   * All deltas.
   *
   * @param bundles by State
   * @param rows of students and children
   */
  record Told(Map<String, Path> bundles, long children, long rows) {}

  /** Writes one delta for each bundle into that folder, with every twentieth child. */
  static Map<String, Path> of(Map<String, Path> bundles, Path folder) throws IOException {
    return of(bundles, Map.of(), folder).bundles();
  }

  /**
   * Writes one delta for each bundle into that folder.
   *
   * @param shares which share of its children each State tells of; a twentieth where it is not said
   */
  static Told of(Map<String, Path> bundles, Map<String, Double> shares, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    long offset = Instant.now().getEpochSecond();
    var deltas = new LinkedHashMap<String, Path>();
    long children = 0;
    long rows = 0;
    for (Map.Entry<String, Path> bundle : bundles.entrySet()) {
      var file = folder.resolve(bundle.getKey() + ".zip");
      try (var delta = CsvBundleWriter.create(file, header(bundle.getKey()))) {
        var changes = new Changes(delta, shares.getOrDefault(bundle.getKey(), USUAL), offset);
        new CsvBundleReader().examine(bundle.getValue(), Expectation.fromAnyone(), changes);
        children += changes.told;
        rows += changes.rows;
      }
      deltas.put(bundle.getKey(), file);
    }
    return new Told(deltas, children, rows);
  }

  @Override
  public void header(Header header) {
    // the delta has its own
  }

  @Override
  public void accepted(StudentRecord child, List<Finding> warnings) {
    if (told >= share * ++seen) {
      return;
    }
    told++;
    rows += 1 + child.childRows().size();
    try {
      delta.add(new StudentRecord(changed(child.student()), child.childRows()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void rejected(StudentRecord child, List<Finding> findings) {
    // what was not taken cannot change
  }

  @Override
  public void orphan(Finding finding) {
    // belongs to no child
  }

  private Row changed(Row student) {
    var values = new LinkedHashMap<>(student.values());
    values.put("action", "U");
    values.put("parent_1_phone", "3125550%d".formatted(100 + (seen + offset) % 100));
    return Row.of(RecordKind.STUDENT, values);
  }

  private static Header header(String state) {
    var now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    return Header.delta(
        state,
        "bench-delta-%s-%d".formatted(state, now.getEpochSecond()),
        OffsetDateTime.ofInstant(now, ZoneOffset.UTC),
        now.minus(1, ChronoUnit.DAYS),
        now);
  }
}
