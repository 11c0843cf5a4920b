package org.monarca.exchange.identity.stored;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.resolve.CandidateIndex.KeyPair;

class CommonHoldersTest {

  private static final int MANY = 1_000;

  @Test
  void ofEachPairOfKeysThoseWhoHoldBothAreFound() {
    var holders = Map.of(1L, new long[] {3, 5, 8}, 2L, new long[] {5, 6, 8, 9}, 4L, new long[] {3});

    var common = CommonHolders.of(List.of(new KeyPair(1, 2), new KeyPair(1, 4)), holders, MANY);

    assertThat(common).containsOnlyKeys(new KeyPair(1, 2), new KeyPair(1, 4));
    assertThat(common.get(new KeyPair(1, 2))).containsExactly(5, 8);
    assertThat(common.get(new KeyPair(1, 4))).containsExactly(3);
  }

  @Test
  void nothingIsSaidOfPairsThatNobodyHolds() {
    var holders = Map.of(1L, new long[] {3}, 2L, new long[] {4});

    assertThat(CommonHolders.of(List.of(new KeyPair(1, 2), new KeyPair(2, 7)), holders, MANY))
        .isEmpty();
  }

  @Test
  void theFirstAreAnsweredWhereThereAreMore() {
    var same = new long[] {1, 2, 3, 4};

    var common = CommonHolders.of(List.of(new KeyPair(1, 2)), Map.of(1L, same, 2L, same), 2);

    assertThat(common.get(new KeyPair(1, 2))).containsExactly(1, 2);
  }

  @Test
  void theyAreThoseOfAPlainComparison() {
    var random = new Random(5);
    for (int round = 0; round < MANY; round++) {
      var one = some(random);
      var other = some(random);

      var common = CommonHolders.of(List.of(new KeyPair(1, 2)), Map.of(1L, one, 2L, other), 9);

      var plain =
          Arrays.stream(one)
              .filter(each -> Arrays.stream(other).anyMatch(held -> held == each))
              .limit(9)
              .toArray();
      assertThat(common.getOrDefault(new KeyPair(1, 2), new long[0])).isEqualTo(plain);
    }
  }

  @Test
  void eachKeyIsAskedForOnce() {
    assertThat(CommonHolders.keys(List.of(new KeyPair(1, 7), new KeyPair(1, 2))))
        .containsExactly(1, 2, 7);
  }

  private static long[] some(Random random) {
    return random.longs(random.nextInt(30), 0, 40).sorted().distinct().toArray();
  }
}
