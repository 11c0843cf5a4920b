package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Change;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.health.history.Vaccinated;
import org.monarca.exchange.intake.Freshness;
import org.monarca.exchange.placement.Arrival;
import org.monarca.exchange.web.ArrivalPage.Call;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.records.RecordKind;

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
    samples.put("history", history(List.of(sent("TX"), sent("MI")), List.of(), null));
    samples.put("history-wrong", history(List.of(), List.of(), null));
    samples.put("history-between", history(List.of(), changes(), "May 1, 2026 - May 3, 2026"));
    samples.put("history-same", history(List.of(), List.of(), "May 1, 2026 - May 3, 2026"));
    samples.put("rhythm", rhythm("7", Problems.NONE));
    samples.put(
        "rhythm-wrong", rhythm("often", Problems.of("days", words.say("rhythm.wrong", 366))));
  }

  private Sample history(
      List<HistoryPage.SentLine> sent,
      List<HistoryPage.ChangeLine> changes,
      @Nullable String days) {
    return page(
        "children/history",
        readers.state(),
        "history",
        new HistoryPage(
            new IdentityWords(SampleChildren.ana(), words, TODAY).banner(),
            "210744390183",
            TypedDate.NONE,
            TypedDate.NONE,
            new TypedDate("13", "1", "2026"),
            days == null && sent.isEmpty()
                ? Problems.of("to", words.say("history.day-wrong"))
                : Problems.NONE,
            days,
            sent,
            changes,
            sent.isEmpty() ? null : 2,
            null));
  }

  private HistoryPage.SentLine sent(String state) {
    return new HistoryPage.SentLine(
        words.state(state),
        words.moment(NOW),
        words.moment(NOW),
        "tx-2026-11-23",
        state.equals("TX") ? "2f1c7a30-0000-4000-8000-000000000001" : null,
        changes());
  }

  private List<HistoryPage.ChangeLine> changes() {
    var before = Map.of("school_or_project_name", "Valle Alto", "enrollment_date", "2025-08-18");
    var after = new HashMap<>(before);
    after.put("withdrawal_date", "2026-05-28");
    return new ChangeWords(words)
        .lines(
            List.of(
                new Change("TX", RecordKind.STUDENT, "", Map.of(), Map.of("first_name", "Ana")),
                new Change("TX", RecordKind.ENROLLMENT, "E1", before, after),
                new Change(
                    "TX", RecordKind.COURSE, "C1", Map.of("course_title", "Art"), Map.of())));
  }

  private Sample rhythm(String days, Problems problems) {
    return page(
        "rhythm", readers.state(), "rhythm", new RhythmPage("Texas", days, false, problems));
  }

  private Sample sample(ChildRecord child) {
    return page(
        "children/arrival", readers.school(), "arrival", sheet(child), "number", "210744390183");
  }

  ArrivalPage sheet(ChildRecord child) {
    boolean isKnown = !child.rows().isEmpty();
    return new ArrivalPages(
            child,
            Arrival.of(child, TODAY, (enrollment, begins) -> Optional.empty(), CourseBook.SHIPPED),
            Vaccinated.HISTORIES,
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
            new AlertWords(last -> List.of(), words).of(child),
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
