package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.AddressesPage.AddressLine;
import org.monarca.exchange.web.NoticesPage.NoticeLine;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The pages of notices, in every state they must bear. */
record SampleNotices(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");
  private static final String LONGEST = "x".repeat(64) + "@" + "y".repeat(60) + ".example.org";

  SampleNotices(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("notices-empty", choice("at-once", null, null, List.of(), Problems.NONE));
    samples.put(
        "notices-saved",
        choice("digest", null, "saved", List.of(line("digest", "delivered")), Problems.NONE));
    samples.put("notices-failing", choice("none", "once", "again", many(), Problems.NONE));
    samples.put("notices-closed", choice("at-once", "closed", null, many(), Problems.NONE));
    samples.put(
        "notices-wrong",
        choice(
            "",
            null,
            null,
            List.of(),
            Problems.of("delivery", words.say("notices.problem.delivery"))));
    samples.put("addresses-none", addresses(List.of(), 200));
    samples.put(
        "addresses-one",
        addresses(
            List.of(address("reader@example.org", "550 5.1.1 no such mailbox", "once")), 200));
    samples.put(
        "addresses-too-long",
        addresses(
            IntStream.range(0, 20)
                .mapToObj(i -> address(LONGEST, "550 " + "no".repeat(148), "closed"))
                .toList(),
            20));
  }

  private Sample choice(
      String delivery,
      @Nullable String failing,
      @Nullable String done,
      List<NoticeLine> lines,
      Problems problems) {
    return page(
        "notices",
        readers.state(),
        "notices",
        new NoticesPage(LONGEST, delivery, "es", failing, done, true, lines, problems));
  }

  private Sample addresses(List<AddressLine> lines, int most) {
    return page(
        "addresses",
        readers.state(),
        "addresses",
        new AddressesPage(words.say("addresses.lede-state", "Texas"), lines, most));
  }

  private List<NoticeLine> many() {
    return Stream.of(
            "pending",
            "delivered",
            "not-wanted",
            "no-mail-server",
            "too-late",
            "gave-up",
            "refused",
            "bounced",
            "address-failing",
            "no-such-receiver")
        .map(outcome -> line("task-overdue", outcome))
        .toList();
  }

  private NoticeLine line(String kind, String outcome) {
    return new NoticeLine(kind, words.moment(NOW), outcome);
  }

  private AddressLine address(String email, String answer, String now) {
    return new AddressLine(
        "Records Office, Synthetic State of TX", email, words.moment(NOW), answer, now);
  }
}
