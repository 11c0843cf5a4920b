package org.monarca.exchange.web;

import java.util.Objects;
import org.monarca.exchange.intake.unusual.Asked;
import org.monarca.exchange.intake.unusual.Comparison;
import org.monarca.exchange.intake.unusual.UnusualWords;
import org.monarca.records.Mode;

/** What is unusual in a submission, in words. */
final class ComparisonWords {

  private final Wording words;
  private final Readers readers;
  private final UnusualWords unusual;

  ComparisonWords(Wording words, Readers readers) {
    this.words = words;
    this.readers = readers;
    this.unusual = new UnusualWords(words.locale());
  }

  /**
   * @param mode of the submission
   * @param form whether the reader is asked whether it is so
   */
  ComparisonPart part(Comparison comparison, Mode mode, boolean form, ComparisonPart.Typed typed) {
    var asked =
        comparison.asked().stream()
            .filter(one -> one.answer() == null)
            .map(Asked::unusual)
            .map(one ->
                new ComparisonPart.Line(
                    one.figure().key(), unusual.message(one), unusual.remedy(one)))
            .toList();
    return new ComparisonPart(
        says(comparison, mode),
        asked,
        comparison.asked().stream().filter(one -> one.answer() != null).map(this::said).toList(),
        form && !asked.isEmpty(),
        typed);
  }

  private String says(Comparison comparison, Mode mode) {
    var kind =
        words.say(
            switch (mode) {
              case FULL -> "unusual.full";
              case DELTA -> "unusual.delta";
            },
            comparison.compared());
    return comparison.enough()
        ? words.say("unusual.compared", comparison.asked().size(), kind)
        : words.say("unusual.too-few", kind);
  }

  private ComparisonPart.Said said(Asked asked) {
    var answer = Objects.requireNonNull(asked.answer());
    var who = readers.nameOf(answer.by()).orElse(words.say("unusual.somebody"));
    return new ComparisonPart.Said(
        unusual.message(asked.unusual()),
        words.say("unusual.said-by", who, words.moment(answer.at())),
        answer.note());
  }
}
