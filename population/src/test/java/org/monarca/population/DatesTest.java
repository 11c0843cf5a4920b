package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.monarca.population.states.ErrorRate;
import org.monarca.population.states.Told;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** What is told happened before it was told, whatever the seed and the day. */
class DatesTest {

  private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

  @Property(tries = 25)
  void enrollmentsLieBeforeTheDayOfTheSubmission(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 6000) int days) {
    var day = FIRST.plusDays(days);
    for (var told : tellings(seed, day)) {
      for (var row : told.record().rows(RecordKind.ENROLLMENT)) {
        var from = date(row, "enrollment_date");
        var to = find(row, "withdrawal_date");
        var verified = find(row, "residency_verification_date");
        assertThat(from).isBefore(day);
        assertThat(to == null ? from : to).isBetween(from, day.minusDays(1));
        assertThat(verified == null ? from : verified).isBetween(from, day.minusDays(1));
        assertThat(date(row, "residency_date")).isBeforeOrEqualTo(from);
      }
    }
  }

  @Property(tries = 25)
  void eligibilityEndsAtMostThirtySixMonthsAfterTheMove(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 6000) int days) {
    var day = FIRST.plusDays(days);
    for (var told : tellings(seed, day)) {
      for (var row : told.record().rows(RecordKind.QUALIFYING_MOVE)) {
        var arrival = date(row, "qualifying_arrival_date");
        var approval = find(row, "coe_approval_date");
        assertThat(arrival).isBefore(day);
        assertThat(approval == null ? arrival : approval).isBetween(arrival, day.minusDays(1));
        assertThat(date(row, "eligibility_expiration_date"))
            .isBetween(arrival, arrival.plusMonths(36));
      }
    }
  }

  @Property(tries = 25)
  void nobodyIsVaccinatedBeforeBirthOrInTheFuture(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 6000) int days) {
    var day = FIRST.plusDays(days);
    for (var told : tellings(seed, day)) {
      var birth = date(told.record().student(), "birth_date");
      assertThat(birth).isBefore(day);
      for (var row : told.record().rows(RecordKind.IMMUNIZATION)) {
        assertThat(date(row, "occurrence_date")).isBetween(birth, day.minusDays(1));
      }
    }
  }

  @Property(tries = 25)
  void aCourseHasCreditAndGradeOrHoursAndAMark(@ForAll long seed) {
    for (var told : tellings(seed, Populations.DAY)) {
      for (var row : told.record().rows(RecordKind.COURSE)) {
        boolean completed = row.value("credits_granted") != null;
        assertThat(row.value("final_grade") != null).isEqualTo(completed);
        assertThat(row.value("clock_hours") == null).isEqualTo(completed);
        assertThat(row.value("grade_to_date") == null).isEqualTo(completed);
      }
    }
  }

  private static List<Told> tellings(long seed, LocalDate day) {
    var all = Populations.children(seed, 60, day, ErrorRate.LOW).flatMap(List::stream).toList();
    assertThat(all).isNotEmpty();
    return all;
  }

  private static @Nullable LocalDate find(Row row, String key) {
    var text = row.value(key);
    return text == null ? null : LocalDate.parse(text);
  }

  private static LocalDate date(Row row, String key) {
    var found = find(row, key);
    assertThat(found).as(key).isNotNull();
    return found == null ? LocalDate.MIN : found;
  }
}
