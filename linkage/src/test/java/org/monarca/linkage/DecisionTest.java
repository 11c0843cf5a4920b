package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.LINKER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.decide;
import static org.monarca.linkage.Fixtures.known;
import static org.monarca.linkage.Fixtures.profile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.Decision.Linked;
import org.monarca.linkage.Decision.NeedsReview;
import org.monarca.linkage.Decision.NewChild;

class DecisionTest {

  private static final LocalDate ANOTHER_DAY = LocalDate.of(2009, 12, 5);

  @Test
  void theSameChildFromAnotherStateIsLinked() {
    assertThat(decide(aChild().source("TX"), aChild()))
        .isInstanceOfSatisfying(Linked.class, it -> assertThat(it.child()).isEqualTo("child"));
  }

  @Test
  void aMissingSecondSurnameDoesNotKeepChildrenApart() {
    assertThat(decide(aChild().lastName2(null), aChild())).isInstanceOf(Linked.class);
  }

  @Test
  void surnamesInTheOtherOrderAndATransposedDateAreLinkedByTheirOtherEvidence() {
    var other = aChild().lastName1("Ortiz").lastName2("Zubeldia").birthDate(null);
    var transposed = aChild().birthDate(LocalDate.of(2014, 2, 10));

    assertThat(decide(other.birthDate(LocalDate.of(2014, 10, 2)), transposed))
        .isInstanceOf(Linked.class);
  }

  @Test
  void namesakesBornOnOneDayOfOtherParentsAreAQuestion() {
    var namesake = aChild().parent1("Mai", "Vang").parent2("Tou", "Xiong");

    assertCaution(decide(namesake, aChild()), Caution.PARENTS_DIFFER);
  }

  @Test
  void oneRecordWithAParentInCommonSettlesThatGuardiansChanged() {
    var before = known(1, "child", aChild());
    var since = known(2, "child", aChild().parent1("Mai", "Vang").parent2("Tou", "Xiong"));

    assertThat(LINKER.decide(profile(aChild()), List.of(since))).isInstanceOf(NeedsReview.class);
    assertThat(LINKER.decide(profile(aChild()), List.of(before, since))).isInstanceOf(Linked.class);
  }

  @Test
  void anUnrelatedChildIsNew() {
    var other =
        Person.builder().firstName("Pao").lastName1("Xiong").birthDate(ANOTHER_DAY).sex("Male");

    assertThat(decide(other, aChild())).isInstanceOf(NewChild.class);
    assertThat(LINKER.decide(profile(other), List.of())).isEqualTo(new NewChild(Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Ana", "Eva", "María José", "Juan Pablo", "Xóchitl"})
  void twinsWithClearlyDifferentGivenNamesAreTwoChildren(String name) {
    assertThat(decide(aChild().firstName(name), aChild())).isInstanceOf(NewChild.class);
    assertThat(decide(aChild().firstName(name).multipleBirth(true), aChild()))
        .isInstanceOf(NewChild.class);
    assertThat(decide(aChild().firstName(name).multipleBirth(null), aChild()))
        .isInstanceOf(NewChild.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Fernando", "Bernarda", "Fernada", "F.", "Nanda"})
  void twinsWithNearNamesAreNeverLinkedWithoutAPerson(String name) {
    var twin = aChild().multipleBirth(true);

    assertThat(decide(twin.firstName(name), aChild().multipleBirth(true)))
        .isNotInstanceOf(Linked.class);
  }

  @Property
  void noTwoDifferentNamesOfTwinsAreEverLinked(@ForAll Random random) {
    var names =
        List.of(
            "Ana",
            "Anna",
            "Ana María",
            "María",
            "Mariana",
            "Julia",
            "Julio",
            "Julián",
            "José",
            "Josefa",
            "Jose Luis",
            "Luis",
            "Luisa",
            "Lupe",
            "Guadalupe",
            "Alex",
            "Alejandro",
            "Jayden",
            "Kayden",
            "Baby Boy",
            "J.",
            "Juan",
            "Juana",
            "Bob",
            "Robert",
            "Fernnda");
    var one = names.get(random.nextInt(names.size()));
    var other = names.get(random.nextInt(names.size()));
    var twin = aChild().multipleBirth(true).firstName(one);
    var sister = aChild().multipleBirth(random.nextBoolean() ? true : null).firstName(other);

    if (!one.equals(other) || one.equals("Baby Boy") || one.equals("J.")) {
      assertThat(decide(sister, twin)).isNotInstanceOf(Linked.class);
    } else {
      assertThat(decide(sister, twin)).isInstanceOf(Linked.class);
    }
  }

  @Test
  void withoutAMultipleBirthTwoNamesThatBothExistAreReviewed() {
    assertCaution(
        decide(aChild().firstName("Julián"), aChild().firstName("Julia")), Caution.MAY_BE_SIBLING);
  }

  @Test
  void aSlipOfTheHandInTheGivenNameIsLinkedWhereNoMultipleBirthIsKnown() {
    assertThat(decide(aChild().firstName("Fernnda"), aChild())).isInstanceOf(Linked.class);
  }

  @Test
  void equalNamesButAnotherSexAreReviewed() {
    assertCaution(decide(aChild().sex("Male"), aChild()), Caution.SEX_DIFFERS);
  }

  @Test
  void aRecordWithoutAGivenNameOrABirthDateIsReviewed() {
    assertCaution(decide(aChild().firstName("Baby Girl"), aChild()), Caution.GIVEN_NAME_MISSING);
    assertCaution(decide(aChild().birthDate(null), aChild()), Caution.BIRTH_DATE_MISSING);
  }

  @Test
  void anAdoptedChildUnderOtherSurnamesIsReviewed() {
    var adopted = aChild().lastName1("Peterson").lastName2(null);

    assertCaution(decide(adopted, aChild()), Caution.SURNAME_DIFFERS);
  }

  @Test
  void twoEstablishedChildrenWhoBothMatchAreReviewed() {
    var decision = decide(aChild(), known(1, "a", aChild()), known(2, "b", aChild()));

    assertCaution(decision, Caution.ANOTHER_CHILD_TOO);
    assertThat(((NeedsReview) decision).resemblances())
        .extracting(Resemblance::child)
        .containsExactly("a", "b");
  }

  @Test
  void aChildWhoseOtherRecordSpeaksAgainstIsReviewed() {
    var stranger =
        aChild().firstName("Pao").lastName1("Xiong").lastName2(null).birthDate(ANOTHER_DAY);

    assertCaution(
        decide(aChild(), known(1, "a", aChild()), known(2, "a", stranger)),
        Caution.OTHER_RECORD_AGAINST);
  }

  @Property(tries = 200)
  void theOrderOfTheCandidatesChangesNothing(@ForAll Random random) {
    var candidates =
        new ArrayList<>(
            List.of(
                known(1, "a", aChild()),
                known(2, "a", aChild().lastName2(null)),
                known(3, "b", aChild().firstName("Julia")),
                known(4, "c", aChild().firstName("Fernando")),
                known(5, "c", aChild().firstName("Fernando"))));
    var incoming = profile(aChild().birthCity(null));
    var before = LINKER.decide(incoming, candidates);
    Collections.shuffle(candidates, random);

    assertThat(LINKER.decide(incoming, candidates)).isEqualTo(before);
  }

  @Test
  void nameAndBirthDateTogetherContradictAnIdUsedAgain() {
    var other = aChild().firstName("Pao").lastName1("Xiong").birthDate(ANOTHER_DAY);

    assertThat(contradicts(aChild(), other)).isTrue();
    assertThat(contradicts(aChild(), aChild().firstName("Pao").birthDate(ANOTHER_DAY))).isTrue();
  }

  @Test
  void aCorrectedNameOrACorrectedDateAloneContradictsNothing() {
    assertThat(contradicts(aChild(), aChild().firstName("Pao"))).isFalse();
    assertThat(contradicts(aChild(), aChild().birthDate(ANOTHER_DAY))).isFalse();
    assertThat(contradicts(aChild(), aChild().firstName("Baby Girl").birthDate(ANOTHER_DAY)))
        .isFalse();
    assertThat(contradicts(aChild(), aChild().firstName("Pao").birthDate(null))).isFalse();
  }

  @Test
  void theIdOfTheOtherTwinIsContradicted() {
    assertThat(contradicts(aChild(), aChild().firstName("Eva").multipleBirth(true))).isTrue();
  }

  private static boolean contradicts(PersonBuilder earlier, PersonBuilder now) {
    return LINKER.contradicts(profile(earlier), profile(now));
  }

  @Test
  void ofEqualsTheEarlierRecordComesFirstHoweverTheChildrenAreNamed() {
    for (var names : List.of(List.of("a", "b"), List.of("b", "a"))) {
      var earlier = known(1, names.get(0), aChild());
      var later = known(2, names.get(1), aChild());

      assertThat(LINKER.decide(profile(aChild()), List.of(later, earlier)))
          .isInstanceOfSatisfying(
              NeedsReview.class,
              it -> assertThat(it.resemblances()).extracting("record").containsExactly(1L, 2L));
    }
  }

  private static void assertCaution(Decision decision, Caution caution) {
    assertThat(decision)
        .isInstanceOfSatisfying(
            NeedsReview.class,
            it -> assertThat(it.resemblances().getFirst().cautions()).contains(caution));
  }
}
