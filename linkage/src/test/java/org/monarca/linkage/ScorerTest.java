package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.monarca.linkage.Fixtures.LINKER;
import static org.monarca.linkage.Fixtures.SCORER;
import static org.monarca.linkage.Fixtures.STANDARDISER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.named;
import static org.monarca.linkage.Fixtures.profile;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Students.Student;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.names.NameWords;
import org.monarca.linkage.weigh.ElementEvidence;
import org.monarca.linkage.weigh.Evidence;

class ScorerTest {

  private static List<Student> students = List.of();

  @BeforeContainer
  static void readStudents() throws IOException {
    students = Students.slice();
  }

  @Property(tries = 3000)
  void scoringIsSymmetricalAndTheQuickWeightIsTheExplainedOne(@ForAll Random random) {
    var person = anyone(random);
    var changed = new Corruption(random.nextLong(), people()).corrupted(person);
    var a = STANDARDISER.profile(person);
    var b = STANDARDISER.profile(random.nextBoolean() ? changed : anyone(random));

    assertThat(SCORER.evidence(a, b)).isEqualTo(SCORER.evidence(b, a));
    assertThat(SCORER.weight(a, b)).isEqualTo(SCORER.evidence(a, b).weight());
    assertThat(SCORER.weight(b, a)).isEqualTo(SCORER.weight(a, b));
  }

  @Property(tries = 5000)
  void stoppingEarlyNeverChangesTheAnswer(@ForAll Random random) {
    var person = anyone(random);
    var changed = new Corruption(random.nextLong(), people()).corrupted(person);
    var a = STANDARDISER.profile(person);
    var b = STANDARDISER.profile(random.nextInt(3) > 0 ? changed : anyone(random));
    double weight = SCORER.weight(a, b);

    for (double least : new double[] {-20, -2, 0, 8, 20, weight, weight - 0.5, weight + 0.5}) {
      assertThat(SCORER.weight(a, b, least) >= least)
          .as("%s of %s", least, weight)
          .isEqualTo(weight >= least);
    }
  }

  @Property(tries = 2000)
  void namesStandardisedTwiceAreTheSame(@ForAll Random random) {
    var person = new Corruption(random.nextLong(), people()).corrupted(anyone(random));
    var given = NameWords.given(Objects.toString(person.firstName(), ""));
    var surname = NameWords.surname(Objects.toString(person.lastName1(), ""));

    assertThat(NameWords.given(String.join(" ", given))).isEqualTo(given);
    assertThat(NameWords.surname(String.join(" ", surname))).isEqualTo(surname);
    assertThat(STANDARDISER.profile(person)).isEqualTo(STANDARDISER.profile(person.but().build()));
  }

  @Property(tries = 1000)
  void nothingScoresHigherThanAPersonAgainstItself(@ForAll Random random) {
    var person = anyone(random);
    var self = STANDARDISER.profile(person);
    var changed =
        STANDARDISER.profile(new Corruption(random.nextLong(), people()).corrupted(person));
    var score = SCORER.evidence(self, changed);

    for (var element : List.of("birth-date", "sex")) {
      assertThat(bits(score, element))
          .isLessThanOrEqualTo(bits(SCORER.evidence(self, self), element) + 1e-9);
    }
  }

  @Test
  void agreementOnARareNameIsWorthMoreThanOnACommonOne() {
    var rare = profile(named("Zuriñe", "Zubeldia"));
    var common = profile(named("María", "García"));

    assertThat(SCORER.weight(rare, rare)).isGreaterThan(SCORER.weight(common, common) + 5);
  }

  @Test
  void nearlyACommonNameIsWorthNoMoreThanTheCommonName() {
    var maria = profile(named("María", "García"));
    var slip = profile(named("Mrria", "Garzcia"));

    assertThat(SCORER.weight(maria, slip)).isLessThanOrEqualTo(SCORER.weight(maria, maria));
  }

  @Test
  void whatIsMissingIsNoEvidence() {
    var nobody = STANDARDISER.profile(Person.builder().build());
    var evidence = SCORER.evidence(nobody, profile(aChild()));

    assertThat(evidence.weight()).isCloseTo(evidence.prior(), within(1e-4));
    assertThat(evidence.elements())
        .hasSize(StudentElements.ALL.size() + 1)
        .allMatch(element -> element.level() == Level.MISSING);
  }

  @Test
  void probabilityFollowsFromTheBits() {
    assertThat(new Evidence("m", 0, List.of()).probability()).isEqualTo(0.5);
    assertThat(new Evidence("m", -1, List.of()).probability()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(new Evidence("m", 900, List.of()).probability()).isEqualTo(1);
  }

  @Test
  void aSearchRanksTheChildSoughtAboveNamesakesAndSiblings() {
    var query = profile(named("Fernanda", "Zubeldia").birthDate(LocalDate.of(2014, 3, 22)));
    double sought = LINKER.search(query, profile(aChild())).probability();
    double sister = LINKER.search(query, profile(aChild().firstName("Eva"))).probability();
    double namesake =
        LINKER.search(query, profile(aChild().birthDate(LocalDate.of(2009, 7, 1)))).probability();

    assertThat(sought).isGreaterThan(0.99);
    assertThat(namesake).isBetween(0.01, 0.9);
    assertThat(sister).isLessThan(namesake);
  }

  @Test
  void aSearchByNameAloneCanStillBeAnswered() {
    var query = profile(named("Fernanda", "Zubeldia"));

    assertThat(LINKER.search(query, profile(aChild())).probability()).isGreaterThan(0.9);
  }

  @Test
  void profilesAndPersonsKeepSilentAboutWhoTheyAre() {
    assertThat(aChild().build().toString() + profile(aChild()))
        .doesNotContainIgnoringCase("fernanda")
        .doesNotContainIgnoringCase("zubeld");
  }

  private static double bits(Evidence evidence, String element) {
    return evidence.elements().stream()
        .filter(each -> each.element().equals(element))
        .mapToDouble(ElementEvidence::total)
        .sum();
  }

  private static Person anyone(Random random) {
    return students.get(random.nextInt(students.size())).person();
  }

  private static List<Person> people() {
    return students.stream().map(Student::person).toList();
  }
}
