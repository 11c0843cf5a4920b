package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.STANDARDISER;
import static org.monarca.linkage.Fixtures.aChild;
import static org.monarca.linkage.Fixtures.profile;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.linkage.text.Hash;
import org.monarca.linkage.weigh.Profile;

/** Keys of any record: what looks for what, and that they are those of years ago. */
class BlockingKeysPropertiesTest {

  private static List<Person> students = List.of();

  @BeforeContainer
  static void read() throws IOException {
    students = Students.slice().stream().map(Students.Student::person).toList();
  }

  private static Profile anyone(Random random) {
    var person = students.get(random.nextInt(students.size()));
    var sent = new Corruption(random.nextLong(), students);
    var changed = sent.corrupted(sent.enriched(person)).but();
    return STANDARDISER.profile(
        random.nextInt(5) == 0 ? changed.birthDate(null).build() : changed.build());
  }

  @Property(tries = 500)
  void theyAscendAndNoneComesTwice(@ForAll Random random) {
    var profile = anyone(random);

    for (var keys :
        List.of(
            BlockingKeys.of(profile),
            BlockingKeys.forLinking(profile),
            BlockingKeys.forSearch(profile))) {
      for (int i = 1; i < keys.length; i++) {
        assertThat(keys[i]).isGreaterThan(keys[i - 1]);
      }
    }
  }

  @Property(tries = 500)
  void aSearchForTheWholeRecordFindsIt(@ForAll Random random) {
    var profile = anyone(random);

    assertThat(BlockingKeys.of(profile)).contains(BlockingKeys.forSearch(profile));
  }

  /** Whoever comes first, the two meet: or the order of a batch would decide of children. */
  @Property
  void ofTwoWithBirthDatesOrTwoWithoutEachFindsTheOther(@ForAll Random random) {
    var a = anyone(random);
    var b = random.nextBoolean() ? anyone(random) : near(a, random);

    if (StudentElements.hasBirthDate(a) == StudentElements.hasBirthDate(b)) {
      assertThat(finds(a, b)).isEqualTo(finds(b, a));
    }
  }

  /** Without a birth date a record looks further: for both surnames, and by nicknames. */
  @Property
  void whomADatedRecordFindsAmongTheUndatedFindsIt(@ForAll Random random) {
    var dated = anyone(random);
    var undated = random.nextBoolean() ? anyone(random) : near(dated, random);

    if (StudentElements.hasBirthDate(dated)
        && !StudentElements.hasBirthDate(undated)
        && finds(dated, undated)) {
      assertThat(finds(undated, dated)).isTrue();
    }
  }

  /** The same but for what one field says. */
  private static Profile near(Profile a, Random random) {
    var codes = a.codes().clone();
    if (random.nextBoolean()) {
      codes[StudentElements.BIRTH_DATE_CODE] = 0;
    }
    return new Profile(
        random.nextBoolean() ? a.given() : a.surnames(),
        a.surnames(),
        a.full(),
        a.parents(),
        a.birthPlace(),
        codes);
  }

  private static boolean finds(Profile asking, Profile known) {
    var held = BlockingKeys.of(known);
    return Arrays.stream(BlockingKeys.forLinking(asking))
        .anyMatch(key -> Arrays.binarySearch(held, key) >= 0);
  }

  @Property(tries = 300)
  void keysByKindAreTheKeysForLinking(@ForAll Random random) {
    var profile = anyone(random);
    var byKind = new TreeSet<Long>();
    BlockingKeys.forLinkingByKind(profile).values().forEach(byKind::addAll);

    assertThat(byKind)
        .containsExactlyElementsOf(
            Arrays.stream(BlockingKeys.forLinking(profile)).boxed().toList());
  }

  /** A record of many words still has a bounded number of keys. */
  @Test
  void theLongestNamesHaveKeysThatCanBeCounted() {
    var longest =
        aChild()
            .firstName("Ana Eva Luz Mar")
            .lastName1("Vega Ruiz")
            .lastName2("Cano Luna")
            .parent1("Mai", null)
            .parent2("Tou", null);

    assertThat(BlockingKeys.of(profile(longest)).length).isBetween(32, 120);
  }

  @Test
  void keysAreThoseThatWereKeptYearsAgo() throws IOException {
    long sum = Hash.BASIS;
    for (var student : Students.slice()) {
      for (long key : BlockingKeys.of(STANDARDISER.profile(student.person()))) {
        sum = Hash.add(Hash.add(sum, (int) key), (int) (key >>> 32));
      }
    }
    assertThat(Long.toHexString(sum)).isEqualTo("1ab1146cb9bd904a");
  }

  @Test
  void aRecordWithABirthDateAsksForNamesAloneOnlyAmongThoseWithout() {
    var dated = profile(aChild());
    var undated = profile(aChild().birthDate(null));
    var byNames = BlockingKeys.forLinkingByKind(dated).get("undated given and surname");

    assertThat(byNames).isNotEmpty();
    assertThat(boxed(BlockingKeys.of(dated))).doesNotContainAnyElementsOf(byNames);
    assertThat(boxed(BlockingKeys.of(undated))).containsAll(byNames);
    assertThat(BlockingKeys.forLinkingByKind(undated))
        .containsOnlyKeys("given and surname", "surnames and given");
  }

  /** Two records of Fernanda Zubeldía Ortiz, of which the second has this changed. */
  @ParameterizedTest
  @CsvSource({
    "birth date and surname, Eva, Zamora, 2014-03-22", // an initial suffices
    "birth date and given, Fernanda, Vega, 2014-03-22",
    "given surname and birth year, Fernanda, Zubeldía, 2014-08-01",
    "given surname and birth month, Felisa, Zubeldía, 2014-03-02",
    "given surname and birth day, Felisa, Zubeldía, 2004-03-22"
  })
  void aKeySurvivesWhateverItIsNotMadeOf(String kind, String first, String last, LocalDate born) {
    var one =
        BlockingKeys.forLinkingByKind(profile(aChild().parent1(null, null).parent2(null, null)));
    var other = aChild().firstName(first).lastName1(last).lastName2(null).birthDate(born);

    assertThat(one.get(kind)).isNotNull();
    assertThat(boxed(BlockingKeys.of(profile(other))))
        .containsAnyElementsOf(one.getOrDefault(kind, Set.of()));
  }

  @Test
  void theDayAndTheMonthMayBeEither() {
    var third = Person.builder().lastName1("Soler").birthDate(LocalDate.of(2014, 4, 3));
    var fourth = Person.builder().lastName1("Soler").birthDate(LocalDate.of(2014, 3, 4));

    assertThat(boxed(BlockingKeys.of(profile(third))))
        .containsAnyElementsOf(
            BlockingKeys.forLinkingByKind(profile(fourth)).get("birth date and surname"));
  }

  @Test
  void theKeyOfTwoTextsKnowsWhereOneEnds() {
    var keys = new HashSet<Long>();
    var parts = List.of("", "a", "ab", "b", "ba");
    for (var first : parts) {
      for (var second : parts) {
        for (int number : new int[] {0, 1, 20140322}) {
          keys.add(KeyHash.of(3, number, first, second));
          keys.add(KeyHash.of(4, number, first, second));
        }
      }
    }
    assertThat(keys).hasSize(5 * 5 * 3 * 2);
  }

  private static List<Long> boxed(long[] keys) {
    var boxed = new ArrayList<Long>();
    for (long key : keys) {
      boxed.add(key);
    }
    return boxed;
  }
}
