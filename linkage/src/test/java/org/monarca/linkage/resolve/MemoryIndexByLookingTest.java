package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Person;
import org.monarca.linkage.resolve.CandidateIndex.KeyPair;
import org.monarca.linkage.weigh.Profile;

/** Records by chance under keys by chance: the index says what looking at all of them says. */
class MemoryIndexByLookingTest {

  private static final Profile NOBODY = Children.STANDARDISER.profile(Person.builder().build());

  private static final int KEYS = 8;

  /** One that is known, with the keys under which it is found. */
  private record Known(Candidate candidate, Set<Long> holds) {}

  private static List<Known> anyKnown(Random random, int count) {
    var known = new ArrayList<Known>();
    for (long record = 0; record < count; record++) {
      var child = "child " + random.nextInt(1 + count / 2);
      var holds = random.longs(random.nextInt(5), -4, KEYS - 4).boxed().collect(Collectors.toSet());
      known.add(new Known(new Candidate(record, child, NOBODY, random.nextBoolean()), holds));
    }
    Collections.shuffle(known, random);
    return known;
  }

  private static MemoryIndex index(List<Known> known) {
    var index = new MemoryIndex();
    for (var each : known) {
      var holds = each.holds().stream().mapToLong(key -> key).sorted().toArray();
      index.add(new Query(each.candidate().record(), NOBODY, new long[0], holds), each.candidate());
    }
    return index;
  }

  private static List<Long> holding(List<Known> known, int most, Long... keys) {
    return known.stream()
        .filter(each -> each.holds().containsAll(List.of(keys)))
        .map(each -> each.candidate().record())
        .sorted()
        .limit(most)
        .toList();
  }

  @Property(tries = 300)
  void holdersAreTheFirstOfThoseWhoHoldTheKey(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 10) int most) {
    var known = anyKnown(random, 20);
    var keys = LongStream.range(-6, KEYS).toArray();
    var holders = index(known).holders(keys, most);

    for (long key : keys) {
      assertThat(boxed(holders.getOrDefault(key, new long[0])))
          .as("key %s", key)
          .isEqualTo(holding(known, most, key));
    }
  }

  @Property(tries = 300)
  void holdersOfBothAreTheFirstOfThoseWhoHoldBoth(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int most) {
    var known = anyKnown(random, 20);
    var pairs = new HashSet<KeyPair>();
    for (long a = -5; a < KEYS; a++) {
      for (long b = -5; b < a; b++) {
        pairs.add(KeyPair.of(a, b));
      }
    }
    var holders = index(known).holdersOfBoth(pairs, most);

    for (var pair : pairs) {
      assertThat(boxed(holders.getOrDefault(pair, new long[0])))
          .as("%s", pair)
          .isEqualTo(holding(known, most, pair.lesser(), pair.greater()));
    }
  }

  @Property(tries = 300)
  void theChildrenOfSomeAreAllRecordsOfTheirChildrenEachOnce(@ForAll Random random) {
    var known = anyKnown(random, 20);
    var asked = random.longs(random.nextInt(6), 0, 25).boxed().toList();
    var children =
        known.stream()
            .map(Known::candidate)
            .filter(each -> asked.contains(each.record()))
            .map(Candidate::child)
            .collect(Collectors.toSet());

    assertThat(index(known).childrenOf(asked))
        .containsExactlyInAnyOrderElementsOf(
            known.stream()
                .map(Known::candidate)
                .filter(each -> children.contains(each.child()))
                .toList());
  }

  /** Whoever is asked for comes with all of its child, so that nobody is missed by asking again. */
  @Property(tries = 200)
  void askingAgainForAllWhoCameBringsNobodyMore(@ForAll Random random) {
    var index = index(anyKnown(random, 20));
    var once = index.childrenOf(random.longs(3, 0, 20).boxed().toList());
    var again = index.childrenOf(once.stream().map(Candidate::record).toList());

    assertThat(again).containsExactlyInAnyOrderElementsOf(once);
  }

  @Property(tries = 200)
  void profilesAreToldOfWhoIsKnownAndOfNobodyElse(@ForAll Random random) {
    var known = anyKnown(random, 10);
    var asked = random.longs(8, 0, 20).boxed().collect(Collectors.toSet());
    var expected = new TreeSet<>(asked);
    expected.removeIf(record -> record >= 10);

    assertThat(index(known).profiles(asked).keySet()).isEqualTo(expected);
  }

  /** Numbers are hashes: also the least and the greatest have their place. */
  @Property
  void aPairOfKeysKnowsNoFirstAndNoSecond(@ForAll long a, @ForAll long b) {
    var pair = KeyPair.of(a, b);

    assertThat(pair).isEqualTo(KeyPair.of(b, a));
    assertThat(pair.lesser()).isLessThanOrEqualTo(pair.greater());
    assertThat(new HashSet<>(List.of(pair.lesser(), pair.greater())))
        .isEqualTo(LongStream.of(a, b).boxed().collect(Collectors.toSet()));
  }

  private static List<Long> boxed(long[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
