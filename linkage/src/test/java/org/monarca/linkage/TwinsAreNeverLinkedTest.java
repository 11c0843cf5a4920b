package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.LINKER;
import static org.monarca.linkage.Fixtures.MODEL;
import static org.monarca.linkage.Fixtures.STANDARDISER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.decide;
import static org.monarca.linkage.Fixtures.known;
import static org.monarca.linkage.Fixtures.profile;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.Decision.Linked;
import org.monarca.linkage.Decision.NewChild;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.Profile;

/** Two children who share everything but the given name stay two, whatever their names are. */
class TwinsAreNeverLinkedTest {

  private static final Set<Level> ANOTHER_NAME =
      EnumSet.of(
          Level.GIVEN_SIMILAR, Level.GIVEN_INITIAL, Level.GIVEN_ONE_SHARED, Level.GIVEN_DIFFERENT);

  private static List<Person> students = List.of();

  @BeforeContainer
  static void read() throws IOException {
    students =
        Students.slice().stream()
            .map(Students.Student::person)
            .filter(person -> person.firstName() != null && person.birthDate() != null)
            .toList();
  }

  private static Person anyone(Random random) {
    return students.get(random.nextInt(students.size()));
  }

  private static Decision decideBetween(Profile incoming, Profile known) {
    return LINKER.decide(incoming, List.of(new Candidate(1, "child", known, false)));
  }

  /** No model can talk it down: the rule is about names, not about weights. */
  @Property
  void whoMayBeASiblingIsNeverLinkedHoweverStrongTheRest(@ForAll Random random) {
    var child = anyone(random);
    var sister = child.but().firstName(anyone(random).firstName()).build();
    var a = STANDARDISER.profile(child);
    var b = STANDARDISER.profile(sister);
    var eager = new Linker(MODEL.with(new Thresholds(-50, -50, 0, -50)));

    if (ANOTHER_NAME.contains(StudentElements.GIVEN_NAMES.compare(a, b))) {
      assertThat(eager.decide(b, List.of(new Candidate(1, "child", a, false))))
          .isNotInstanceOf(Linked.class);
      assertThat(decideBetween(b, a)).isNotInstanceOf(Linked.class);
    }
  }

  @Property
  void whereAMultipleBirthIsKnownOnlyTheSameNameIsLinked(@ForAll Random random) {
    var child = anyone(random).but().multipleBirth(true).build();
    var slip = new Corruption(random.nextLong(), students).corrupted(child);
    var other = random.nextBoolean() ? slip.firstName() : anyone(random).firstName();
    var a = STANDARDISER.profile(child);
    var b = STANDARDISER.profile(child.but().firstName(other).multipleBirth(null).build());

    if (decideBetween(b, a) instanceof Linked || decideBetween(a, b) instanceof Linked) {
      assertThat(StudentElements.GIVEN_NAMES.compare(a, b)).isEqualTo(Level.GIVEN_SAME);
    }
  }

  /** Twins whose names nobody confuses are not even a question. */
  @Property(tries = 1000)
  void clearlyOtherNamesOfOneFamilyAndDayAreTwoChildren(@ForAll Random random) {
    var name = Objects.requireNonNull(anyone(random).firstName());
    var twin = aChild().firstName(name).multipleBirth(random.nextBoolean());
    var level = StudentElements.GIVEN_NAMES.compare(profile(twin), profile(aChild()));

    if (level == Level.GIVEN_DIFFERENT) {
      assertThat(decide(twin, aChild())).isInstanceOf(NewChild.class);
      assertThat(decide(aChild(), twin)).isInstanceOf(NewChild.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Ana, Eva",
    "José, Jesús",
    "María José, María Luz",
    "Juan, Juana",
    "Julio, Julia",
    "Luis, Luisa",
    "Jayden, Kayden",
    "Alberto, Roberto",
    "Ava, Eva",
    "Tou, Lou",
    "Mai, Bai",
    "A., B.",
    "Ana, A.",
    "Guadalupe, Lupita",
    "Xochitl, Xochtil"
  })
  void aThirdRecordDoesNotMakeOneOfTwo(String one, String other) {
    var first = aChild().firstName(one).multipleBirth(true);
    var second = aChild().firstName(other).multipleBirth(true);

    assertThat(decide(second, known(1, "a", first), known(2, "a", first)))
        .isNotInstanceOf(Linked.class);
  }

  @ParameterizedTest
  @CsvSource({"Ana, Eva", "María José, María Luz", "Pao, Tou", "Xochitl, Citlali"})
  void eachTwinIsLinkedToItsOwnRecord(String one, String other) {
    var first = known(1, "a", aChild().firstName(one).multipleBirth(true));
    var second = known(2, "b", aChild().firstName(other).multipleBirth(true));

    for (var order : List.of(List.of(first, second), List.of(second, first))) {
      assertThat(LINKER.decide(profile(aChild().firstName(one).multipleBirth(true)), order))
          .isInstanceOfSatisfying(Linked.class, it -> assertThat(it.child()).isEqualTo("a"));
      assertThat(LINKER.decide(profile(aChild().firstName(other).multipleBirth(true)), order))
          .isInstanceOfSatisfying(Linked.class, it -> assertThat(it.child()).isEqualTo("b"));
    }
  }
}
