package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;

/** Keys made of several parts. */
class KeyKindTest {

  private static final Resident ANA =
      new Resident(0, "ana maria", "garcia lopez", 20_140_403, 7, 1, "rosa");

  private static final KeyKind NAME_AND_DATE =
      KeyKind.of(Part.ofDate(Residents.BORN).getFirst(), Part.given());

  @ParameterizedTest
  @CsvSource({
    "ana, 20140403, true",
    "maria, 20140403, true",
    "anna, 20140403, true",
    "eva, 20140403, false",
    "ana, 20140404, false",
    "ana, 0, false"
  })
  void recordsMeetThatHaveTheSameOfEveryPart(String given, int born, boolean meet) {
    var other = ANA.named(given).born(born);

    assertThat(keysInCommon(NAME_AND_DATE, ANA, other)).isEqualTo(meet ? 1 : 0);
  }

  @Test
  void aRecordHasAKeyForEachChoiceAmongItsNames() {
    var names = KeyKind.of(Part.given(), Part.surname());

    assertThat(keys(names, ANA)).hasSize(4);
    assertThat(keysInCommon(names, ANA, ANA.named("maria ana").ofFamily("lopez garcia")))
        .isEqualTo(4);
    assertThat(keysInCommon(names, ANA, ANA.named("ana"))).isEqualTo(2);
    assertThat(keysInCommon(names, ANA, ANA.named("ana").ofFamily("lopez"))).isEqualTo(1);
  }

  @Test
  void whereAPartIsUnknownThereIsNoKey() {
    var kind = KeyKind.of(Part.surname(), Part.given(), Part.value(Residents.STREET));

    assertThat(keys(kind, ANA)).hasSize(4);
    assertThat(keys(kind, ANA.at(0))).isEmpty();
    assertThat(keys(kind, ANA.named(""))).isEmpty();
    assertThat(keys(kind, ANA.ofFamily(""))).isEmpty();
  }

  /** A given name is no surname, although both sound the same. */
  @Test
  void aKeyIsOfItsPartsAndNotOfTheirWords() {
    var kind = KeyKind.of(Part.given(), Part.surname());
    var one = ANA.named("cruz").ofFamily("rosa");
    var other = ANA.named("rosa").ofFamily("cruz");

    assertThat(keysInCommon(kind, one, other)).isZero();
  }

  @Test
  void ofManyNamesInEveryPartNoMoreKeysAreReadThanThereIsRoomFor() {
    var names =
        IntStream.range(0, 30)
            .mapToObj(i -> "" + (char) ('\u4e00' + i))
            .collect(Collectors.joining(" "));
    var many = ANA.named(names).ofFamily(names);
    var kind = KeyKind.of(Part.given(), Part.surname(), Part.bothSurnames());

    assertThat(keys(kind, many).size()).isBetween(1, Part.MOST * Part.MOST);
  }

  @Test
  void itIsNamedByItsPartsWhateverTheirOrder() {
    var one = KeyKind.of(Part.given(), Part.surname());
    var other = KeyKind.of(Part.surname(), Part.given());

    assertThat(one.name()).isEqualTo(other.name()).isEqualTo("given name + surname");
  }

  @Test
  void aPartMoreMakesItStricter() {
    var loose = KeyKind.of(Part.surname());
    var strict = loose.and(Part.value(Residents.STREET));

    assertThat(strict.name()).isEqualTo("column street + surname");
    assertThat(keysInCommon(loose, ANA, ANA.at(8))).isEqualTo(2);
    assertThat(keysInCommon(strict, ANA, ANA.at(8))).isZero();
    assertThat(keysInCommon(strict, ANA, ANA.named("eva"))).isEqualTo(2);
    assertThat(loose.parts()).as("is not changed").hasSize(1);
  }

  @Test
  void aPartMayTakeThePlaceOfAnother() {
    var kind = KeyKind.of(Part.surname(), Part.initial());

    assertThat(kind.with(Part.given(), Part.initial()).name()).isEqualTo("given name + surname");
    assertThat(kind.with(Part.given(), Part.parent()).name()).isEqualTo(kind.name());
  }

  @Test
  void partsOfOneSubjectAreKnown() {
    var kind = KeyKind.of(Part.bothSurnames(), Part.initial());

    assertThat(kind.hasSubject(Part.surname())).isTrue();
    assertThat(kind.hasSubject(Part.given())).isTrue();
    assertThat(kind.hasSubject(Part.parent())).isFalse();
    assertThat(NAME_AND_DATE.hasSubject(Part.ofDate(Residents.BORN).getLast())).isTrue();
  }

  private static int keysInCommon(KeyKind kind, Resident one, Resident other) {
    var common = new HashSet<>(keys(kind, one));
    common.retainAll(keys(kind, other));
    return common.size();
  }

  private static Set<Long> keys(KeyKind kind, Resident resident) {
    return ofRecords(kind, List.of(Resident.of(9, "x", "y", 20_000_202), resident)).getLast();
  }

  private static List<Set<Long>> ofRecords(KeyKind kind, List<Resident> residents) {
    var people = Residents.people(residents);
    var plan = new BlockingPlan(List.of(kind), List.of(), 10);
    var keys = kind.keys(ReadParts.of(people, plan));
    var ofRecords = new ArrayList<Set<Long>>();
    for (int record = 0; record < people.size(); record++) {
      var own = new HashSet<Long>();
      int read = keys.read(record);
      for (int i = 0; i < read; i++) {
        own.add(keys.key(i));
      }
      ofRecords.add(own);
    }
    return ofRecords;
  }
}
