package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.monarca.exchange.health.EntryVersion;
import org.monarca.exchange.health.SchoolEntry.Known;
import org.monarca.exchange.health.entry.EntryGrade;
import org.monarca.exchange.health.entry.EntryLine;
import org.monarca.exchange.health.entry.EntryRequirements;
import org.monarca.exchange.platform.Confirmation;
import org.monarca.exchange.web.Problems.Problem;
import org.monarca.exchange.web.SampleReaders.Sample;

/** What States ask for school entry: examples, confirmed, to come, far too much, nothing. */
final class SampleSchoolEntry {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");
  private static final EntryRequirements SHIPPED = EntryRequirements.with(List.of());

  private static final List<String> FAR_TOO_MUCH =
      IntStream.range(0, 30)
          .mapToObj(i ->
              "Vaccine of a name that is far too long %d (DTaP/Tdap/Td, CVX 115) | 9 | %s | fewer 4 4 years; last 12 months - 4 days; from 1 year; any 9; age 11 years; unless; moreover | M, R/P (not P for MMR)"
                  .formatted(i % 10, "condition ".repeat(19)))
          .toList();

  private final Wording words;
  private final SampleReaders readers;
  private final SchoolEntryWords says;

  SampleSchoolEntry(Wording words) {
    this.words = words;
    this.readers = new SampleReaders(words);
    this.says = new SchoolEntryWords(words, person -> "Ana Ruiz");
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("school-entry", sample("TX", List.of(), TypedFields.NONE));
    samples.put("school-entry-none", sample("GU", List.of(), TypedFields.NONE));
    samples.put(
        "school-entry-confirmed",
        sample(
            "MI",
            List.of(
                version("MI", 3, 0, TODAY.plusYears(1), "MMR | 2", "Polio | 4"),
                version(
                    "MI",
                    2,
                    0,
                    TODAY,
                    "MMR | 2 | first on or after the 1st birthday | from 1 year | M, R/P"),
                version("MI", 1, 0, TODAY.minusYears(1), "MMR | 2"),
                version("MI", 1, 7, TODAY),
                version("MI", 1, 9, TODAY.plusYears(1), "Tdap | 1")),
            TypedFields.NONE));
    samples.put(
        "school-entry-too-long",
        sample(
            "WA",
            List.of(version("WA", 1, 0, TODAY, FAR_TOO_MUCH.toArray(String[]::new))),
            TypedFields.NONE));
    samples.put(
        "school-entry-wrong",
        sample(
            "TX",
            List.of(),
            new TypedFields(
                Map.of("grade", "KG", "lines", "MMRV | 2\nHepB | x", "confirm_source", "TAC"),
                new Problems(
                    List.of(
                        new Problem("changed", words.say("school-entry.problem.changed")),
                        new Problem(
                            "lines",
                            words.say("school-entry.problem.vaccine", "1", "MMRV", "MMR, Polio")),
                        new Problem("lines", words.say("school-entry.problem.doses", "2", "x", "")),
                        new Problem("confirm_source", words.say("school-entry.problem.source")),
                        new Problem(
                            "confirm_changed", words.say("school-entry.problem.changed")))))));
  }

  private static EntryVersion version(
      String state, int number, int from, LocalDate inForce, String... lines) {
    var asked =
        List.of(lines).stream()
            .map(line -> ((EntryLine.Said) EntryLine.read(line)).asked())
            .toList();
    var said = new Confirmation("Synthetic Code 12.3", TODAY, "mi", NOW);
    return new EntryVersion(number, EntryGrade.said(state, from, asked, said), inForce, false);
  }

  private Sample sample(String state, List<EntryVersion> history, TypedFields typed) {
    var holds =
        history.stream()
            .filter(one -> one.standing(history, TODAY) == EntryVersion.Standing.HOLDS)
            .map(EntryVersion::grade)
            .toList();
    var known = new Known(SHIPPED.and(holds), history, TODAY, history.size());
    return page(
        "school-entry-requirements",
        readers.state(),
        "entry",
        new SchoolEntryPage(
            state,
            words.state(state),
            List.of(new Choice("TX", "Texas"), new Choice("MI", "Michigan")),
            true,
            !history.isEmpty(),
            says.grades(known, state, true),
            says.history(history, TODAY),
            history.size(),
            typed.value("confirm_source").isEmpty() ? "" : "KG",
            List.of(new Choice("KG", says.grade("KG"))),
            says.guide(),
            typed));
  }
}
