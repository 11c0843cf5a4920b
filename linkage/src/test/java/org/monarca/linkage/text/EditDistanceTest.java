package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The quick comparators against plain ones from the textbook. */
class EditDistanceTest {

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("abcñé").ofMinLength(0).ofMaxLength(14);
  }

  @Property(tries = 5000)
  void levenshteinIsTheTextbooks(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(Levenshtein.distance(a, b)).isEqualTo(plainLevenshtein(a, b));
  }

  @Property(tries = 5000)
  void jaroWinklerIsTheTextbooks(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(JaroWinkler.similarity(a, b)).isCloseTo(plainJaroWinkler(a, b), within(1e-12));
  }

  @Property
  void jaroWinklerIsSymmetrical(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(JaroWinkler.similarity(a, b)).isEqualTo(JaroWinkler.similarity(b, a));
  }

  @Property(tries = 3000)
  void oneSlipIsOneEditOrAChangeOfNeighbours(@ForAll("names") String a, @ForAll("names") String b) {
    assertThat(Levenshtein.oneSlipApart(a, b)).isEqualTo(slips(a).contains(b) && !a.equals(b));
  }

  @Property
  void everySlipIsFoundOut(@ForAll("names") String a) {
    for (var slip : slips(a)) {
      assertThat(Levenshtein.oneSlipApart(slip, a)).isEqualTo(!slip.equals(a));
    }
  }

  @Test
  void knownValuesHold() {
    assertThat(JaroWinkler.similarity("martha", "marhta")).isCloseTo(0.9611, within(1e-4));
    assertThat(JaroWinkler.similarity("dixon", "dicksonx")).isCloseTo(0.8133, within(1e-4));
    assertThat(Levenshtein.distance("kitten", "sitting")).isEqualTo(3);
  }

  @Test
  void namesOfSixtyFourLettersAndMoreStillCompare() {
    var longest = "a".repeat(64);
    assertThat(Levenshtein.distance(longest, longest)).isZero();
    assertThat(Levenshtein.distance(longest + "b", longest + "c")).isZero();
    assertThat(JaroWinkler.similarity(longest + "b", longest + "b")).isEqualTo(1);
  }

  private static Set<String> slips(String a) {
    var slips = new HashSet<String>();
    for (int i = 0; i <= a.length(); i++) {
      for (char c : "abcñé".toCharArray()) {
        slips.add(a.substring(0, i) + c + a.substring(i));
        if (i < a.length()) {
          slips.add(a.substring(0, i) + c + a.substring(i + 1));
        }
      }
      if (i < a.length()) {
        slips.add(a.substring(0, i) + a.substring(i + 1));
      }
      if (i + 1 < a.length()) {
        slips.add(a.substring(0, i) + a.charAt(i + 1) + a.charAt(i) + a.substring(i + 2));
      }
    }
    return slips;
  }

  private static int plainLevenshtein(String a, String b) {
    var table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int replaced = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
          table[i][j] = Math.min(replaced, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        }
      }
    }
    return table[a.length()][b.length()];
  }

  /** With arrays of marks; the shorter name looks into the longer, as in the quick one. */
  private static double plainJaroWinkler(String left, String right) {
    var a = left.length() <= right.length() ? left : right;
    var b = left.length() <= right.length() ? right : left;
    var inA = new boolean[a.length()];
    var inB = new boolean[b.length()];
    int reach = Math.max(0, b.length() / 2 - 1);
    double matches = 0;
    for (int i = 0; i < a.length(); i++) {
      for (int j = 0; j < b.length(); j++) {
        if (!inA[i] && !inB[j] && Math.abs(i - j) <= reach && a.charAt(i) == b.charAt(j)) {
          inA[i] = true;
          inB[j] = true;
          matches++;
        }
      }
    }
    if (matches == 0) {
      return a.isEmpty() && b.isEmpty() ? 1 : 0;
    }
    var fromA = new StringBuilder();
    var fromB = new StringBuilder();
    for (int i = 0; i < a.length(); i++) {
      fromA.append(inA[i] ? String.valueOf(a.charAt(i)) : "");
    }
    for (int j = 0; j < b.length(); j++) {
      fromB.append(inB[j] ? String.valueOf(b.charAt(j)) : "");
    }
    int differing = 0;
    for (int k = 0; k < fromA.length(); k++) {
      differing += fromA.charAt(k) == fromB.charAt(k) ? 0 : 1;
    }
    double transpositions = differing / 2.0;
    double jaro =
        (matches / a.length() + matches / b.length() + (matches - transpositions) / matches) / 3;
    if (jaro < 0.7) {
      return jaro;
    }
    int prefix = 0;
    while (prefix < Math.min(4, a.length()) && a.charAt(prefix) == b.charAt(prefix)) {
      prefix++;
    }
    return jaro + prefix * 0.1 * (1 - jaro);
  }
}
