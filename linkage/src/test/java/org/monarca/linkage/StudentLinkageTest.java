package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Links 6,104 made-up records, twins included, and measures against the truth. */
class StudentLinkageTest {

  private static Linkage.Outcome outcome;

  @BeforeAll
  static void link() throws IOException {
    outcome = new Linkage(Linker.standard()).resolve(Students.slice());
    System.out.printf(
        "%s precision %.4f, recall automatic %.4f, after review %.4f, of blocking %.4f%n",
        outcome,
        outcome.precision(),
        outcome.recallAutomatic(),
        outcome.recallAfterReview(),
        outcome.recallOfBlocking());
  }

  @Test
  void pairsLinkedAutomaticallyArePreciseTwinsIncluded() {
    assertThat(outcome.precision()).isGreaterThanOrEqualTo(0.995);
  }

  @Test
  void pairsOfOneChildAreFoundAfterReview() {
    assertThat(outcome.recallAfterReview()).isGreaterThanOrEqualTo(0.985);
  }

  @Test
  void mostPairsNeedNoPerson() {
    assertThat(outcome.recallAutomatic()).isGreaterThanOrEqualTo(0.9);
    assertThat(outcome.reviews()).isLessThan(250);
  }

  @Test
  void blockingLosesLittle() {
    assertThat(outcome.recallOfBlocking()).isGreaterThanOrEqualTo(0.99);
  }
}
