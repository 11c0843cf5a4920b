package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Person;
import org.monarca.linkage.weigh.Profile;

/** Records with keys by chance, some of which many hold: they meet as they do by plain looking. */
class PlainCrowdTest {

  private static final Profile NOBODY = Children.STANDARDISER.profile(Person.builder().build());

  /** The commonest keys are held by half of all, the rarest by one in ten. */
  private static final int KEYS = 9;

  @Property(tries = 400)
  void everybodyMeetsWhomTheyShouldMeet(
      @ForAll Random random,
      @ForAll @IntRange(max = 25) int known,
      @ForAll @IntRange(min = 1, max = 25) int asking,
      @ForAll @IntRange(min = 1, max = 12) int cap) {
    var before = records(random, 100, known);
    var batch = records(random, 500, asking);
    var crowd = new Crowd(batch, index(before), cap);
    var plain = new PlainCrowd(before, batch, cap);

    for (int turn = 0; turn < asking; turn++) {
      assertThat(boxed(crowd.metBy(turn, (a, b) -> true)))
          .as("turn %s of %s after %s, cap %s", turn, asking, known, cap)
          .containsExactlyInAnyOrderElementsOf(plain.metBy(turn));
    }
  }

  /** Records known before that come again as they are now meet neither their old selves. */
  @Property(tries = 200)
  void whoComesAgainMeetsOthersButNotItself(@ForAll Random random) {
    var before = records(random, 100, 12);
    var batch = new ArrayList<Query>();
    for (var old : before.subList(0, 6)) {
      batch.add(new Query(old.record(), NOBODY, keys(random), keys(random)));
    }
    var crowd = new Crowd(batch, index(before), 30);
    var plain = new PlainCrowd(before, batch, 30);

    for (int turn = 0; turn < batch.size(); turn++) {
      var met = boxed(crowd.metBy(turn, (a, b) -> true));
      assertThat(met).doesNotHaveDuplicates().doesNotContain(batch.get(turn).record());
      assertThat(met).containsExactlyInAnyOrderElementsOf(plain.metBy(turn));
    }
  }

  /** A batch is only a way to save time: one by one they meet the same. */
  @Property(tries = 100)
  void inOneBatchOrInManyTheyMeetTheSame(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 8) int cap) {
    var all = records(random, 100, 20);
    var together = new Crowd(all, new MemoryIndex(), cap);

    for (int turn = 0; turn < all.size(); turn++) {
      var alone = new Crowd(List.of(all.get(turn)), index(all.subList(0, turn)), cap);
      assertThat(boxed(alone.metBy(0, (a, b) -> true)))
          .as("turn %s, cap %s", turn, cap)
          .containsExactlyInAnyOrderElementsOf(boxed(together.metBy(turn, (a, b) -> true)));
    }
  }

  /** With numbers that rise with the turns, as records are numbered. */
  private static List<Query> records(Random random, int from, int count) {
    var records = new ArrayList<Query>();
    for (int i = 0; i < count; i++) {
      records.add(new Query(from + i, NOBODY, keys(random), keys(random)));
    }
    return records;
  }

  private static long[] keys(Random random) {
    var keys = new TreeSet<Long>();
    for (int key = 0; key < KEYS; key++) {
      if (random.nextInt(2 + key) == 0) {
        keys.add(1_000L - 3L * key);
      }
    }
    return keys.stream().mapToLong(Long::longValue).toArray();
  }

  private static MemoryIndex index(List<Query> records) {
    var index = new MemoryIndex();
    for (var record : records) {
      long number = record.record();
      index.add(record, new Candidate(number, Long.toString(number), NOBODY, false));
    }
    return index;
  }

  private static List<Long> boxed(long[] numbers) {
    return Arrays.stream(numbers).boxed().toList();
  }
}
