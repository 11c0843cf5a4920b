package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Closure;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.health.entry.EntryRequirements;
import org.monarca.exchange.health.history.Vaccinated;
import org.monarca.exchange.protection.Shelter;
import org.monarca.exchange.web.ArrivalPage.Call;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.records.RecordKind;

/** Pages of immunizations of everything, far too much, and nothing at all. */
final class SampleImmunizations {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant MAY = Instant.parse("2026-05-03T15:00:00Z");

  private final Wording words;
  private final SampleReaders readers;

  SampleImmunizations(Wording words) {
    this.words = words;
    this.readers = new SampleReaders(words);
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("immunizations", sample(SampleChildren.ana(), "TX", "08"));
    samples.put("immunizations-example", sample(SampleChildren.ana(), "MI", "08"));
    samples.put("immunizations-contested", sample(contested(), "TX", "08"));
    samples.put("immunizations-too-long", sample(withFarTooMuch(), "WA", "07"));
    samples.put("immunizations-empty", sample(SampleChildren.withNothing(), "GU", ""));
    samples.put("immunizations-withheld", sample(SampleChildren.withheld(), "TX", ""));
    samples.put("immunizations-closed", sample(SampleChildren.closed(null), "TX", "08"));
  }

  private Sample sample(ChildRecord child, String state, String grade) {
    return page(
        "children/immunizations",
        readers.school(),
        "shots",
        sheet(child, state, grade),
        "number",
        "210744390183");
  }

  ImmunizationsPage sheet(ChildRecord child, String state, String grade) {
    var call = new Call("District administrator, Texas", "Valle Alto", "956-555-0142", null);
    return new ImmunizationsPages(
            child,
            Vaccinated.HISTORIES,
            EntryRequirements.with(List.of()),
            new AlertWords(last -> List.of(call), words),
            words,
            TODAY)
        .page(
            "210744390183",
            Optional.of(state),
            grade.isEmpty() ? null : grade,
            new ShelterWords(one -> List.of(), words),
            words.say("arrival.made", "Ana Nurse", words.date(TODAY)));
  }

  private static ChildRecord contested() {
    var ana = SampleChildren.ana();
    return with(
        ana,
        ana.rows().getOrDefault(RecordKind.IMMUNIZATION, List.of()),
        List.of(SampleChildren.ana()));
  }

  /** Forty doses, most told twice, some that nobody can read. */
  static ChildRecord withFarTooMuch() {
    var doses = new ArrayList<Entry>();
    for (int i = 0; i < 40; i++) {
      var cvx = List.of("146", "110", "94", "165", "999", "141", "").get(i % 7);
      var day = i % 11 == 0 ? "" : TODAY.minusDays(100L * i).toString();
      doses.add(dose("TX", i, cvx, day, "00"));
      doses.add(dose("MI", i, cvx, day.isEmpty() ? "2027-02-30" : day, "01"));
    }
    return with(SampleChildren.withFarTooMuch(), doses, List.of());
  }

  private static Entry dose(String state, int i, String cvx, String day, String source) {
    var values = new HashMap<>(Map.of("cvx_code", cvx, "occurrence_date", day, "source", source));
    values.put("lot_number", "SYN" + i + "-LOT-OF-TWENTY");
    values.values().removeIf(String::isEmpty);
    return new Entry(state, "K" + i, MAY, values);
  }

  private static ChildRecord with(
      ChildRecord child, List<Entry> doses, List<ChildRecord> contested) {
    var rows = new HashMap<>(child.rows());
    rows.put(RecordKind.IMMUNIZATION, doses);
    return new ChildRecord(
        child.id(),
        child.aliases(),
        child.states(),
        child.student(),
        rows,
        child.timeline(),
        contested,
        Shelter.NONE,
        Closure.NONE);
  }
}
