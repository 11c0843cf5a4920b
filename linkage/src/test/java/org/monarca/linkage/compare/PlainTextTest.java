package org.monarca.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts of a few words, against what commons-text and sets of words say. */
class PlainTextTest {

  private static final LevenshteinDistance LEVENSHTEIN = LevenshteinDistance.getDefaultInstance();

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "12", "14", "main", "mian", "street", "st", "apt", "camp", "oak", "a", "b")
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(words -> String.join(" ", words));
  }

  @Property
  void ofTextsOfTheSameFewWords(@ForAll("texts") String one, @ForAll("texts") String other) {
    assertThat(Text.compare(Text.of(one), Text.of(other)))
        .as("%s | %s", one, other)
        .isEqualTo(plain(Text.of(one), Text.of(other)));
  }

  @Property
  void ofTextsMiswritten(@ForAll("texts") String text, @ForAll Random random) {
    var words = List.of(text.split(" "));
    var written = Slips.of(words, random, 1 + random.nextInt(3));

    if (!written.isBlank()) {
      assertThat(Text.compare(Text.of(text), Text.of(written)))
          .as("%s | %s", text, written)
          .isEqualTo(plain(Text.of(text), Text.of(written)));
    }
  }

  private static Level plain(Text a, Text b) {
    if (a.joined().equals(b.joined())) {
      return Level.TEXT_SAME;
    }
    int distance = LEVENSHTEIN.apply(a.joined(), b.joined());
    int longer = Math.max(a.joined().length(), b.joined().length());
    if ((longer > 3 && (distance == 1 || neighboursChanged(a.joined(), b.joined())))
        || areReordered(a, b)) {
      return Level.TEXT_SLIP;
    }
    double alike = new JaroWinklerSimilarity().apply(a.joined(), b.joined());
    if (alike >= 0.92 || (longer >= 8 && distance <= 2) || isWithin(a, b) || isWithin(b, a)) {
      return Level.TEXT_SIMILAR;
    }
    return alike >= 0.8 || shareHalf(a, b) ? Level.TEXT_RELATED : Level.TEXT_DIFFERENT;
  }

  private static boolean neighboursChanged(String a, String b) {
    for (int i = 0; i + 1 < a.length(); i++) {
      if (b.equals(a.substring(0, i) + a.charAt(i + 1) + a.charAt(i) + a.substring(i + 2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean areReordered(Text a, Text b) {
    return a.joined().length() == b.joined().length()
        && a.words().size() == b.words().size()
        && a.words().size() > 1
        && new HashSet<>(a.words()).equals(new HashSet<>(b.words()));
  }

  private static boolean isWithin(Text few, Text many) {
    return few.words().size() < many.words().size()
        && few.joined().length() > 3
        && new HashSet<>(many.words()).containsAll(few.words());
  }

  private static boolean shareHalf(Text a, Text b) {
    long common = Math.min(common(a, b), common(b, a));
    return common > 0 && 2 * common >= Math.max(a.words().size(), b.words().size());
  }

  private static long common(Text a, Text b) {
    return a.words().stream().filter(b.words()::contains).count();
  }

  @ParameterizedTest
  @CsvSource({
    "abcd, abce, TEXT_SLIP", // four letters are enough for a slip
    "abc, abd, TEXT_RELATED",
    "ab cd, cd ab, TEXT_SLIP",
    "ab cd, cd ab ab, TEXT_SIMILAR",
    "abcdefgh, abcdefxy, TEXT_SIMILAR", // two edits in eight letters
    "oak street, oak street 12, TEXT_SIMILAR",
    "oak, oak street 12 apt, TEXT_RELATED",
    "1a 2b 3c 4d, 1a 2b 9x 8y, TEXT_RELATED", // half of the words
    "1a 2b 3c 4d, 9z 2b 9x 8y, TEXT_DIFFERENT"
  })
  void atTheLimits(String one, String other, Level level) {
    assertThat(plain(Text.of(one), Text.of(other))).isEqualTo(level);
    assertThat(Text.compare(Text.of(one), Text.of(other))).isEqualTo(level);
    assertThat(Text.compare(Text.of(other), Text.of(one))).isEqualTo(level);
  }
}
