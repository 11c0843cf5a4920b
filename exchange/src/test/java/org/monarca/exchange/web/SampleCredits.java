package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.plans.Graduate;
import org.monarca.exchange.credit.plans.Plans;
import org.monarca.exchange.placement.Arrival;
import org.monarca.exchange.web.SampleReaders.Sample;

/** Pages of credits of everything, far too much, and nothing at all. */
final class SampleCredits {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Wording words;
  private final SampleReaders readers;

  SampleCredits(Wording words) {
    this.words = words;
    this.readers = new SampleReaders(words);
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("credits", sample(SampleChildren.ana(), ""));
    samples.put("credits-verified", sample(SampleChildren.ana(), "CA|State minimum|1989-2029"));
    samples.put(
        "credits-local", sample(SampleChildren.ana(), "MA|Local requirements|2018 and near"));
    samples.put("credits-too-long", sample(SampleChildren.withFarTooMuch(), ""));
    samples.put("credits-empty", sample(SampleChildren.withNothing(), ""));
    samples.put("credits-withheld", sample(SampleChildren.withheld(), ""));
  }

  private Sample sample(ChildRecord child, String plan) {
    return page(
        "children/credits",
        readers.school(),
        "credits",
        credits(child, plan),
        "number",
        "210744390183");
  }

  CreditsPage credits(ChildRecord child, String plan) {
    var grade =
        Arrival.of(child, TODAY, (enrollment, begins) -> Optional.empty(), CourseBook.SHIPPED)
            .grade()
            .grade();
    return new CreditsPages(
            child,
            CourseBook.SHIPPED,
            new Plans(List.of()),
            Graduate.of(child, grade, TODAY),
            words,
            TODAY)
        .page(
            "210744390183",
            plan,
            new ShelterWords(state -> List.of(), words),
            words.say("arrival.made", "Ana Registrar", words.date(TODAY)));
  }
}
