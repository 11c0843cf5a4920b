package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.monarca.linkage.table.Labelled.Quality;

/** The floors that linkage must keep on labelled data, learned without the labels. */
class ReferenceDataTest {

  @Test
  void febrl3WithTheNumber() {
    assertThat(linked(Labelled.febrl3(true)).f1()).isGreaterThanOrEqualTo(0.9990);
  }

  @Test
  void febrl3WithoutTheNumber() {
    assertThat(linked(Labelled.febrl3(false)).f1()).isGreaterThanOrEqualTo(0.9980);
  }

  @Test
  void febrl3ByNameAndDateAlone() {
    var quality = linked(Labelled.febrl3(false).with("given_name", "surname", "date_of_birth"));

    assertThat(quality.precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(quality.recall()).isGreaterThanOrEqualTo(0.70);
  }

  @Test
  void fake1000() {
    assertThat(linked(Labelled.fake1000()).f1()).isGreaterThanOrEqualTo(0.96);
  }

  @Test
  void students() {
    var quality = linked(Labelled.students());

    assertThat(quality.precision()).isGreaterThanOrEqualTo(0.995);
    assertThat(quality.recall()).isGreaterThanOrEqualTo(0.995);
  }

  @Test
  void studentsByNameAndDateAlone() {
    var quality = linked(Labelled.students().with("first_name", "surname1", "surname2", "dob"));

    assertThat(quality.precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(quality.recall()).isGreaterThanOrEqualTo(0.97);
  }

  /** Few doubles are harder to learn from than many. */
  @Test
  void studentsOfWhomFewStandTwice() {
    var quality = linked(Labelled.students().shuffled(3).first(6_000));

    assertThat(quality.precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(quality.recall()).isGreaterThanOrEqualTo(0.97);
  }

  private static Quality linked(Labelled people) {
    return people.quality(new TableLinkage(1, 2).link(people.table(), null));
  }
}
