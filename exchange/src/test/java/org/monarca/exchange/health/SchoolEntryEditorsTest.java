package org.monarca.exchange.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.health.EntryEdited.Fault;
import org.monarca.exchange.health.EntryEdited.What;
import org.monarca.exchange.health.SchoolEntry.Place;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;

/** Who may say what a State asks, two who say it at once, and what must be typed. */
class SchoolEntryEditorsTest extends KeptByMichigan {

  @Test
  void whoEditsWhatSomebodyElseHasSaidSomethingOfIsTold() {
    var seen = seen();
    put(COLLEAGUE, TODAY, seen, "MMR | 1");

    assertThat(put(ADMIN, TODAY, seen, "MMR | 2")).isEqualTo(EntryEdited.of(What.CHANGED));
    assertThat(confirm(ADMIN, seen)).isEqualTo(EntryEdited.of(What.CHANGED));
    assertThat(entry.end(ADMIN, place(seen))).isEqualTo(EntryEdited.of(What.CHANGED));

    var other = draft(7, TODAY, "Tdap | 1");
    assertThat(entry.put(ADMIN, other, seen)).as("another grade").isEqualTo(EntryEdited.DONE);
    assertThat(mmr().doses()).isEqualTo(1);
  }

  @Test
  void whoConfirmsAWordingThatHoldsNoMoreIsToldThoughNobodyHasEditedIt() {
    put(ADMIN, TODAY, seen(), "MMR | 1");
    put(ADMIN, TODAY.plusDays(1), seen(), "MMR | 2");
    var mark = mark();

    itIs("2026-11-24T00:00:00Z");

    assertThat(entry.confirm(ADMIN, place(seen()), mark, TEXT, READ))
        .isEqualTo(EntryEdited.of(What.CHANGED));
  }

  @Test
  void ofManyAtTheSameMomentOneIsKept() throws Exception {
    var seen = seen();

    var came =
        AtOnce.all(
            () -> confirm(ADMIN, seen),
            () -> confirm(OPERATOR, seen),
            () -> put(ADMIN, TODAY, seen, "MMR | 1"),
            () -> put(COLLEAGUE, TODAY, seen, "MMR | 1"));

    assertThat(came).filteredOn(EntryEdited::isDone).hasSize(1);
    assertThat(came).filteredOn(EntryEdited.of(What.CHANGED)::equals).hasSize(3);
    assertThat(entry.of("MI").history()).hasSize(1);
  }

  @Test
  void nobodyElseSaysAnythingOfAState() {
    var ohioan = Actor.person("oh", "state-data-admin", "OH");
    var nurse = Actor.person("mi3", "school-user", "MI");

    for (var stranger : List.of(ohioan, nurse)) {
      assertThat(confirm(stranger, seen()).isUnknown()).isTrue();
      assertThat(put(stranger, TODAY, seen(), "MMR | 1").isUnknown()).isTrue();
      assertThat(entry.end(stranger, place(seen())).isUnknown()).isTrue();
    }
    assertThat(entry.of("MI").history()).isEmpty();
  }

  @Test
  void allThatIsWrongIsToldAtOnceWithItsLine() {
    var draft =
        new EntryDraft(
            "MI",
            null,
            List.of("MMR | 2", "", "MMRV | 2", "mmr | 1"),
            false,
            "R",
            TODAY.plusDays(2),
            null);

    assertThat(entry.put(ADMIN, draft, 0).faults())
        .containsExactly(
            Fault.of(What.GRADE),
            new Fault(What.VACCINE, 3, "MMRV"),
            new Fault(What.TWICE, 4, "MMR"),
            Fault.of(What.SOURCE),
            Fault.of(What.READ),
            Fault.of(What.IN_FORCE));
    assertThat(put(ADMIN, TODAY, 0).faults()).containsExactly(Fault.of(What.LINES));
    assertThat(put(ADMIN, TODAY, 0, "MMR | 2\n".repeat(31).split("\n")).faults())
        .containsExactly(Fault.of(What.LINES));
    assertThat(entry.confirm(ADMIN, place(0), "", " ", null).faults())
        .containsExactly(Fault.of(What.SOURCE), Fault.of(What.READ));
    assertThat(entry.confirm(ADMIN, new Place("MI", 3, 0), "", TEXT, READ))
        .as("a grade of which nothing is known")
        .isEqualTo(EntryEdited.of(What.UNKNOWN));
  }
}
