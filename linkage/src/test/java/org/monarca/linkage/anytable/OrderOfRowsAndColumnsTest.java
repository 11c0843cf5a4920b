package org.monarca.linkage.anytable;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.table.Linked;

/** In which order a table comes is nobody's property. */
class OrderOfRowsAndColumnsTest {

  private static final Register REGISTER = Register.ofFamilies(200);
  private static final Linked LINKED = REGISTER.linked();

  @Test
  void theRegisterHasPeopleWithOneRecordWithTwoAndFamilies() {
    var people = REGISTER.people(LINKED);

    assertThat(people).filteredOn(person -> person.size() == 1).hasSizeGreaterThan(150);
    assertThat(people).filteredOn(person -> person.size() == 2).hasSizeGreaterThan(100);
    assertThat(people).filteredOn(person -> person.size() > 2).hasSizeLessThan(5);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void rowsInAnotherOrderAreTheSamePeople(long seed) {
    var shuffled = REGISTER.shuffled(seed);

    assertThat(shuffled.people(shuffled.linked())).isEqualTo(REGISTER.people(LINKED));
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void byAKnownModelRowsInAnotherOrderHaveTheSameWeights(long seed) {
    var shuffled = REGISTER.shuffled(seed);
    var linked = shuffled.linkedBy(LINKED.model());

    assertThat(shuffled.weights(linked)).isEqualTo(REGISTER.weights(LINKED));
    assertThat(shuffled.people(linked)).isEqualTo(REGISTER.people(LINKED));
  }

  @Test
  void theLastRowFirstIsTheSameToo() {
    var reversed = REGISTER.reversed();

    assertThat(reversed.people(reversed.linked())).isEqualTo(REGISTER.people(LINKED));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void columnsInAnotherOrderChangeNothingAtAll(long seed) {
    var linked = REGISTER.withColumnsShuffled(seed).linked();

    assertThat(linked.clusters()).isEqualTo(LINKED.clusters());
    assertThat(linked.model()).isEqualTo(LINKED.model());
    assertThat(REGISTER.weights(linked)).isEqualTo(REGISTER.weights(LINKED));
  }

  @Test
  void aModelServesATableWithItsColumnsInAnotherOrder() {
    var linked = REGISTER.withColumnsShuffled(9).linkedBy(LINKED.model());

    assertThat(linked.clusters()).isEqualTo(LINKED.clusters());
  }
}
