package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.intake.Freshness;
import org.monarca.exchange.placement.Arrival;
import org.monarca.exchange.web.ArrivalPage.Call;
import org.monarca.exchange.web.SampleReaders.Sample;

/** Arrival sheets of everything, far too much, and nothing at all. */
final class SampleArrivals {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final Wording words;
  private final SampleReaders readers;

  SampleArrivals(Wording words) {
    this.words = words;
    this.readers = new SampleReaders(words);
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("arrival", sample(SampleChildren.ana()));
    samples.put("arrival-too-long", sample(SampleChildren.withFarTooMuch()));
    samples.put("arrival-empty", sample(SampleChildren.withNothing()));
    samples.put("arrival-withheld", sample(SampleChildren.withheld()));
    samples.put("arrival-closed", sample(SampleChildren.closed(null)));
  }

  private Sample sample(ChildRecord child) {
    return page(
        "children/arrival", readers.school(), "arrival", sheet(child), "number", "210744390183");
  }

  ArrivalPage sheet(ChildRecord child) {
    boolean isKnown = !child.rows().isEmpty();
    return new ArrivalPages(
            child,
            Arrival.of(child, TODAY, (enrollment, begins) -> Optional.empty()),
            words,
            TODAY)
        .page(
            "210744390183",
            new ShelterWords(state -> List.of(), words),
            isKnown
                ? List.of(
                    new Call(
                        "District administrator, Texas",
                        "Migrant office of Valle Alto",
                        "956-555-0142",
                        "migrant.office@example.org"))
                : List.of(),
            isKnown
                ? List.of(
                    new Freshness("MI", NOW.minusSeconds(100_000), 7),
                    new Freshness("TX", NOW.minusSeconds(3_000_000), 7),
                    new Freshness("GA", null, 1))
                : List.of(),
            NOW,
            words.say("arrival.made", "Ana Registrar", words.moment(NOW)));
  }
}
