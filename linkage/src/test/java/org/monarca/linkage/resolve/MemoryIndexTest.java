package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Person;
import org.monarca.linkage.resolve.CandidateIndex.KeyPair;
import org.monarca.linkage.weigh.Profile;

/** Records known so far, by their keys and by their children. */
class MemoryIndexTest {

  private static final long MONDAY = 7;
  private static final long GARCIA = 3;
  private static final long TEXAS = 11;

  private final MemoryIndex index = new MemoryIndex();

  private static Profile profile(long record) {
    return Children.STANDARDISER.profile(Person.builder().firstName("Ana" + record).build());
  }

  private void know(long record, String child, long... keys) {
    var profile = Children.STANDARDISER.profile(Person.builder().firstName("Ana").build());
    index.add(
        new Query(record, profile, new long[0], keys),
        new Candidate(record, child, profile(record), false));
  }

  @BeforeEach
  void knowFive() {
    know(50, "a", GARCIA, MONDAY);
    know(20, "b", MONDAY);
    know(40, "a", GARCIA, TEXAS);
    know(10, "c", GARCIA, MONDAY, TEXAS);
    know(30, "d");
  }

  @Test
  void holdersOfAKeyComeInTheOrderOfTheirNumbers() {
    assertThat(index.holders(new long[] {GARCIA, MONDAY}, 10))
        .containsOnly(
            entry(GARCIA, new long[] {10, 40, 50}), entry(MONDAY, new long[] {10, 20, 50}));
  }

  @Test
  void ofAKeyThatManyHoldTheFirstAreNamed() {
    assertThat(index.holders(new long[] {GARCIA}, 2))
        .containsOnly(entry(GARCIA, new long[] {10, 40}));
  }

  @Test
  void aKeyThatNobodyHoldsIsLeftOut() {
    assertThat(index.holders(new long[] {99}, 10)).isEmpty();
    assertThat(index.holders(new long[0], 10)).isEmpty();
  }

  @Test
  void holdersOfBothKeysHoldBoth() {
    var pair = KeyPair.of(MONDAY, GARCIA);
    var texan = KeyPair.of(GARCIA, TEXAS);

    assertThat(index.holdersOfBoth(List.of(pair, texan), 10))
        .containsOnly(entry(pair, new long[] {10, 50}), entry(texan, new long[] {10, 40}));
    assertThat(index.holdersOfBoth(List.of(pair), 1)).containsOnly(entry(pair, new long[] {10}));
  }

  @Test
  void ofKeysThatNobodyHoldsTogetherNobodyIsNamed() {
    assertThat(index.holdersOfBoth(List.of(KeyPair.of(99, GARCIA)), 10))
        .allSatisfy((pair, holders) -> assertThat(holders).isEmpty());
    assertThat(index.holdersOfBoth(List.of(KeyPair.of(GARCIA, 99)), 10))
        .allSatisfy((pair, holders) -> assertThat(holders).isEmpty());
  }

  @Test
  void aPairOfKeysIsTheSameWhicheverIsNamedFirst() {
    assertThat(KeyPair.of(7, 3)).isEqualTo(KeyPair.of(3, 7)).isEqualTo(new KeyPair(3, 7));
    assertThat(KeyPair.of(-1, 1)).isEqualTo(new KeyPair(-1, 1));
  }

  @Test
  void profilesAreThoseOfTheRecordsAskedFor() {
    assertThat(index.profiles(Set.of(20L, 30L, 999L)))
        .containsOnly(entry(20L, profile(20)), entry(30L, profile(30)));
  }

  @Test
  void allRecordsOfAChildComeTogether() {
    assertThat(index.childrenOf(List.of(40L, 20L)))
        .extracting(Candidate::record)
        .containsExactly(50L, 40L, 20L);
    assertThat(index.childrenOf(List.of(50L, 40L))).hasSize(2);
    assertThat(index.childrenOf(List.of(999L))).isEmpty();
  }
}
