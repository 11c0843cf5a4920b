package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Who was met, each once, however often and in whatever order. */
class MeetingTest {

  private final Meeting meeting = new Meeting();

  @Test
  void whoWasMetTwiceCountsOnce() {
    meeting.add(new int[] {5, 3, 5}, 3, 0);
    meeting.add(new int[] {3, 4}, 2, 0);

    assertThat(meeting.distinct()).containsExactly(3, 4, 5);
  }

  @Test
  void onlySoManyCount() {
    meeting.add(new int[] {9, 7, 8}, 2, 0);

    assertThat(meeting.distinct()).containsExactly(7, 9);
  }

  @Test
  void placesOfABatchComeBehindThoseKnownBefore() {
    meeting.add(new int[] {0, 1}, 2, 0);
    meeting.add(new int[] {0, 1}, 2, 100);

    assertThat(meeting.distinct()).containsExactly(0, 1, 100, 101);
  }

  @Test
  void nobodyIsMetWhereNobodyCame() {
    meeting.add(new int[0], 0, 7);

    assertThat(meeting.distinct()).isEmpty();
  }

  @Property(tries = 200)
  void asASetWouldHaveIt(@ForAll Random random, @ForAll @IntRange(max = 30) int times) {
    var many = new Meeting();
    var expected = new TreeSet<Integer>();
    for (int time = 0; time < times; time++) {
      int from = random.nextInt(50);
      var some = random.ints(random.nextInt(40), 0, 60).toArray();
      many.add(some, some.length, from);
      for (int place : some) {
        expected.add(from + place);
      }
    }
    assertThat(many.distinct().boxed().toList()).isEqualTo(expected.stream().toList());
  }
}
