package org.monarca.linkage.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys are stored for years: what is hashed today must have the same hash then. */
class HashTest {

  /** From the table of the algorithm's authors. */
  @ParameterizedTest
  @CsvSource({
    "'', cbf29ce484222325",
    "a, af63dc4c8601ec8c",
    "b, af63df4c8601f1a5",
    "foobar, 85944171f73967e8"
  })
  void textsHaveTheHashesOfFnv1a(String text, String hash) {
    assertThat(Long.toHexString(Hash.add(Hash.BASIS, text))).isEqualTo(hash);
  }

  /** The first numbers of SplitMix64 from the seed 0, which are its steps mixed. */
  @ParameterizedTest
  @CsvSource({"1, e220a8397b1dcdaf", "2, 6e789e6aa1b965f4", "3, 6c45d188009454f"})
  void numbersAreMixedAsBySplitMix64(int step, String mixed) {
    assertThat(Long.toHexString(Hash.mixed(step * 0x9e3779b97f4a7c15L))).isEqualTo(mixed);
  }

  @Property
  void aNumberIsAddedAsItsFourBytesTheLowestFirst(@ForAll int number) {
    long sum = Hash.BASIS;
    for (int shift = 0; shift < 32; shift += 8) {
      sum = Hash.add(sum, String.valueOf((char) (number >>> shift & 0xff)));
    }
    assertThat(Hash.add(Hash.BASIS, number)).isEqualTo(sum);
  }

  @Property
  void aTextMayBeAddedInParts(@ForAll String text, @ForAll int where) {
    int at = Math.floorMod(where, text.length() + 1);
    long first = Hash.add(Hash.BASIS, text.substring(0, at));

    assertThat(Hash.add(first, text.substring(at))).isEqualTo(Hash.add(Hash.BASIS, text));
  }

  @Test
  void theOrderOfLettersCounts() {
    assertThat(Hash.add(Hash.BASIS, "ana")).isNotEqualTo(Hash.add(Hash.BASIS, "aan"));
    assertThat(Hash.add(Hash.BASIS, 0x0102)).isNotEqualTo(Hash.add(Hash.BASIS, 0x0201));
  }

  @Test
  void twoHundredThousandNumbersHaveAsManyHashes() {
    Set<Long> hashes = new HashSet<>();
    for (int number = 0; number < 200_000; number++) {
      hashes.add(Hash.mixed(Hash.add(Hash.BASIS, number)));
    }
    assertThat(hashes).hasSize(200_000);
  }

  /** Else keys that differ in their last letters would crowd into one part of a table. */
  @Property
  void aBitChangedChangesAboutHalfOfTheMixedBits(
      @ForAll long hash, @ForAll @IntRange(max = 63) int bit) {
    long changed = Hash.mixed(hash) ^ Hash.mixed(hash ^ 1L << bit);

    assertThat(Long.bitCount(changed)).isBetween(8, 56);
  }
}
