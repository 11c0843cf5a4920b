package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Records put together group by group, beside the same done by renaming. */
class GroupsTest {

  private static final int RECORDS = 20;

  /** Two records whose groups become one. */
  record Joined(int one, int other) {}

  @Provide
  Arbitrary<List<Joined>> joined() {
    var record = Arbitraries.integers().between(0, RECORDS - 1);
    return record.flatMap(one -> record.map(other -> new Joined(one, other))).list().ofMaxSize(30);
  }

  @Test
  void atFirstEachRecordIsAlone() {
    var groups = new Groups(3);

    assertThat(groups.all()).containsExactly(0, 1, 2);
    assertThat(groups.isSingle(1)).isTrue();
    assertThat(groups.next(1)).isEqualTo(Groups.END);
    assertThat(new Groups(0).all()).isEmpty();
  }

  @Property
  void aGroupBearsTheNumberOfItsFirstRecord(@ForAll("joined") List<Joined> joined) {
    var groups = groups(joined);

    assertThat(groups.all()).isEqualTo(renamed(joined));
    for (int record = 0; record < RECORDS; record++) {
      assertThat(groups.of(record)).isEqualTo(renamed(joined)[record]);
    }
  }

  @Property
  void goingFromRecordToRecordEachOfAGroupIsMetOnce(@ForAll("joined") List<Joined> joined) {
    var groups = groups(joined);
    for (int first : IntStream.of(groups.all()).distinct().toArray()) {
      var members = members(groups, first);

      assertThat(members.getFirst()).isEqualTo(first);
      assertThat(members)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.range(0, RECORDS).filter(r -> groups.of(r) == first).boxed().toList());
      assertThat(groups.isSingle(first)).isEqualTo(members.size() == 1);
    }
  }

  private static List<Integer> members(Groups groups, int first) {
    var members = new ArrayList<Integer>();
    for (int member = first; member != Groups.END; member = groups.next(member)) {
      members.add(member);
      assertThat(members).hasSizeLessThanOrEqualTo(RECORDS);
    }
    return members;
  }

  @Property
  void theOrderOfJoiningDoesNotMatter(@ForAll("joined") List<Joined> joined) {
    assertThat(groups(joined.reversed()).all()).isEqualTo(groups(joined).all());
  }

  @Property
  void joiningAgainChangesNothing(@ForAll("joined") List<Joined> joined) {
    var groups = groups(joined);
    var before = groups.all();

    joined.forEach(pair -> join(groups, pair));

    assertThat(groups.all()).isEqualTo(before);
  }

  @Test
  void whatIsHandedOutIsACopy() {
    var groups = new Groups(2);
    groups.all()[1] = 0;

    assertThat(groups.of(1)).isEqualTo(1);
  }

  private static Groups groups(List<Joined> joined) {
    var groups = new Groups(RECORDS);
    joined.forEach(pair -> join(groups, pair));
    return groups;
  }

  private static void join(Groups groups, Joined pair) {
    groups.join(groups.of(pair.one), groups.of(pair.other));
  }

  private static int[] renamed(List<Joined> joined) {
    var names = IntStream.range(0, RECORDS).toArray();
    for (var pair : joined) {
      int low = Math.min(names[pair.one], names[pair.other]);
      int high = Math.max(names[pair.one], names[pair.other]);
      for (int record = 0; record < RECORDS; record++) {
        names[record] = names[record] == high ? low : names[record];
      }
    }
    return names;
  }
}
