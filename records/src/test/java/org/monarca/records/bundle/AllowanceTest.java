package org.monarca.records.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Limits;

class AllowanceTest {

  private static final int MIB = 1 << 20;

  @Test
  void exactlyTheRatioIsAllowedAndNoByteMore() {
    var allowance = new Allowance(Limits.published(), MIB);

    assertThat(allowance.use(200 * MIB)).isNull();
    assertThat(allowance.use(1)).isEqualTo(Problem.UNPACKS_TOO_MUCH);
  }

  @Test
  void aSmallSubmissionMayUnpackToAnyRatio() {
    var allowance = new Allowance(Limits.published(), 100);

    assertThat(allowance.use(10 * MIB)).isNull();
    assertThat(allowance.use(1)).isEqualTo(Problem.UNPACKS_TOO_MUCH);
  }

  @Test
  void theLargestSizesDoNotOverflow() {
    var allowance = new Allowance(Limits.published(), Long.MAX_VALUE);

    assertThat(allowance.use(Integer.MAX_VALUE)).isNull();
  }

  @Test
  void whatIsReadAgainCountsOnce() {
    var allowance = new Allowance(Limits.published(), MIB);

    assertThat(allowance.of("Student.xml").use(150 * MIB)).isNull();
    var again = allowance.of("Student.xml");
    assertThat(again.use(100 * MIB)).isNull();
    assertThat(again.use(50 * MIB)).isNull();
    assertThat(allowance.of("Contact.xml").use(50 * MIB)).isNull();
    assertThat(again.use(1)).isEqualTo(Problem.UNPACKS_TOO_MUCH);
  }
}
