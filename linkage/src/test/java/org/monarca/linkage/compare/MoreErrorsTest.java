package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One error more never makes two records agree better: levels fall in their order. */
class MoreErrorsTest {

  /** By how well two records agree, best first, as {@link Level} lists them. */
  private static final Comparator<Level> ORDER = Comparator.naturalOrder();

  /** Long names that no list knows, so that a slip is a slip and not another child's name. */
  @Provide
  Arbitrary<String> rareNames() {
    return Arbitraries.of(
        "Ixmucaneta", "Arnaruaquk", "Tangaurluq", "Zubieldiana", "Racancojil", "Dieunisette");
  }

  /** What the hand does to a name, each time at another letter, from the end to the beginning. */
  private static final List<Slip> SLIPS =
      List.of(
          name -> name.substring(0, 8) + name.substring(9),
          name -> name.substring(0, 5) + "w" + name.substring(6),
          name -> name.substring(0, 2) + "k" + name.substring(2),
          name -> "v" + name.substring(1));

  private interface Slip {
    String in(String name);
  }

  @Property
  void ofGivenNames(@ForAll("rareNames") String name) {
    assertFalling(name, wrong -> GivenNames.compare(Written.given(name), Written.given(wrong)));
  }

  @Property
  void ofTheSecondOfTwoGivenNames(@ForAll("rareNames") String name) {
    assertFalling(
        name,
        wrong -> GivenNames.compare(Written.given("Ana " + name), Written.given("Ana " + wrong)));
  }

  @Property
  void ofSurnames(@ForAll("rareNames") String name) {
    assertFalling(name, wrong -> Surnames.compare(Written.surnames(name), Written.surnames(wrong)));
  }

  @Property
  void ofFullNames(@ForAll("rareNames") String name) {
    assertFalling(
        name,
        wrong -> FullNames.compare(Written.full(name + " Ana"), Written.full(wrong + " Ana")));
  }

  @Property
  void ofParents(@ForAll("rareNames") String name) {
    var right = List.of(Written.parent(name + "/Ortiz"));

    assertFalling(name, wrong -> Parents.compare(right, List.of(Written.parent(wrong + "/Ortiz"))));
  }

  @Property
  void ofTexts(@ForAll("rareNames") String name) {
    assertFalling(name, wrong -> Text.compare(Text.of("12 " + name), Text.of("12 " + wrong)));
  }

  /** 22 March, then one digit, then another month, then another year. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "20140322 20140321 20140309 20140409 20160409",
        "20140412 20141204 20140612 20150109 20190109",
        "20140312 20140321 20140317 20140629 20110629"
      })
  void ofDates(String falling) {
    var dates = List.of(falling.split(" ")).stream().map(Integer::valueOf).toList();
    var levels = dates.stream().map(date -> Dates.compare(dates.getFirst(), date)).toList();

    assertThat(levels).isSortedAccordingTo(ORDER);
    assertThat(levels).first().isEqualTo(Level.BIRTH_DATE_SAME);
    assertThat(levels).last().isEqualTo(Level.BIRTH_DATE_DIFFERENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "García López > López García > García > Gracia Lopes > García Vega > Torres Vega",
        "Ajpop Batz > Batz Ajpop > Ajpop > Ajop Batz > Batz > Ajpop Chan > Cux Chan"
      })
  void ofFamilies(String falling) {
    var written = List.of(falling.split(" > "));
    var right = Written.surnames(written.getFirst());
    var levels =
        written.stream().map(other -> Surnames.compare(right, Written.surnames(other))).toList();

    assertThat(levels).isSortedAccordingTo(ORDER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "José Luis > Luis José > José > Pepe Luis > J. L. > José Antonio > Antonio Mario",
        "Xochitl > Xochtil > X. > Paola"
      })
  void ofChildren(String falling) {
    var written = List.of(falling.split(" > "));
    var right = Written.given(written.getFirst());
    var levels =
        written.stream().map(other -> GivenNames.compare(right, Written.given(other))).toList();

    assertThat(levels).isSortedAccordingTo(ORDER);
  }

  private static void assertFalling(String right, Function<String, Level> compared) {
    var written = right;
    var level = compared.apply(written);
    assertThat(level).isNotEqualTo(Level.MISSING);
    for (var slip : SLIPS) {
      written = slip.in(written);
      var worse = compared.apply(written);

      assertThat(worse).as("%s for %s", written, right).isGreaterThanOrEqualTo(level);
      level = worse;
    }
  }
}
