package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.resolve.Children.LINKER;
import static org.monarca.linkage.resolve.Children.queries;
import static org.monarca.linkage.resolve.Children.yaretzi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.Decision.Linked;
import org.monarca.linkage.Decision.NewChild;
import org.monarca.linkage.PersonBuilder;
import org.monarca.linkage.resolve.Resolver.Resolved;

/** Brothers, sisters and twins in one population: they stay as many as they are. */
class SiblingsResolvedTest {

  private static final List<String> SISTERS = List.of("Yaretzi", "Itzel", "Ana", "Tomás");

  /** A record of one of four children of one day and family, as any State may write it. */
  private static PersonBuilder record(String name, Random random) {
    var twin = yaretzi().firstName(name).multipleBirth(random.nextInt(3) == 0 ? null : true);
    if (random.nextInt(3) == 0) {
      twin.lastName2(null);
    }
    if (random.nextInt(4) == 0) {
      twin.parent1(null, null);
    }
    if (random.nextInt(4) == 0) {
      twin.birthState(null);
    }
    return twin.source("S" + random.nextInt(5));
  }

  /** In whatever order and whatever batches they come, with or without the flag. */
  @Property(tries = 80)
  void whoIsLinkedIsLinkedToItsOwnRecords(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 16) int batch) {
    var names = new ArrayList<String>();
    for (var name : SISTERS) {
      names.addAll(Collections.nCopies(4, name));
    }
    Collections.shuffle(names, random);
    var people = names.stream().map(name -> record(name, random)).toList();
    var nameOf = new HashMap<String, String>();

    for (var one : new Resolver(LINKER).resolve(queries(people), batch)) {
      var name = names.get((int) one.query().record() - 1);
      assertThat(nameOf.computeIfAbsent(one.child(), child -> name)).isEqualTo(name);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Yaretzi, Itzel",
    "Ana, Eva",
    "José, Jesús",
    "María José, María Luz",
    "Luis, Luisa",
    "Tou, Lou"
  })
  void aPairOfTwinsSentByThreeStatesIsTwoChildrenWhoeverComesFirst(String one, String other) {
    for (var names :
        List.of(
            List.of(one, other, one, other, one, other),
            List.of(one, one, one, other, other, other),
            List.of(other, one, one, other, one, other))) {
      var people =
          names.stream().map(name -> yaretzi().firstName(name).multipleBirth(true)).toList();
      var resolved = Children.resolve(people);
      var first = resolved.get(names.indexOf(one)).child();

      for (int i = 0; i < names.size(); i++) {
        assertThat(resolved.get(i).child().equals(first))
            .as("%s of %s", i, names)
            .isEqualTo(names.get(i).equals(one));
      }
    }
  }

  /** Born a year and more apart: of one family, and plainly two. */
  @Test
  void brothersAndSistersOfOtherYearsAreNotEvenAQuestion() {
    var people = new ArrayList<PersonBuilder>();
    for (int i = 0; i < SISTERS.size(); i++) {
      people.add(
          yaretzi().firstName(SISTERS.get(i)).birthDate(LocalDate.of(2007 + 2 * i, 3, 10 + i)));
    }

    assertThat(Children.resolve(people))
        .extracting(Resolved::decision)
        .allSatisfy(decision -> assertThat(decision).isInstanceOf(NewChild.class));
  }

  /** A child named after one who died, born two years later: another child, and a person's task. */
  @Test
  void aSisterOfTheSameNameBornLaterIsNeverLinked() {
    var later = yaretzi().birthDate(LocalDate.of(2015, 11, 23));

    assertThat(Children.resolve(List.of(yaretzi(), later)).getLast().decision())
        .isNotInstanceOf(Linked.class);
  }

  /** One whose given name is not known may be either twin, and joins neither. */
  @Test
  void aTwinWithoutAGivenNameJoinsNeitherAndDisturbsNeither() {
    var one = yaretzi().multipleBirth(true);
    var other = yaretzi().firstName("Itzel").multipleBirth(true);
    var nameless = yaretzi().firstName("Baby Girl").multipleBirth(true);

    assertThat(Children.resolve(List.of(one, other, nameless, one, other)))
        .extracting(Resolved::child)
        .containsExactly("1", "2", "3", "1", "2");
  }

  /** Cousins often bear one name of their grandmother; their mothers are others. */
  @Test
  void cousinsOfOneNameBornOnOneDayAreAPersonsQuestion() {
    var cousin = yaretzi().lastName2("Xochitl").parent1("Marisol", "Xochitl");

    assertThat(Children.resolve(List.of(yaretzi(), cousin)).getLast().decision())
        .isNotInstanceOf(Linked.class);
  }
}
