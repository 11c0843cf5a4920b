package org.monarca.linkage.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.resolve.Vicinity;

/**
 * What every way of running the engine answers: the same as one batch in memory. An adapter says
 * how its way resolves records; more tests need none.
 */
public abstract class SameAnswerEverywhere {

  private static final int CROWD = 300;
  private static final int CAP_OF_CROWD = 4;

  /**
   * Resolves records in their order, from nothing.
   *
   * @param cap holders of one key beyond which it is refined by another
   */
  protected abstract Answer resolve(List<Student> students, int cap);

  /** How many of the students this way can be asked about in a few seconds. */
  protected int most() {
    return Integer.MAX_VALUE;
  }

  @Test
  void studentsTwinsIncludedAreTheSamePairsWeightsAndChildren() {
    assertSameAnswer(Students.slice(), Vicinity.CAP);
  }

  @Test
  void whereKeysAreCrowdedTheSameOnesMeet() {
    var crowd = Students.crowd(CROWD);
    var everybody = LocalBatches.resolve(few(crowd), Integer.MAX_VALUE, CROWD);
    var refined = LocalBatches.resolve(few(crowd), CAP_OF_CROWD, CROWD);

    assertThat(refined.pairs()).as("the cap tells").hasSizeLessThan(everybody.pairs().size());
    assertSameAnswer(crowd, CAP_OF_CROWD);
  }

  @Test
  void aLoneRecordIsANewChild() {
    assertSameAnswer(Students.crowd(1), Vicinity.CAP);
  }

  private void assertSameAnswer(List<Student> students, int cap) {
    var asked = few(students);
    var expected = LocalBatches.resolve(asked, cap, asked.size());

    var answer = resolve(asked, cap);

    assertThat(answer.pairs()).containsExactlyElementsOf(expected.pairs());
    assertThat(answer.conclusions()).containsExactlyElementsOf(expected.conclusions());
  }

  private List<Student> few(List<Student> students) {
    return students.subList(0, Math.min(most(), students.size()));
  }
}
