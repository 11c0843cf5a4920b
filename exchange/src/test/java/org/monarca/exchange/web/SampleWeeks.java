package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.oversight.Unusual;
import org.monarca.exchange.oversight.UnusualKind;
import org.monarca.exchange.oversight.Week;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.exchange.web.WeeksPage.Line;
import org.monarca.exchange.web.WeeksPage.One;

/** What was unusual in a week, in every state it must bear. */
record SampleWeeks(Wording words, SampleReaders readers) {

  private static final Instant AT = Instant.parse("2026-11-23T20:05:00Z");
  private static final List<UnusualKind> KINDS = List.of(UnusualKind.values());
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

  SampleWeeks(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("weeks-none", sample(0, null));
    samples.put("weeks-one", sample(1, null));
    samples.put("weeks-many", sample(60, null));
    samples.put("week-nothing", sample(0, one(0)));
    samples.put("week-one", sample(0, one(1)));
    samples.put("week-many", sample(0, one(40)));
  }

  private Sample sample(int many, @Nullable One one) {
    return page(
        "audit/weeks",
        readers.department(),
        "weeks",
        new WeeksPage(
            words.say("weeks.lede.nation"),
            IntStream.range(0, many).mapToObj(this::line).toList(),
            one));
  }

  private Line line(int number) {
    return WeeksController.line(new Week(MONDAY.minusWeeks(number), AT, number % 3), words);
  }

  private One one(int many) {
    return new One(
        line(0).day(),
        line(0).name(),
        words.moment(AT),
        IntStream.range(0, many)
            .mapToObj(number ->
                WeeksController.found(unusual(number), words, account -> "Ana Ruiz " + number))
            .toList(),
        List.of(new Choice("from_day", "16")));
  }

  private static Unusual unusual(int number) {
    var kind = KINDS.get(number % KINDS.size());
    return new Unusual(
        kind,
        "account",
        number % 5 == 4 ? null : "TX",
        1 + number * 13,
        kind == UnusualKind.VOLUME ? number : null);
  }
}
