package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.resolve.Children.LINKER;
import static org.monarca.linkage.resolve.Children.query;
import static org.monarca.linkage.resolve.Children.yaretzi;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.PersonBuilder;

/** Which known records are read for a batch: those worth a question, with all of their children. */
class VicinityTest {

  private final MemoryIndex index = new MemoryIndex();

  private void know(long record, String child, PersonBuilder person) {
    var query = query(record, person);
    index.add(query, new Candidate(record, child, query.profile(), false));
  }

  private Neighbours near(Query... asking) {
    return new Vicinity(index, LINKER, Vicinity.CAP).of(List.of(asking), List.of());
  }

  @Test
  void whoResemblesItIsNearAndWhoOnlySharesAKeyIsNot() {
    know(1, "a", yaretzi());
    know(2, "b", yaretzi().firstName("Itzel").parent1(null, null));
    var asking = query(9, yaretzi().lastName2(null));

    assertThat(near(asking).met(9)).containsExactly(1L);
    assertThat(near(asking).of(9)).extracting(Candidate::record).containsExactly(1L);
  }

  @Test
  void recordsOfTheChildThatShareNoKeyComeWithIt() {
    know(1, "a", yaretzi());
    know(2, "a", Children.garcia("Pao").birthDate(LocalDate.of(2001, 5, 6)));

    assertThat(near(query(9, yaretzi())).of(9))
        .extracting(Candidate::record)
        .containsExactlyInAnyOrder(1L, 2L);
  }

  @Test
  void whoIsAskedForAsWellIsKnownThoughNobodyMeetsIt() {
    know(1, "a", Children.garcia("Pao"));
    know(2, "a", Children.garcia("Mai"));
    var neighbours =
        new Vicinity(index, LINKER, Vicinity.CAP).of(List.of(query(9, yaretzi())), List.of(2L));

    assertThat(neighbours.of(9)).isEmpty();
    assertThat(neighbours.recordsOf("a")).hasSize(2);
  }

  @Test
  void eachOfABatchMeetsThoseBeforeItAndNotThoseAfter() {
    var neighbours = near(query(7, yaretzi()), query(8, yaretzi()), query(9, yaretzi()));

    assertThat(neighbours.met(7)).isEmpty();
    assertThat(neighbours.met(8)).containsExactly(7L);
    assertThat(neighbours.met(9)).containsExactlyInAnyOrder(7L, 8L);
  }

  @Test
  void anotherTestMayDrawAWiderCircle() {
    know(1, "a", yaretzi().firstName("Itzel"));
    var asking = List.of(query(9, yaretzi()));

    assertThat(new Vicinity(index, (a, b) -> true, 10).of(asking, List.of()).met(9))
        .containsExactly(1L);
    assertThat(new Vicinity(index, (a, b) -> false, 10).of(asking, List.of()).met(9)).isEmpty();
  }

  /** Many records of a State share a name and a day; each of them is weighed once. */
  @Test
  void whoSharesManyKeysIsWeighedOnce() {
    know(1, "a", yaretzi());
    var weighed = new AtomicInteger();
    new Vicinity(index, (a, b) -> weighed.incrementAndGet() > 0, 10)
        .of(List.of(query(9, yaretzi())), List.of());

    assertThat(weighed).hasValue(1);
  }
}
