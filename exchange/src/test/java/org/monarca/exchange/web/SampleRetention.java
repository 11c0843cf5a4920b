package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.room.Room;
import org.monarca.exchange.retention.Kept;
import org.monarca.exchange.retention.Rule;
import org.monarca.exchange.retention.Tombstone;
import org.monarca.exchange.web.RetentionPage.Line;
import org.monarca.exchange.web.SampleReaders.Sample;

/** What is kept for a time, in every state it must bear. */
record SampleRetention(Wording words, SampleReaders readers) {

  private static final Instant AT = Instant.parse("2026-11-23T20:05:00Z");
  private static final long GIB = 1L << 30;
  private static final Set<String> RULES = Set.of("tasks", "links");

  SampleRetention(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("retention-none", sample(0, null, "", GIB));
    samples.put("retention-many", sample(50, null, "", 200 * GIB));
    samples.put("retention-rule", sample(1, line(1), "", GIB));
    samples.put("retention-number", sample(0, null, "9".repeat(36), GIB));
  }

  private Sample sample(int many, @Nullable Line chosen, String number, long bytes) {
    var said = new RetentionWords(words);
    return page(
        "retention",
        readers.department(),
        "retention",
        new RetentionPage(
            said.trail(new Room(bytes, 48_213, 100 * GIB, null, GIB)),
            List.of(line(0), line(1)),
            chosen,
            number,
            IntStream.range(0, many).mapToObj(n -> said.left(tombstone(n), RULES)).toList(),
            many > 1));
  }

  private Line line(int number) {
    var rule =
        number == 0
            ? new Rule("links", "access.link", "secret", Period.ZERO, Period.ZERO)
            : new Rule("tasks", "worklist.task", "education", Period.of(6, 1, 3), Period.ZERO);
    return new RetentionWords(words)
        .line(number == 0 ? new Kept(rule, null, 0, null) : new Kept(rule, AT, 1_234_567, AT));
  }

  private static Tombstone tombstone(int number) {
    return switch (number % 3) {
      case 0 -> new Tombstone(number, "tasks", AT, AT, 500, ids(500));
      case 1 -> new Tombstone(number, "links", AT, AT, 12, List.of());
      default -> new Tombstone(number, "of-an-earlier-version", AT, AT, 1, ids(1));
    };
  }

  private static List<String> ids(int many) {
    return IntStream.range(0, many)
        .mapToObj(n -> "1e8f0c5a-3b1d-4b6e-9d55-%012d".formatted(n))
        .toList();
  }
}
