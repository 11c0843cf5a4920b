package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Whatever short ways the comparisons take, they say what the plain ones say. */
class PlainlyComparedTest {

  /** Full names with their nicknames, initials, names that both exist, and rare ones. */
  private static final List<String> WORDS =
      List.of(
          "maria",
          "mario",
          "marian",
          "guadalupe",
          "lupe",
          "jose",
          "pepe",
          "j",
          "m",
          "g",
          "ana",
          "aan",
          "eva",
          "julia",
          "julian",
          "maximiliano",
          "arnaruaquk",
          "tangaurluq",
          "xiong",
          "vang",
          "pao",
          "fernanda",
          "fernando",
          "mariaelena",
          "elena",
          "小明",
          "محمد");

  @Provide
  Arbitrary<Tuple2<Names, Names>> given() {
    return pairs().map(pair -> Tuple.of(Written.given(pair.get1()), Written.given(pair.get2())));
  }

  @Provide
  Arbitrary<Tuple2<Names, Names>> surnames() {
    return pairs()
        .map(pair -> Tuple.of(Written.surnames(pair.get1()), Written.surnames(pair.get2())));
  }

  /** Two fields, of which the second is often the first with its words moved or miswritten. */
  private static Arbitrary<Tuple2<String, String>> pairs() {
    var fields = Arbitraries.of(WORDS).list().ofMaxSize(4);
    var damaged =
        Combinators.combine(fields, Arbitraries.randoms(), Arbitraries.integers().between(0, 3))
            .as((words, random, slips) ->
                Tuple.of(String.join(" ", words), Slips.of(words, random, slips)));
    var strangers =
        Combinators.combine(fields, fields)
            .as((a, b) -> Tuple.of(String.join(" ", a), String.join(" ", b)));
    return Arbitraries.frequencyOf(Tuple.of(4, damaged), Tuple.of(1, strangers));
  }

  @Property
  void givenNames(@ForAll("given") Tuple2<Names, Names> pair) {
    assertThat(GivenNames.compare(pair.get1(), pair.get2()))
        .as(described(pair))
        .isEqualTo(PlainNames.given(pair.get1(), pair.get2()));
  }

  @Property
  void surnames(@ForAll("surnames") Tuple2<Names, Names> pair) {
    assertThat(Surnames.compare(pair.get1(), pair.get2()))
        .as(described(pair))
        .isEqualTo(PlainNames.surnames(pair.get1(), pair.get2()));
  }

  @Property
  void fullNames(@ForAll("surnames") Tuple2<Names, Names> pair) {
    assertThat(FullNames.compare(pair.get1(), pair.get2()))
        .as(described(pair))
        .isEqualTo(PlainNames.full(pair.get1(), pair.get2()));
  }

  @Property
  void theWorstGradeAndWhatIsInCommon(@ForAll("given") Tuple2<Names, Names> pair) {
    var a = pair.get1();
    var b = pair.get2();

    assertThat(Words.common(a, b)).as(described(pair)).isEqualTo(PlainNames.common(a, b));
    if (!a.isEmpty() && !b.isEmpty()) {
      assertThat(Words.worstGrade(a, b)).as(described(pair)).isEqualTo(PlainNames.worstGrade(a, b));
    }
  }

  /** Few letters, so that slips, changes of neighbours and common beginnings are frequent. */
  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abcd").ofMinLength(1).ofMaxLength(10);
  }

  @Property(tries = 3000)
  void slipsAndLikenessOfAnyTwoWords(@ForAll("words") String a, @ForAll("words") String b) {
    assertThat(Words.isSlip(a, b)).isEqualTo(PlainNames.isSlip(a, b));
    assertThat(Words.isSimilar(a, b)).isEqualTo(PlainNames.isSimilar(a, b));
  }

  @Property(tries = 3000)
  void theGradeOfAnyTwoWords(@ForAll("words") String a, @ForAll("words") String b) {
    var left = Word.of(a, 17, a.length() % 2 == 0, List.of("abcd", "dcba"));
    var right = Word.of(b, 17, b.length() % 3 == 0, List.of());

    assertThat(Words.worstGrade(new Names(List.of(left)), new Names(List.of(right))))
        .as("%s and %s", a, b)
        .isEqualTo(PlainNames.grade(left, right));
  }

  @Property
  void whatDiffersByMoreThanTwoEditsIsNoSlip(@ForAll("words") String a, @ForAll("words") String b) {
    if (LevenshteinDistance.getDefaultInstance().apply(a, b) > 2) {
      assertThat(Words.isSlip(a, b)).isFalse();
    }
  }

  private static String described(Tuple2<Names, Names> pair) {
    return PlainNames.texts(pair.get1()) + " and " + PlainNames.texts(pair.get2());
  }
}
