package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.text.similarity.HammingDistance;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.apache.commons.text.similarity.LongestCommonSubsequence;

/** Slips and distances beside what commons-text counts in other ways. */
class SlipsByPeerTest {

  private static final LevenshteinDistance WITHIN_TWO = new LevenshteinDistance(2);

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.strings().withChars("abcñ").ofMaxLength(12);
  }

  /** Both as often as the letters of long names. */
  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'z').ofMaxLength(24);
  }

  @Property
  void oneSlipIsOneEditOrTwoNeighboursChanged(
      @ForAll("words") String a, @ForAll("words") String b) {
    boolean oneEdit = LevenshteinDistance.getDefaultInstance().apply(a, b) == 1;

    assertThat(Levenshtein.oneSlipApart(a, b)).isEqualTo(oneEdit || neighboursChanged(a, b));
  }

  /** Two letters differ, beside each other, and are the same two. */
  private static boolean neighboursChanged(String a, String b) {
    if (a.length() != b.length() || new HammingDistance().apply(a, b) != 2) {
      return false;
    }
    int first = 0;
    while (a.charAt(first) == b.charAt(first)) {
      first++;
    }
    return a.charAt(first + 1) != b.charAt(first + 1)
        && a.charAt(first) == b.charAt(first + 1)
        && a.charAt(first + 1) == b.charAt(first);
  }

  @Property
  void withinTwoEditsIsWhatALimitedCountSays(@ForAll("words") String a, @ForAll("words") String b) {
    assertThat(Levenshtein.distance(a, b) <= 2).isEqualTo(WITHIN_TWO.apply(a, b) >= 0);
  }

  /** Of words of one length replacing alone is a way, if not the shortest. */
  @Property
  void replacingLetterByLetterIsNeverShorter(@ForAll("words") String a, @ForAll Random random) {
    var letters = a.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = random.nextInt(3) == 0 ? 'z' : letters[i];
    }
    var b = new String(letters);

    assertThat(Levenshtein.distance(a, b)).isLessThanOrEqualTo(new HammingDistance().apply(a, b));
  }

  @Property
  void lettersInCommonInTheirOrderBoundTheDistance(
      @ForAll("words") String a, @ForAll("words") String b) {
    int common = new LongestCommonSubsequence().apply(a, b);
    int longer = Math.max(a.length(), b.length());

    assertThat(Levenshtein.distance(a, b))
        .isBetween(longer - common, a.length() + b.length() - 2 * common);
  }

  @Property
  void likenessOfNamesAsLongAsNamesAre(@ForAll("names") String a, @ForAll("names") String b) {
    double peer = new JaroWinklerSimilarity().apply(a, b);

    assertThat(JaroWinkler.similarity(a, b) >= 0.88).isEqualTo(peer >= 0.88);
    assertThat(Math.abs(JaroWinkler.similarity(a, b) - peer)).isLessThan(1e-12);
  }

  /** A name with a slip at its end is liker to it than one with the slip at its beginning. */
  @Property
  void aSlipAtTheEndIsForgivenMoreThanOneAtTheBeginning(@ForAll("names") String name) {
    if (name.length() > 5) {
      double atEnd = JaroWinkler.similarity(name, name + "ñ");
      double atBeginning = JaroWinkler.similarity(name, "ñ" + name);

      assertThat(atEnd).isGreaterThan(atBeginning);
    }
  }
}
