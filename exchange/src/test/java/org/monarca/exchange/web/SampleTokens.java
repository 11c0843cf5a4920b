package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.exchange.web.TokensPage.TokenLine;

/** The page of a person's tokens, in every state it must bear. */
record SampleTokens(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");

  SampleTokens(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("tokens-none", tokens("8-hours", null, false, List.of(), Problems.NONE));
    samples.put(
        "tokens-made",
        tokens("8-hours", "mnp_" + "synthetic-".repeat(4) + "abc", false, lines(1), Problems.NONE));
    samples.put("tokens-ended", tokens("8-hours", null, true, lines(2), Problems.NONE));
    samples.put("tokens-full", tokens("", null, false, lines(PersonalTokens.MOST), Problems.NONE));
    samples.put(
        "tokens-wrong",
        tokens("", null, false, lines(1), Problems.of("life", words.say("tokens.problem.life"))));
  }

  private Sample tokens(
      String life,
      @Nullable String secret,
      boolean ended,
      List<TokenLine> lines,
      Problems problems) {
    return page(
        "tokens",
        readers.state(),
        "tokens",
        new TokensPage("Nightly review", life, secret, ended, lines, problems));
  }

  private List<TokenLine> lines(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new TokenLine(
                i,
                i == 0 ? "x".repeat(PersonalTokens.LONGEST_NAME) : "Nightly review",
                words.moment(NOW),
                i % 2 == 0 ? null : words.moment(NOW),
                words.moment(NOW)))
        .toList();
  }
}
