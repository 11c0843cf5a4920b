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
import org.monarca.records.StudentRecord;
import org.monarca.records.bundle.CsvBundleReader;
import org.monarca.records.bundle.CsvBundleWriter;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Examination;
import org.monarca.records.submission.Expectation;

/**
 * The delta that follows a first submission: children drawn evenly, of each of whom {@link News}
 * says something new.
 */
final class Changes implements Examination {

  private static final double USUAL = 0.05;

  private final CsvBundleWriter delta;
  private final double share;

  private final News news;
  private long seen;
  private long told;
  private long rows;

  private Changes(CsvBundleWriter delta, double share, News news) {
    this.delta = delta;
    this.share = share;
    this.news = news;
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
    var now = OffsetDateTime.now(ZoneOffset.UTC);
    var news = new News(now.toEpochSecond(), now.toLocalDate());
    var deltas = new LinkedHashMap<String, Path>();
    long children = 0;
    long rows = 0;
    for (Map.Entry<String, Path> bundle : bundles.entrySet()) {
      var file = folder.resolve(bundle.getKey() + ".zip");
      try (var delta = CsvBundleWriter.create(file, header(bundle.getKey()))) {
        var changes = new Changes(delta, shares.getOrDefault(bundle.getKey(), USUAL), news);
        new CsvBundleReader().examine(bundle.getValue(), Expectation.fromAnyone(), changes);
        children += changes.told;
        rows += changes.rows;
      }
      news.nextState();
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
    var changed = news.of(child);
    rows += 1 + changed.childRows().size();
    try {
      delta.add(changed);
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
