package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.SCORER;
import static org.monarca.linkage.Fixtures.STANDARDISER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.profile;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.ElementEvidence;
import org.monarca.linkage.weigh.Evidence;

/** What a State leaves out, or fills with a placeholder, speaks neither for nor against. */
class MissingIsNoEvidenceTest {

  private static List<Person> students = List.of();

  @BeforeContainer
  static void read() throws IOException {
    students = Students.slice().stream().map(Students.Student::person).toList();
  }

  /** What to leave out of a record, by the element that is not compared then. */
  static Stream<Arguments> gaps() {
    return Stream.of(
        gap("birth-date", person -> person.birthDate(null)),
        gap("sex", person -> person.sex(null)),
        gap("multiple-birth", person -> person.multipleBirth(null)),
        gap("suffix", person -> person.suffix(null)),
        gap("birth-place", person -> person.birthCity(null).birthState(null).birthCountry(null)),
        gap("surnames", person -> person.lastName1(null).lastName2(null)),
        gap("given-names", person -> person.firstName(null).middleName(null)),
        gap("parents", person -> person.parent1(null, null).parent2(null, null)));
  }

  private static Arguments gap(String element, UnaryOperator<PersonBuilder> without) {
    return Arguments.of(element, without);
  }

  @ParameterizedTest
  @MethodSource("gaps")
  void whatOneSideLeavesOutHasNoBits(String element, UnaryOperator<PersonBuilder> without) {
    var whole = profile(aChild().suffix("Jr."));
    var other = profile(aChild().suffix("III").sex("Male").firstName("Eva"));
    var gap = STANDARDISER.profile(without.apply(aChild().suffix("Jr.")).build());

    for (var evidence : List.of(SCORER.evidence(gap, whole), SCORER.evidence(other, gap))) {
      assertThat(of(element, evidence).level()).isEqualTo(Level.MISSING);
      assertThat(of(element, evidence).total()).isZero();
    }
  }

  /** Whether both leave it out or only one, the others say what they said. */
  @ParameterizedTest
  @MethodSource("gaps")
  void whoeverLeavesItOutTheOthersSayTheSame(String element, UnaryOperator<PersonBuilder> without) {
    var whole = profile(aChild());
    var gap = STANDARDISER.profile(without.apply(aChild()).build());

    assertThat(SCORER.evidence(gap, whole)).isEqualTo(SCORER.evidence(gap, gap));
    assertThat(SCORER.weight(gap, whole)).isEqualTo(SCORER.weight(gap, gap));
    assertThat(of(element, SCORER.evidence(gap, gap)).level()).isEqualTo(Level.MISSING);
  }

  @Property(tries = 300)
  void ofAnyTwoRecords(@ForAll Random random) {
    var a = students.get(random.nextInt(students.size()));
    var b = students.get(random.nextInt(students.size()));
    var c = students.get(random.nextInt(students.size()));
    var dateless = STANDARDISER.profile(a.but().birthDate(null).build());
    var one = STANDARDISER.profile(b);
    var other = STANDARDISER.profile(b.but().birthDate(c.birthDate()).build());

    assertThat(SCORER.weight(dateless, one)).isEqualTo(SCORER.weight(dateless, other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Baby Girl", "Unknown", "No Name", "FNU", "Sin nombre", "N/A", "XXX", "-", "99"})
  void aPlaceholderForAGivenNameIsNoName(String placeholder) {
    var nameless = profile(aChild().firstName(null));

    assertThat(profile(aChild().firstName(placeholder))).isEqualTo(nameless);
    assertThat(SCORER.weight(profile(aChild().firstName(placeholder)), profile(aChild())))
        .isEqualTo(SCORER.weight(nameless, profile(aChild())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unknown", "LNU", "No Last Name", "Sin Apellido", "-", "n/a", "0"})
  void aPlaceholderForASurnameIsNoSurname(String placeholder) {
    assertThat(profile(aChild().lastName1(placeholder).lastName2(placeholder)))
        .isEqualTo(profile(aChild().lastName1(null).lastName2(null)));
    assertThat(profile(aChild().lastName2(placeholder)))
        .isEqualTo(profile(aChild().lastName2(null)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Unknown", "N/A", "none", "desconocido", "-", ""})
  void aPlaceholderForAPlaceOrAParentSaysNothing(String placeholder) {
    assertThat(profile(aChild().birthCity(placeholder)))
        .isEqualTo(profile(aChild().birthCity(null)));
    assertThat(profile(aChild().parent1(placeholder, placeholder)))
        .isEqualTo(profile(aChild().parent1(null, null)));
  }

  private static ElementEvidence of(String element, Evidence evidence) {
    return evidence.elements().stream()
        .filter(each -> each.element().equals(element))
        .findFirst()
        .orElseThrow();
  }
}
