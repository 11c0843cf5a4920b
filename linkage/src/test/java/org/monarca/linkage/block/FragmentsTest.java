package org.monarca.linkage.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.residents.Resident;
import org.monarca.linkage.residents.Residents;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.NameFeature;
import org.monarca.linkage.weigh.ParentsFeature;
import org.monarca.linkage.weigh.PlainFeature;
import org.monarca.linkage.weigh.Profile;

/** What of a value outlives a slip of the hand. */
class FragmentsTest {

  private static final Resident ANYBODY = Resident.of(0, "", "", 0);

  private static List<List<Part>> of(Feature... features) {
    return Fragments.of(Residents.people(List.of(), features));
  }

  /** The beginning of each given name, then the ending. */
  private static final List<Part> GIVEN = of(NameFeature.given()).getFirst();

  private static final Part BEGINNING = GIVEN.get(1);
  private static final Part ENDING = GIVEN.get(2);

  @ParameterizedTest
  @CsvSource({
    "fernanda, fernando, true, false",
    "fernanda, hernanda, false, true",
    "fernanda, fernanda, true, true",
    "fernanda, fermanda, true, true",
    "ana, anna, false, false",
    "an, an, true, true",
    "a, ana, false, false",
    "maria fernanda, fernando, true, false",
    "fernanda, elena, false, false"
  })
  void threeLettersAtEitherEndAreEnough(String one, String other, boolean first, boolean last) {
    var a = ANYBODY.named(one).profile();
    var b = ANYBODY.named(other).profile();

    assertThat(meet(BEGINNING, a, b)).as("beginning").isEqualTo(first);
    assertThat(meet(ENDING, a, b)).as("ending").isEqualTo(last);
  }

  @Provide
  Arbitrary<String> longWords() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMinLength(6).ofMaxLength(12);
  }

  /** One letter written wrong leaves three at one end of six. */
  @Property
  void oneWrongLetterInALongWordSparesOneOfItsEnds(
      @ForAll("longWords") String word, @ForAll @IntRange(max = 11) int place) {
    var letters = word.toCharArray();
    letters[place % letters.length] = '7';
    var right = ANYBODY.named(word).profile();
    var wrong = ANYBODY.named(new String(letters)).profile();

    assertThat(meet(BEGINNING, right, wrong) || meet(ENDING, right, wrong)).isTrue();
  }

  /** A beginning that is nobody's ending is no reason to meet. */
  @Test
  void beginningsAndEndingsAreDifferentParts() {
    assertThat(GIVEN).extracting(Part::name).doesNotHaveDuplicates();
    assertThat(GIVEN).extracting(Part::subject).containsOnly("given");
  }

  @Test
  void ofEachSubjectTheWholeComesFirst() {
    var wholes =
        of(
                Residents.BORN,
                Residents.STREET,
                Residents.NUMBER,
                NameFeature.surnames(),
                NameFeature.given(),
                NameFeature.full(),
                new ParentsFeature())
            .stream()
            .map(parts -> parts.getFirst().name())
            .toList();

    assertThat(wholes)
        .containsExactly(
            "column born",
            "column street",
            "column number",
            "surname",
            "given name",
            "name",
            "parent");
  }

  @Test
  void partsOfOneSubjectStandTogether() {
    for (var parts : of(Residents.BORN, Residents.STREET, NameFeature.full())) {
      assertThat(parts.stream().map(Part::subject).distinct()).hasSize(1);
    }
  }

  @Test
  void aValueOutOfFewIsNeitherWholeNorFragment() {
    var grade =
        PlainFeature.mark("grade", Bond.OPEN, 1, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT);

    assertThat(of(grade, PlainFeature.sex("sex", 2))).isEmpty();
    assertThat(of()).isEmpty();
  }

  @Test
  void aTextIsMetByItsEndsToo() {
    var street = of(Residents.STREET).getFirst();
    var one = ANYBODY.at(7).profile();
    var same = ANYBODY.at(7).profile();
    var none = ANYBODY.at(0).profile();

    assertThat(street).hasSize(3);
    for (var part : street) {
      assertThat(meet(part, one, same)).as(part.name()).isTrue();
      assertThat(values(part, none)).as(part.name()).isEmpty();
    }
  }

  /** Ana García and Gardel Ana: one name whole, the other by its first three letters. */
  @ParameterizedTest
  @CsvSource({
    "ana garcia, gardel ana, true, false",
    "ana garcia, ana lucia, false, true",
    "ana garcia, ana garcia, true, true",
    "ana garcia, eva gardel, false, false",
    "ana, ana, false, false"
  })
  void ofNamesInOneFieldOneIsWholeAndAnotherIsNot(
      String one, String other, boolean first, boolean last) {
    var twoNames = Fragments.ofTwoNames();
    var a = ANYBODY.named(one).inOneField();
    var b = ANYBODY.named(other).inOneField();

    assertThat(meet(twoNames.getFirst(), a, b)).as("beginning").isEqualTo(first);
    assertThat(meet(twoNames.getLast(), a, b)).as("ending").isEqualTo(last);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 13, 60})
  void ofManyNamesNoMoreAreReadThanThereIsRoomFor(int count) {
    var names =
        IntStream.range(0, count).mapToObj(i -> "nombre" + i).collect(Collectors.joining(" "));
    var many = ANYBODY.named(names).ofFamily(names);

    for (var parts : of(NameFeature.given(), NameFeature.surnames(), NameFeature.full())) {
      for (var part : parts) {
        for (var profile : List.of(many.profile(), many.inOneField())) {
          assertThat(values(part, profile).size()).as(part.name()).isLessThanOrEqualTo(Part.MOST);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u05DB\u05D4\u05DF", "小明", "\ud83d\ude00\ud83d\ude00", "7"})
  void aNameOfAnyScriptHasBothEnds(String name) {
    var one = ANYBODY.named(name).profile();

    assertThat(meet(BEGINNING, one, ANYBODY.named(name).profile())).isTrue();
    assertThat(meet(ENDING, one, ANYBODY.named(name).profile())).isTrue();
  }

  @Test
  void whatIsUnknownHasNoFragment() {
    for (var parts : of(NameFeature.given(), NameFeature.full(), Residents.BORN)) {
      for (var part : parts) {
        assertThat(values(part, ANYBODY.profile())).as(part.name()).isEmpty();
      }
    }
  }

  private static boolean meet(Part part, Profile one, Profile other) {
    var common = new HashSet<>(values(part, one));
    common.retainAll(values(part, other));
    return !common.isEmpty();
  }

  private static Set<Long> values(Part part, Profile profile) {
    var into = new long[Part.MOST];
    return Arrays.stream(into, 0, part.reader().read(profile, into))
        .boxed()
        .collect(Collectors.toSet());
  }
}
