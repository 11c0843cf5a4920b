package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Names and their words as values: equality, order, rarity, and that they tell nobody. */
class NamesOfARecordTest {

  @Provide
  Arbitrary<Names> names() {
    return Written.anySurnames();
  }

  @Test
  void theWordsKeepTheirOrder() {
    var names = Written.surnames("García López Vega");

    assertThat(names.size()).isEqualTo(3);
    assertThat(names.words()).extracting(Word::text).containsExactly("garcia", "lopez", "vega");
    assertThat(names.word(1).text()).isEqualTo("lopez");
    assertThat(names.joined()).isEqualTo("garcialopezvega");
  }

  @Test
  void noNameHasNoWords() {
    assertThat(Names.NONE.isEmpty()).isTrue();
    assertThat(Names.NONE.joined()).isEmpty();
    assertThat(Names.NONE).isEqualTo(new Names(List.of()));
  }

  @Test
  void theWordsCannotBeChanged() {
    var names = Written.surnames("García");
    var words = new ArrayList<>(names.words());
    var copy = new Names(words);
    words.clear();

    assertThat(copy.size()).isOne();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> names.words().clear());
  }

  @Property
  void equalNamesAreOneWhoeverReadThem(@ForAll("names") Names a, @ForAll("names") Names b) {
    boolean same =
        a.words().stream()
            .map(Word::text)
            .toList()
            .equals(b.words().stream().map(Word::text).toList());

    assertThat(a.equals(b)).isEqualTo(same);
    assertThat(new Names(a.words())).isEqualTo(a).hasSameHashCodeAs(a);
  }

  @Test
  void namesWrittenTogetherAreOtherNames() {
    var apart = Written.surnames("Jean Baptiste");
    var together = Written.surnames("Jeanbaptiste");

    assertThat(apart).isNotEqualTo(together);
    assertThat(apart.areJoined(together)).isTrue();
    assertThat(together.areJoined(apart)).isTrue();
    assertThat(apart.areJoined(apart)).isFalse();
  }

  @Test
  void aWordIsAmongThemOrNot() {
    var names = Written.surnames("García López");

    assertThat(names.contains(Written.surnames("López").word(0))).isTrue();
    assertThat(names.contains(Written.surnames("Lopes").word(0))).isFalse();
    assertThat(Names.NONE.contains(names.word(0))).isFalse();
  }

  @Test
  void aWordKnowsItsSoundAndItsLetters() {
    var jimenez = Written.surnames("Jiménez").word(0);
    var ximenez = Written.surnames("Ximénez").word(0);

    assertThat(jimenez.sound()).isEqualTo(ximenez.sound());
    assertThat(jimenez.soundNumber()).isEqualTo(ximenez.soundNumber());
    assertThat(jimenez.soundNumber())
        .isNotEqualTo(Written.surnames("García").word(0).soundNumber());
    assertThat(jimenez.isUnlike(ximenez)).isFalse();
    assertThat(jimenez.isUnlike(Written.surnames("Guadarrama").word(0))).isTrue();
  }

  @Property
  void rarityOfTheWordsInCommonIsTheSameFromBothSides(
      @ForAll("names") Names a, @ForAll("names") Names b) {
    assertThat(Rarity.ofCommoner(a, b)).isEqualTo(Rarity.ofCommoner(b, a));
    assertThat(Rarity.shared(a, b)).isEqualTo(Rarity.shared(b, a));
  }

  @Property
  void whatIsInCommonIsNotRarerThanTheWhole(@ForAll("names") Names a, @ForAll("names") Names b) {
    assertThat(Rarity.shared(a, a)).isCloseTo(Rarity.of(a), within(1e-6));
    assertThat(Rarity.shared(a, b)).isBetween(0.0, Math.max(Rarity.of(a), Rarity.of(b)));
    assertThat(Rarity.ofCommoner(a, b)).isLessThanOrEqualTo(Rarity.of(a));
  }

  @Test
  void aRareNameInCommonSaysMoreThanACommonOne() {
    var garcia = Written.surnames("García López");
    var ajpop = Written.surnames("Ajpop López");

    assertThat(Rarity.shared(ajpop, ajpop)).isGreaterThan(Rarity.shared(garcia, garcia) + 5);
    assertThat(Rarity.shared(garcia, ajpop))
        .isEqualTo(Rarity.of(Written.surnames("López")), within(1e-6));
  }

  @Test
  void nothingThatIsPrintedSaysWhoItIs() {
    assertThat(Written.surnames("García López")).hasToString("Names[withheld]");
    assertThat(Written.parent("Elena/Ortiz").toString()).doesNotContainIgnoringCase("elena");
  }

  /** The words are put together by whichever thread asks first. */
  @Test
  void manyThreadsReadTheSameNames() throws InterruptedException {
    var names = IntStream.range(0, 200).mapToObj(i -> Written.surnames("García López")).toList();
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<List<String>> read = () -> names.stream().map(Names::joined).toList();
      var answers = threads.invokeAll(List.of(read, read, read, read));

      for (var answer : answers) {
        assertThat(answer.resultNow()).hasSize(200).containsOnly("garcialopez");
      }
    }
  }
}
