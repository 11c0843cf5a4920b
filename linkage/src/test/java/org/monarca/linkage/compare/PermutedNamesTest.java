package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In which order a form has the words decides of nothing but whether the order is the same. */
class PermutedNamesTest {

  private static final Set<Level> SAME_WORDS =
      Set.of(
          Level.GIVEN_SAME,
          Level.GIVEN_REORDERED,
          Level.SURNAMES_BOTH_SAME,
          Level.SURNAMES_REORDERED,
          Level.NAME_SAME,
          Level.NAME_REORDERED);

  @Provide
  Arbitrary<Names> given() {
    return Written.anyGiven();
  }

  @Provide
  Arbitrary<Names> surnames() {
    return Written.anySurnames();
  }

  @Provide
  Arbitrary<List<Parent>> parents() {
    return Written.anyParent().filter(parent -> !parent.isUnknown()).list().ofMaxSize(2);
  }

  @Property
  void theGradeOfWordsDoesNotKnowTheirOrder(
      @ForAll("given") Names a, @ForAll("given") Names b, @ForAll Random random) {
    if (!a.isEmpty() && !b.isEmpty()) {
      assertThat(Words.worstGrade(shuffled(a, random), b)).isEqualTo(Words.worstGrade(a, b));
    }
    assertThat(Words.common(shuffled(a, random), b)).isEqualTo(Words.common(a, b));
  }

  @Property
  void rarityDoesNotKnowTheOrder(
      @ForAll("surnames") Names a, @ForAll("surnames") Names b, @ForAll Random random) {
    assertThat(Rarity.shared(shuffled(a, random), b)).isCloseTo(Rarity.shared(a, b), within(1e-9));
    assertThat(Rarity.of(shuffled(a, random))).isCloseTo(Rarity.of(a), within(1e-9));
  }

  @Property
  void aNameWithItsWordsMovedIsTheSameOrReordered(
      @ForAll("given") Names given, @ForAll("surnames") Names surnames, @ForAll Random random) {
    if (given.words().stream().anyMatch(word -> word.length() > 1)) {
      assertThat(GivenNames.compare(given, shuffled(given, random))).isIn(SAME_WORDS);
    }
    if (surnames.size() > 1) {
      assertThat(Surnames.compare(surnames, shuffled(surnames, random))).isIn(SAME_WORDS);
      assertThat(FullNames.compare(surnames, shuffled(surnames, random))).isIn(SAME_WORDS);
    }
  }

  /** Words put together, and which of two is left out, do depend on the order. */
  @Property
  void otherNamesDifferAsMuchInAnyOrder(
      @ForAll("given") Names a, @ForAll("given") Names b, @ForAll Random random) {
    var before = GivenNames.compare(a, b);
    var after = GivenNames.compare(a, shuffled(b, random));

    if (a.size() == b.size() && !SAME_WORDS.contains(before)) {
      assertThat(after).isEqualTo(before);
    }
  }

  @Property
  void otherFamiliesDifferAsMuchInAnyOrder(
      @ForAll("surnames") Names a, @ForAll("surnames") Names b, @ForAll Random random) {
    var before = Surnames.compare(a, b);
    var full = FullNames.compare(a, b);
    var moved = shuffled(b, random);

    if (a.size() == b.size() && !SAME_WORDS.contains(before)) {
      assertThat(Surnames.compare(a, moved)).isEqualTo(before);
    }
    if (a.size() == b.size() && !SAME_WORDS.contains(full)) {
      assertThat(FullNames.compare(a, moved)).isEqualTo(full);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  void namesOfAParentMayStandInAnyOrder(
      @ForAll("parents") List<Parent> a, @ForAll("parents") List<Parent> b, @ForAll Random random) {
    var moved =
        b.stream()
            .map(parent -> new Parent(shuffled(parent.first(), random), parent.last()))
            .toList();

    assertThat(Parents.compare(a, moved)).isEqualTo(Parents.compare(a, b));
  }

  @Property
  void aThirdWordInCommonNeverMakesOfLikeNamesOtherOnes(
      @ForAll("surnames") Names a, @ForAll("surnames") Names b) {
    var grade = a.isEmpty() || b.isEmpty() ? Words.EQUAL : Words.worstGrade(a, b);
    if (a.size() == b.size() && grade > Words.DIFFERENT) {
      var more = Word.of("zubieldiana", 17, false, List.of());

      assertThat(Words.worstGrade(with(a, more), with(b, more))).isEqualTo(grade);
      assertThat(Words.common(with(a, more), with(b, more))).isEqualTo(Words.common(a, b) + 1);
    }
  }

  private static Names shuffled(Names names, Random random) {
    var words = new ArrayList<>(names.words());
    Collections.shuffle(words, random);
    return new Names(words);
  }

  private static Names with(Names names, Word word) {
    var words = new ArrayList<>(names.words());
    words.add(word);
    return new Names(words);
  }
}
