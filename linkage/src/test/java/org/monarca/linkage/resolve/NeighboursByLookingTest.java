package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Person;
import org.monarca.linkage.weigh.Profile;

/** However often records are decided anew: who is near is who looking at all of them finds. */
class NeighboursByLookingTest {

  private static final Profile NOBODY = Children.STANDARDISER.profile(Person.builder().build());

  private static final int RECORDS = 12;
  private static final List<String> CHILDREN = List.of("a", "b", "c", "d");

  private final Map<Long, long[]> worthComparing = new HashMap<>();
  private final Map<Long, Candidate> now = new TreeMap<>();

  private static Candidate anyCandidate(Random random) {
    return new Candidate(
        random.nextInt(RECORDS),
        CHILDREN.get(random.nextInt(CHILDREN.size())),
        NOBODY,
        random.nextBoolean());
  }

  /** Some known before, and some of the batch decided since, the same ones again among them. */
  private Neighbours neighbours(Random random) {
    for (long record = 0; record < RECORDS; record++) {
      worthComparing.put(record, random.longs(random.nextInt(4), 0, RECORDS).distinct().toArray());
      if (random.nextInt(3) == 0) {
        now.put(record, new Candidate(record, CHILDREN.get(random.nextInt(4)), NOBODY, false));
      }
    }
    var neighbours = new Neighbours(worthComparing, List.copyOf(now.values()));
    int times = random.nextInt(20);
    for (int i = 0; i < times; i++) {
      var decided = anyCandidate(random);
      neighbours.add(decided);
      now.put(decided.record(), decided);
    }
    return neighbours;
  }

  private List<Candidate> ofChild(String child) {
    return now.values().stream().filter(each -> each.child().equals(child)).toList();
  }

  @Property(tries = 300)
  void aChildHasTheRecordsThatBelongToItNow(@ForAll Random random) {
    var neighbours = neighbours(random);

    for (var child : CHILDREN) {
      assertThat(neighbours.recordsOf(child)).containsExactlyInAnyOrderElementsOf(ofChild(child));
    }
  }

  @Property(tries = 300)
  void nearAreAllRecordsOfTheChildrenOfWhomItMetOneButNeverItself(@ForAll Random random) {
    var neighbours = neighbours(random);

    for (long record = 0; record < RECORDS; record++) {
      var expected = new ArrayList<Candidate>();
      for (var child : CHILDREN) {
        long self = record;
        if (LongStream.of(worthComparing.get(record))
            .anyMatch(met -> now.containsKey(met) && now.get(met).child().equals(child))) {
          ofChild(child).stream().filter(each -> each.record() != self).forEach(expected::add);
        }
      }
      assertThat(neighbours.of(record))
          .as("near %s", record)
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Property(tries = 300)
  void aloneIsWhoseChildHasNoOtherRecord(@ForAll Random random) {
    var neighbours = neighbours(random);

    for (long record = 0; record < RECORDS; record++) {
      for (var child : CHILDREN) {
        long self = record;
        assertThat(neighbours.isAlone(record, child))
            .as("%s under %s", record, child)
            .isEqualTo(ofChild(child).stream().allMatch(each -> each.record() == self));
      }
    }
  }

  /** To decide the same twice, as after a step that was begun again, changes nothing. */
  @Property(tries = 200)
  void whoIsDecidedTheSameAgainStaysWhereItWas(@ForAll Random random) {
    var neighbours = neighbours(random);
    var decided = anyCandidate(random);
    neighbours.add(decided);
    var before = CHILDREN.stream().map(neighbours::recordsOf).toList();
    neighbours.add(decided);

    assertThat(CHILDREN.stream().map(neighbours::recordsOf).toList()).isEqualTo(before);
  }

  /** Whom it met was found before anything was decided; deciding changes nothing of it. */
  @Property(tries = 100)
  void whomARecordMetIsNotChangedByWhatIsDecided(@ForAll Random random) {
    var neighbours = neighbours(random);

    for (long record = 0; record < RECORDS; record++) {
      assertThat(neighbours.met(record))
          .isEqualTo(LongStream.of(worthComparing.get(record)).boxed().toList());
    }
  }
}
