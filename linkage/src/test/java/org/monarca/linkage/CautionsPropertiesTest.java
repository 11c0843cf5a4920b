package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.STANDARDISER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.known;
import static org.monarca.linkage.Fixtures.profile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.monarca.linkage.weigh.Profile;

/** The hard rules on any two records of students, one of them often miswritten. */
class CautionsPropertiesTest {

  private static final List<Set<Caution>> ELEMENTS =
      List.of(
          EnumSet.of(Caution.GIVEN_NAME_MISSING, Caution.MAY_BE_SIBLING, Caution.MAY_BE_TWIN),
          EnumSet.of(Caution.SURNAME_MISSING, Caution.SURNAME_DIFFERS),
          EnumSet.of(Caution.BIRTH_DATE_MISSING, Caution.BIRTH_DATE_DIFFERS));

  private static final List<String> PARENTS = List.of("Elena", "Elana", "Ramón", "Mai", "Tou");

  private static List<Person> students = List.of();

  @BeforeContainer
  static void read() throws IOException {
    students = Students.slice().stream().map(Students.Student::person).limit(2000).toList();
  }

  private static Person anyone(Random random) {
    return students.get(random.nextInt(students.size()));
  }

  private static Person like(Person person, Random random) {
    return random.nextInt(4) == 0
        ? anyone(random)
        : new Corruption(random.nextLong(), students).corrupted(person);
  }

  @Property
  void whicheverRecordIsNamedFirstTheSameStandsAgainstIt(@ForAll Random random) {
    var one = anyone(random);
    var a = STANDARDISER.profile(one);
    var b = STANDARDISER.profile(like(one, random));

    assertThat(Cautions.of(a, b)).isEqualTo(Cautions.of(b, a));
  }

  /** Of one element one thing is said: a name is missing, or it is another, or a twin's. */
  @Property
  void ofEachElementAtMostOneThingIsSaid(@ForAll Random random) {
    var one = anyone(random);
    var cautions = Cautions.of(STANDARDISER.profile(one), STANDARDISER.profile(like(one, random)));

    for (var ofElement : ELEMENTS) {
      assertThat(cautions).filteredOn(ofElement::contains).hasSizeLessThanOrEqualTo(1);
    }
  }

  /** Those that need a third record, or a weight, are not said of two. */
  @Property
  void ofTwoRecordsNothingIsSaidThatTakesMoreToKnow(@ForAll Random random) {
    var one = anyone(random);

    assertThat(Cautions.of(STANDARDISER.profile(one), STANDARDISER.profile(like(one, random))))
        .doesNotContain(
            Caution.EVIDENCE_TOO_WEAK,
            Caution.PARENTS_DIFFER,
            Caution.OTHER_RECORD_AGAINST,
            Caution.ANOTHER_CHILD_TOO);
  }

  /** Against a complete record sent again nothing stands, twin or not. */
  @Property
  void againstARecordSentAgainStandsOnlyWhatItLacks(@ForAll Random random) {
    var again = STANDARDISER.profile(anyone(random));

    assertThat(Cautions.of(again, again))
        .isSubsetOf(
            Caution.GIVEN_NAME_MISSING,
            Caution.SURNAME_MISSING,
            Caution.BIRTH_DATE_MISSING,
            Caution.MAY_BE_SIBLING); // of an initial
  }

  /** A flag more can only make it warier. */
  @Property
  void toKnowOfAMultipleBirthNeverTakesACautionBack(@ForAll Random random) {
    var one = anyone(random);
    var other = STANDARDISER.profile(like(one, random));
    var without = Cautions.of(STANDARDISER.profile(one.but().multipleBirth(null).build()), other);
    var with = Cautions.of(STANDARDISER.profile(one.but().multipleBirth(true).build()), other);

    assertThat(with).containsAll(without);
    with.removeAll(without);
    assertThat(with).isSubsetOf(Caution.MAY_BE_TWIN);
  }

  /** Where they were born and who their parents are is no matter of the rules about two. */
  @Property
  void placesAndParentsAreNoMatterOfTheRulesAboutTwo(@ForAll Random random) {
    var one = anyone(random);
    var other = STANDARDISER.profile(like(one, random));
    var moved = one.but().birthState("ca").birthCity("Fresno").parent1("Mai", "Vang").build();

    assertThat(Cautions.of(STANDARDISER.profile(moved), other))
        .isEqualTo(Cautions.of(STANDARDISER.profile(one), other));
  }

  private static Profile withParents(Random random) {
    return profile(anyParents(random));
  }

  private static PersonBuilder anyParents(Random random) {
    var person = aChild().parent1(null, null).parent2(null, null);
    if (random.nextInt(5) > 0) {
      person.parent1(PARENTS.get(random.nextInt(PARENTS.size())), null);
    }
    return random.nextBoolean()
        ? person
        : person.parent2(PARENTS.get(random.nextInt(PARENTS.size())), null);
  }

  @Property
  void theOrderOfTheRecordsDoesNotSayWhetherParentsDiffer(@ForAll Random random) {
    var incoming = withParents(random);
    var records = new ArrayList<Candidate>();
    for (int record = 0; record < 4; record++) {
      records.add(known(record, "child", anyParents(random)));
    }
    boolean differ = Cautions.parentsDiffer(incoming, records);
    Collections.shuffle(records, random);

    assertThat(Cautions.parentsDiffer(incoming, records)).isEqualTo(differ);
  }

  /** A record that names one of the parents settles it, whatever all others name. */
  @Property
  void oneRecordThatNamesTheParentsTooSettlesIt(@ForAll Random random) {
    var person = anyParents(random).parent1("Elena", null);
    var records = new ArrayList<Candidate>();
    for (int record = 0; record < 3; record++) {
      records.add(known(record, "child", anyParents(random)));
    }
    records.add(known(9, "child", aChild().parent1(null, null).parent2("Elena", "Ortiz")));

    assertThat(Cautions.parentsDiffer(profile(person), records)).isFalse();
  }

  /** What says nothing of parents neither raises a doubt nor settles one. */
  @Property
  void aRecordWithoutParentsChangesNothing(@ForAll Random random) {
    var incoming = withParents(random);
    var records = new ArrayList<Candidate>(List.of(known(1, "child", anyParents(random))));
    boolean differ = Cautions.parentsDiffer(incoming, records);
    records.add(known(2, "child", aChild().parent1(null, null).parent2(null, null)));

    assertThat(Cautions.parentsDiffer(incoming, records)).isEqualTo(differ);
  }
}
