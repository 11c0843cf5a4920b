package org.monarca.exchange.health.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** Whatever is told of a child, in whatever order and however often. */
class HistoryPropertiesTest {

  private static final List<String> VACCINES =
      List.of("03", "94", "21", "20", "107", "110", "10", "45", "08", "83", "115", "141", "999");
  private static final List<String> LOTS = List.of("", "", "SYN1000", "SYN2000");
  private static final LocalDate BORN = LocalDate.of(2014, 3, 14);
  private static final String DAY = "2026-11-23";

  /** A dose of a made-up history. */
  private record Made(String state, String cvx, LocalDate day, boolean isNew, String lot) {

    Made withoutLot() {
      return new Made(state, cvx, day, isNew, "");
    }
  }

  @RepeatedTest(60)
  void theOrderOfTheRowsChangesNothing(RepetitionInfo seed) {
    var made = made(seed.getCurrentRepetition());

    var once = told(made).on(DAY);

    assertThat(told(made).shuffled(seed.getCurrentRepetition()).on(DAY)).isEqualTo(once);
  }

  @RepeatedTest(60)
  void whatAnotherStateCopiesWordForWordChangesNothingThatIsDue(RepetitionInfo seed) {
    // Of a lot who copies two doses knows of two, which may not have been known.
    var made = made(seed.getCurrentRepetition()).stream().map(Made::withoutLot).toList();
    var copied = new ArrayList<>(made);
    made.forEach(dose -> copied.add(new Made("OH", dose.cvx(), dose.day(), false, "")));

    var alone = told(made).on(DAY);
    var both = told(copied).on(DAY);

    assertThat(both.doses()).hasSameSizeAs(alone.doses());
    assertThat(both.groups()).isEqualTo(alone.groups());
  }

  /** A copy that is some days off of a dose that stands alone is no other dose. */
  @RepeatedTest(60)
  void whatAnotherStateCopiesSomeDaysOffChangesNothingThatIsDue(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    var made = new ArrayList<Made>();
    for (int month = 2; month < 60; month += 2 + random.nextInt(6)) {
      var cvx = VACCINES.get(random.nextInt(VACCINES.size()));
      made.add(new Made("TX", cvx, BORN.plusMonths(month).withDayOfMonth(14), true, ""));
    }
    var copied = new ArrayList<>(made);
    made.forEach(dose ->
        copied.add(
            new Made("OH", dose.cvx(), dose.day().plusDays(random.nextInt(7) - 3L), false, "")));

    assertThat(told(copied).on(DAY).groups()).isEqualTo(told(made).on(DAY).groups());
  }

  @RepeatedTest(60)
  void everyRowStandsBesideExactlyOneDose(RepetitionInfo seed) {
    var child = told(made(seed.getCurrentRepetition()));

    assertThat(child.on(DAY).doses().stream().flatMap(dose -> dose.dose().tellings().stream()))
        .extracting(telling -> telling.entry())
        .containsExactlyInAnyOrderElementsOf(child.rows());
  }

  /** What may be told twice never counts more than what is told once, and never less. */
  @RepeatedTest(60)
  void aCopyThatMayBeADoseThatStandsChangesNothingThatIsDue(RepetitionInfo seed) {
    var random = new Random(seed.getCurrentRepetition());
    var given = new ArrayList<Made>();
    for (int month = 2; month < 60; month += 14) {
      var cvx = VACCINES.get(random.nextInt(VACCINES.size() - 1));
      given.add(
          new Made("TX", cvx, BORN.plusMonths(month).withDayOfMonth(14), true, "SYN" + month));
    }
    var wrong = given.get(random.nextInt(given.size()));
    var copied = new ArrayList<>(given);
    copied.add(
        new Made(
            "OH", wrong.cvx(), wrong.day().plusMonths(1 + random.nextInt(6)), false, wrong.lot()));

    var told = told(copied).on(DAY);

    assertThat(told.perhapsTold()).isEqualTo(1);
    assertThat(told.groups())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("otherwise")
        .isEqualTo(told(given).on(DAY).groups());
  }

  private static List<Made> made(long seed) {
    var random = new Random(seed);
    var made = new ArrayList<Made>();
    for (int i = random.nextInt(25); i > 0; i--) {
      made.add(
          new Made(
              random.nextBoolean() ? "TX" : "MI",
              VACCINES.get(random.nextInt(VACCINES.size())),
              BORN.plusDays(random.nextInt(60) * 40L + random.nextInt(6)),
              random.nextBoolean(),
              LOTS.get(random.nextInt(LOTS.size()))));
    }
    return made;
  }

  private static Vaccinated told(List<Made> made) {
    var child = Vaccinated.born(BORN.toString());
    for (var dose : made) {
      if (dose.isNew()) {
        child.given(dose.state(), dose.cvx(), dose.day().toString(), "lot_number", dose.lot());
      } else {
        child.copied(dose.state(), dose.cvx(), dose.day().toString(), "lot_number", dose.lot());
      }
    }
    return child;
  }
}
