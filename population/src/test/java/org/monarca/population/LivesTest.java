package org.monarca.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.monarca.population.journeys.Stay;
import org.monarca.population.people.Child;
import org.monarca.population.school.Attendances;
import org.monarca.population.school.Eligibility;
import org.monarca.population.school.Vaccinations;

/** What really happens agrees with itself, whatever the seed and the day. */
class LivesTest {

  private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

  private final Vaccinations vaccinations = Vaccinations.published();

  @Property(tries = 20)
  void staysFollowOneAnotherAndEveryChildIsBornBeforeItsFirstQualifyingMove(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 6000) int days) {
    for (var life : lives(seed, FIRST.plusDays(days))) {
      LocalDate free = life.child().birth();
      assertThat(life.stays().getFirst().qualifying()).isTrue();
      for (var stay : life.stays()) {
        assertThat(stay.arrival()).isAfterOrEqualTo(free);
        assertThat(stay.from()).isNotEqualTo(stay.town().place());
        free = stay.departure() == null ? LocalDate.MAX : stay.departure();
        assertThat(free).isAfter(stay.arrival());
      }
    }
  }

  @Property(tries = 20)
  void attendancesLieWithinStaysWithoutOverlapAndEndWithSchool(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 6000) int days) {
    for (var life : lives(seed, FIRST.plusDays(days))) {
      var free = life.child().birth();
      boolean completed = false;
      for (var attendance : Attendances.of(life.child(), life.stays(), seed)) {
        assertThat(completed).isFalse();
        assertThat(attendance.from()).isAfterOrEqualTo(free);
        assertThat(attendance.from()).isAfterOrEqualTo(attendance.stay().arrival());
        assertThat(attendance.to()).isAfter(attendance.from());
        assertThat(attendance.stay().lastsBeyond(attendance.to().minusDays(1))).isTrue();
        completed = attendance.completes();
        free = attendance.to();
      }
    }
  }

  /** A dose made up late fell on the day of the next one with this seed. */
  @Test
  void aDoseMadeUpLatePutsOffTheNext() {
    nobodyIsVaccinatedBeforeBirthOrTwiceWithOneVaccineOnADay(-4_807_526_976L);
  }

  @Property(tries = 20)
  void nobodyIsVaccinatedBeforeBirthOrTwiceWithOneVaccineOnADay(@ForAll long seed) {
    for (var life : lives(seed, Populations.DAY)) {
      var child = life.child();
      var doses = vaccinations.of(child, life.stays().getFirst().arrival(), seed);
      assertThat(doses).allMatch(dose -> dose.day().isAfter(child.birth()));
      assertThat(doses.stream().map(dose -> dose.cvx() + dose.day())).doesNotHaveDuplicates();
    }
  }

  @Property(tries = 20)
  void aBookOpensAfterTheFirstArrivalAndClosesWhenEligibilityIsLongOver(@ForAll long seed) {
    for (var life : lives(seed, Populations.DAY)) {
      for (var book : life.books()) {
        assertThat(book.opens()).isAfter(arrivals(life.stays(), book.state().code()).getFirst());
        assertThat(book.closes()).isAfter(book.opens());
        assertThat(book.closes().minusYears(5))
            .isBefore(Eligibility.ends(life.child(), life.stays(), LocalDate.MAX));
        assertThat(book.closes()).isBeforeOrEqualTo(life.child().birth().plusYears(23).plusDays(1));
      }
    }
  }

  @Test
  void theSameChildrenLiveOnAsTimeGoesOn() {
    var then = byNumber(Populations.DAY);
    var now = byNumber(Populations.DAY.plusYears(1));
    long gone = then.keySet().stream().filter(number -> !now.containsKey(number)).count();

    assertThat(gone).isBetween(then.size() / 20L, then.size() / 4L);
    assertThat(now.size()).isBetween(then.size() * 9 / 10, then.size() * 11 / 10);
    then.keySet().retainAll(now.keySet());
    then.forEach((number, life) -> {
      var later = Objects.requireNonNull(now.get(number));
      assertThat(facts(later.child())).isEqualTo(facts(life.child()));
      assertThat(later.stays()).isEqualTo(life.stays());
    });
  }

  @Test
  void numbersOfChildrenFollowFromTheCabinWhateverTheDay() {
    assertThat(
            lives(7, Populations.DAY).stream()
                .collect(Collectors.groupingBy(life -> life.child().number() / 1024)))
        .allSatisfy((cabin, lives) -> assertThat(cabin).isLessThan(60));
  }

  private static Map<Long, Life> byNumber(LocalDate day) {
    var lives = new HashMap<Long, Life>();
    Populations.lives(7, 400, day, day, Populations.STATES)
        .forEach(life -> lives.put(life.child().number(), life));
    return lives;
  }

  private static List<Object> facts(Child child) {
    return List.of(child.given(), child.surnames(), child.birth(), child.birthplace());
  }

  private static List<LocalDate> arrivals(List<Stay> stays, String state) {
    return stays.stream()
        .filter(stay -> stay.town().state().code().equals(state))
        .map(Stay::arrival)
        .toList();
  }

  private static List<Life> lives(long seed, LocalDate day) {
    return Populations.lives(seed, 60, day, day, Populations.STATES).toList();
  }
}
