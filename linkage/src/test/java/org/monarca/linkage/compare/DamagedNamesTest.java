package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * A name of which ever more letters are wrong agrees ever less: not once does a further slip make
 * two records agree better.
 */
class DamagedNamesTest {

  /** No letter stands in them twice, so that a wrong letter cannot be taken for another one. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.shuffle("abcdefghijklmnopqrstuvwxyz".split(""))
        .flatMap(letters ->
            Arbitraries.integers()
                .between(3, 15)
                .map(length -> letters.stream().limit(length).collect(Collectors.joining())));
  }

  @Property
  void ofAGivenName(@ForAll("words") String word, @ForAll Random random) {
    var levels = levels(word, random, wrong -> GivenNames.compare(one(word), one(wrong)));

    assertThat(levels).first().isEqualTo(Level.GIVEN_SAME);
    assertThat(levels).last().isEqualTo(Level.GIVEN_DIFFERENT);
    assertThat(levels).isSorted();
  }

  @Property
  void ofASurname(@ForAll("words") String word, @ForAll Random random) {
    var levels = levels(word, random, wrong -> Surnames.compare(one(word), one(wrong)));

    assertThat(levels).first().isEqualTo(Level.SURNAMES_ONLY_SAME);
    assertThat(levels).last().isEqualTo(Level.SURNAMES_DIFFERENT);
    assertThat(levels).isSorted();
  }

  @Property
  void ofTheSecondOfTwoSurnames(@ForAll("words") String word, @ForAll Random random) {
    var right = names("ñandu", word);
    var levels = levels(word, random, wrong -> Surnames.compare(right, names("ñandu", wrong)));

    assertThat(levels).first().isEqualTo(Level.SURNAMES_BOTH_SAME);
    assertThat(levels).last().isEqualTo(Level.SURNAMES_ONE_SHARED);
    assertThat(levels).isSorted();
  }

  @Property
  void ofAFullName(@ForAll("words") String word, @ForAll Random random) {
    var right = names("ñandu", word);
    var levels = levels(word, random, wrong -> FullNames.compare(right, names(wrong, "ñandu")));

    assertThat(levels).first().isEqualTo(Level.NAME_REORDERED);
    assertThat(levels).last().isEqualTo(Level.NAME_ONE_SHARED);
    assertThat(levels).isSorted();
  }

  @Property
  void ofAFather(@ForAll("words") String word, @ForAll Random random) {
    var right = List.of(new Parent(one(word), Names.NONE));
    var levels =
        levels(
            word,
            random,
            wrong -> Parents.compare(right, List.of(new Parent(one(wrong), Names.NONE))));

    assertThat(levels).first().isEqualTo(Level.PARENTS_ONE_SAME);
    assertThat(levels).last().isEqualTo(Level.PARENTS_DIFFERENT);
    assertThat(levels).isSorted();
  }

  @Property
  void ofAText(@ForAll("words") String word, @ForAll Random random) {
    var levels = levels(word, random, wrong -> Text.compare(Text.of(word), Text.of(wrong)));

    assertThat(levels).first().isEqualTo(Level.TEXT_SAME);
    assertThat(levels).last().isEqualTo(Level.TEXT_DIFFERENT);
    assertThat(levels).isSorted();
  }

  /** Where both are names that exist, one wrong letter makes another child's name. */
  @Property
  void namesThatBothExistAreNeverTakenForASlip(
      @ForAll("words") String word, @ForAll Random random) {
    var right = new Names(List.of(Word.of(word, 9, true, List.of())));

    for (var wrong : Slips.everWorse(word, random)) {
      var other = new Names(List.of(Word.of(wrong, 9, true, List.of())));
      assertThat(GivenNames.compare(right, other)).as(wrong).isNotEqualTo(Level.GIVEN_SLIP);
    }
  }

  /** Leaving words out one by one: the fewer are left, the less they say. */
  @Property
  void ofWordsLeftOut(@ForAll("words") String first, @ForAll("words") String second) {
    var whole = names("ñandu" + first, "xiu" + second, "zoe" + first + second);
    var levels =
        List.of(
            whole, new Names(whole.words().subList(0, 2)), new Names(whole.words().subList(0, 1)));

    assertThat(levels.stream().map(fewer -> GivenNames.compare(whole, fewer)))
        .containsExactly(Level.GIVEN_SAME, Level.GIVEN_ONE_MISSING, Level.GIVEN_ONE_MISSING);
    assertThat(levels.stream().map(fewer -> Surnames.compare(whole, fewer)))
        .containsExactly(
            Level.SURNAMES_BOTH_SAME, Level.SURNAMES_SECOND_MISSING, Level.SURNAMES_SECOND_MISSING);
    assertThat(levels.stream().map(fewer -> FullNames.compare(whole, fewer)))
        .containsExactly(Level.NAME_SAME, Level.NAME_PART_MISSING, Level.NAME_PART_MISSING);
  }

  private static List<Level> levels(String word, Random random, Function<String, Level> compared) {
    return Slips.everWorse(word, random).stream().map(compared).toList();
  }

  private static Names one(String word) {
    return names(word);
  }

  private static Names names(String... words) {
    return new Names(List.of(words).stream().map(DamagedNamesTest::unknown).toList());
  }

  private static Word unknown(String text) {
    return Word.of(text, 17, false, List.of());
  }
}
