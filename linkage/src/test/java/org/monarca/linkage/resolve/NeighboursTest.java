package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Person;
import org.monarca.linkage.weigh.Profile;

/** Who stands near a record while its batch is decided. */
class NeighboursTest {

  private static final Profile NOBODY = Children.STANDARDISER.profile(Person.builder().build());

  private static Candidate candidate(long record, String child) {
    return new Candidate(record, child, NOBODY, false);
  }

  private final Neighbours neighbours =
      new Neighbours(
          Map.of(9L, new long[] {1, 3, 9}, 8L, new long[] {9}),
          List.of(candidate(1, "a"), candidate(2, "a"), candidate(3, "b"), candidate(4, "c")));

  @Test
  void withARecordThatIsMetAllRecordsOfItsChildAreNear() {
    assertThat(neighbours.of(9))
        .extracting(Candidate::record)
        .containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void whoMeetsNobodyHasNoNeighbours() {
    assertThat(neighbours.of(7)).isEmpty();
    assertThat(neighbours.met(7)).isEmpty();
    assertThat(neighbours.of(8)).isEmpty();
  }

  @Test
  void whomItMetIsToldAsItWasFound() {
    assertThat(neighbours.met(9)).containsExactly(1L, 3L, 9L);
  }

  @Test
  void whoWasDecidedIsNearToThoseAfterIt() {
    neighbours.add(candidate(9, "b"));

    assertThat(neighbours.of(8)).extracting(Candidate::record).containsExactlyInAnyOrder(3L, 9L);
    assertThat(neighbours.recordsOf("b"))
        .extracting(Candidate::record)
        .containsExactlyInAnyOrder(3L, 9L);
  }

  @Test
  void aRecordIsNeverItsOwnNeighbour() {
    neighbours.add(candidate(9, "a"));

    assertThat(neighbours.of(9))
        .extracting(Candidate::record)
        .containsExactlyInAnyOrder(1L, 2L, 3L);
  }

  @Test
  void aRecordThatWasDecidedAnewLeavesTheChildItHad() {
    neighbours.add(candidate(3, "a"));

    assertThat(neighbours.recordsOf("b")).isEmpty();
    assertThat(neighbours.recordsOf("a"))
        .extracting(Candidate::record)
        .containsExactlyInAnyOrder(1L, 2L, 3L);
    assertThat(neighbours.of(9)).extracting(Candidate::child).containsOnly("a");
  }

  @Test
  void whoIsAloneUnderANumberIsSeen() {
    assertThat(neighbours.isAlone(3, "b")).isTrue();
    assertThat(neighbours.isAlone(1, "a")).isFalse();
    assertThat(neighbours.isAlone(4, "b")).isFalse();
    assertThat(neighbours.isAlone(9, "never given")).isTrue();

    neighbours.add(candidate(2, "b"));
    assertThat(neighbours.isAlone(1, "a")).isTrue();
    assertThat(neighbours.isAlone(3, "b")).isFalse();
  }

  @Test
  void ofAChildThatNobodyKnowsThereAreNoRecords() {
    assertThat(neighbours.recordsOf("nobody")).isEmpty();
  }
}
