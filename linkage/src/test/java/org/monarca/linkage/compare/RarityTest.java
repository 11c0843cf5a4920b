package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many bits the words are worth on which two names agree; each word is as rare as it says. */
class RarityTest {

  private static Names names(String words) {
    return words.isEmpty()
        ? Names.NONE
        : new Names(Arrays.stream(words.split(" ")).map(RarityTest::word).toList());
  }

  /** Such as b3: of three bits. */
  private static Word word(String text) {
    return Word.of(text, Float.parseFloat(text.substring(1)), true, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "a2 b3, a2 b3, 5",
    "a2 b3, b3 a2, 5",
    "a2 b3, b3, 3",
    "a2 b3, b3 c4, 3",
    "a2 b3, c4 d5, 0",
    "a2 b3 c4, c4 a2, 6",
    "a2 a2, a2, 2", // twice on one side is once in common
    "a2 a2, a2 b3, 2",
    "a2 a2, a2 a2, 4",
    "'', a2, 0",
    "'', '', 0"
  })
  void ofTheWordsInCommon(String one, String other, double bits) {
    assertThat(Rarity.shared(names(one), names(other))).isEqualTo(bits);
    assertThat(Rarity.shared(names(other), names(one))).isEqualTo(bits);
  }

  @ParameterizedTest
  @CsvSource({"a2 b3, c4, 4", "a2 b3, c6, 5", "a2, a2, 2", "'', a2, 0"})
  void ofTheCommonerName(String one, String other, double bits) {
    assertThat(Rarity.ofCommoner(names(one), names(other))).isEqualTo(bits);
    assertThat(Rarity.ofCommoner(names(other), names(one))).isEqualTo(bits);
  }

  @Provide
  Arbitrary<Names> some() {
    return Arbitraries.of("a2", "b3", "c4", "d5", "e9")
        .list()
        .ofMaxSize(4)
        .map(words -> names(String.join(" ", words)));
  }

  /** Each word of one side is paired with one of the other, as often as both have it. */
  @Property
  void noWordCountsOftenerThanBothSidesHaveIt(@ForAll("some") Names a, @ForAll("some") Names b) {
    var rest = new ArrayList<>(b.words());
    double paired = 0;
    for (var word : a.words()) {
      if (rest.remove(word)) {
        paired += word.rarity();
      }
    }
    assertThat(Rarity.shared(a, b)).isGreaterThanOrEqualTo(paired - 1e-9);
    if (a.words().stream().distinct().count() == a.size()
        && b.words().stream().distinct().count() == b.size()) {
      assertThat(Rarity.shared(a, b)).isCloseTo(paired, within(1e-9));
    }
  }

  @Property
  void aWordMoreInCommonIsNeverWorthLess(@ForAll("some") Names a, @ForAll("some") Names b) {
    assertThat(Rarity.shared(with(a), with(b))).isGreaterThanOrEqualTo(Rarity.shared(a, b));
    assertThat(Rarity.of(with(a))).isEqualTo(Rarity.of(a) + 7);
  }

  private static Names with(Names names) {
    var words = new ArrayList<>(names.words());
    words.add(word("z7"));
    return new Names(words);
  }
}
