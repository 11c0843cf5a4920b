package org.monarca.exchange.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.health.history.Vaccinated.born;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.health.entry.EntryRequirement;
import org.monarca.exchange.health.entry.EntryStanding;
import org.monarca.exchange.health.entry.EntryStanding.Answer;
import org.monarca.exchange.platform.DatedVersion.Standing;

/** What a State confirms, writes and takes back holds, from its day on. */
class SchoolEntryTest extends KeptByMichigan {

  private static final LocalDate AUGUST = LocalDate.of(2027, 8, 1);

  @Test
  void whatIsConfirmedAsItStandsSaysWhatIsMissingUntilItIsTakenBack() {
    var trail = auditTrail();
    assertThat(answer()).isEqualTo(Answer.EXAMPLE);

    assertThat(confirm(ADMIN, seen()).isDone()).isTrue();

    assertThat(answer()).isEqualTo(Answer.MISSING);
    assertThat(mmr())
        .satisfies(one -> assertThat(one.source()).isEqualTo(TEXT))
        .satisfies(one -> assertThat(one.confirmed()).isEqualTo("2026-11-20"));
    assertThat(entry.today().of("MI", "KG")).allMatch(EntryRequirement::isVerified);
    assertThat(entry.today().of("MI", "07")).anyMatch(one -> !one.isVerified());

    assertThat(entry.end(ADMIN, place(seen())).isDone()).isTrue();
    assertThat(answer()).isEqualTo(Answer.EXAMPLE);
    assertThat(entry.end(ADMIN, place(seen())).isUnknown()).isTrue();
    assertThat(trail.sentences())
        .containsExactly("school-entry.confirm done", "school-entry.end done");
    assertThat(trail.wholeText()).contains("\"grade\": \"KG\"", "\"object_id\": \"MI\"");
  }

  @Test
  void whatAStateWritesStandsInTheSteadOfAllThatIsShippedForTheGrade() {
    assertThat(put(ADMIN, TODAY, seen(), "MMR | 1", "Polio | 3 | all | doses | M, R"))
        .isEqualTo(EntryEdited.DONE);

    assertThat(entry.today().of("MI", "KG"))
        .extracting(one -> one.vaccine() + " " + one.doses() + one.exemptions())
        .containsExactly("MMR 1", "Polio 3M|R");
    assertThat(answer()).isEqualTo(Answer.MET);
    assertThat(entry.today().of("OH", "KG")).noneMatch(EntryRequirement::isVerified);
  }

  @Test
  void aGradeFromWhichNothingIsAskedIsWrittenSo() {
    var draft = new EntryDraft("MI", 7, List.of(), true, TEXT, READ, TODAY);

    assertThat(entry.put(ADMIN, draft, seen()).isDone()).isTrue();

    assertThat(entry.today().of("MI", "07")).extracting(EntryRequirement::from).containsOnly(0);
    assertThat(entry.today().find("MI", 7).orElseThrow().isVerified()).isTrue();
  }

  @Test
  void aVersionForALaterDayHoldsFromThatDayAndTheOneBeforeUntilThen() {
    put(ADMIN, TODAY, seen(), "MMR | 1");
    put(ADMIN, AUGUST, seen(), "MMR | 2");

    assertThat(mmr().doses()).isEqualTo(1);
    assertThat(standings()).containsExactly(Standing.TO_COME, Standing.HOLDS);

    itIs("2027-08-01T00:00:00Z");
    assertThat(mmr().doses()).isEqualTo(2);
    assertThat(standings()).containsExactly(Standing.HOLDS, Standing.REPLACED);
  }

  @Test
  void takingBackTakesBackWhatIsToComeToo() {
    put(ADMIN, AUGUST, seen(), "MMR | 1");

    assertThat(entry.end(ADMIN, place(seen())).isDone()).isTrue();

    itIs("2027-09-01T00:00:00Z");
    assertThat(entry.today().of("MI", "KG")).isNotEmpty().noneMatch(EntryRequirement::isVerified);
    assertThat(standings()).containsExactly(Standing.HOLDS, Standing.REPLACED);
  }

  @Test
  void everyVersionIsKeptWithItsAuthorAndItsDay() {
    confirm(ADMIN, seen());
    put(OPERATOR, TODAY, seen(), "MMR | 1");

    var history = entry.of("MI").history();

    assertThat(history).extracting(EntryVersion::number).containsExactly(2, 1);
    assertThat(history).extracting(one -> one.said().by()).containsExactly("op", "mi");
    assertThat(history).extracting(one -> one.said().at()).containsOnly(now());
    assertThat(history).extracting(one -> one.grade().rows().size()).containsExactly(1, 5);
    assertThat(entry.of("OH").history()).isEmpty();
  }

  @Test
  void theOperatorsFileHoldsWhereNothingIsSaidInTheExchange() {
    var withFile = process(List.of(row("2")));
    assertThat(withFile.today().of("MI", "KG"))
        .extracting(EntryRequirement::doses)
        .containsExactly(2);

    put(ADMIN, TODAY, seen(), "MMR | 1", "Polio | 3");
    assertThat(withFile.today().of("MI", "KG"))
        .extracting(EntryRequirement::doses)
        .containsExactly(1, 3);

    entry.end(ADMIN, place(seen()));
    assertThat(withFile.today().of("MI", "KG"))
        .extracting(EntryRequirement::source)
        .containsExactly("R 1");
  }

  @Test
  void anotherProcessHearsOfWhatIsSaid() {
    var other = process(List.of());
    assertThat(other.today().of("MI", "KG")).noneMatch(EntryRequirement::isVerified);

    confirm(ADMIN, seen());

    assertThat(other.today().of("MI", "KG")).allMatch(EntryRequirement::isVerified);
    assertThat(other.today()).isSameAs(other.today());
  }

  private Answer answer() {
    var child = born("2021-03-14").given("TX", "03", "2022-03-14").on("2026-11-23");
    return EntryStanding.of(mmr(), child).answer();
  }

  private static Map<String, String> row(String doses) {
    return Map.of(
        "state", "MI",
        "grade", "K",
        "vaccine", "MMR",
        "cdsi_vaccine_group", "MMR",
        "doses", doses,
        "source", "R 1",
        "read_on", "2026-10-01");
  }
}
