package org.monarca.exchange.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.consolidated.Nation.row;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** A record that no longer fits its child is shown apart until a person has decided. */
class ContestedTest {

  private final Nation nation = new Nation();
  private final ChildFixture now = guadalupe().named("Rodrigo").with("sex", "Male");

  private final ExchangeId child = nation.says(1, "TX", "1", guadalupe(), course("1", "Algebra"));

  @AfterEach
  void close() {
    nation.close();
  }

  @BeforeEach
  void michiganSaysSomebodyElse() {
    nation.says(2, "MI", "2", guadalupe());
    nation.says(3, "MI", "2", now, course("2", "Biology"));
  }

  @Test
  void nothingOfItStandsInTheRest() {
    var record = nation.record(child);

    assertThat(record.student().get("first_name"))
        .returns("Guadalupe", ConsolidatedValue::value)
        .returns(false, ConsolidatedValue::conflict);
    assertThat(record.rows().get(RecordKind.COURSE)).extracting(Entry::state).containsExactly("TX");
    assertThat(record.states()).extracting(StateRecord::state).containsExactly("MI", "TX");
  }

  /** On the page of a past day too. */
  @Test
  void nothingOfItStoodInTheRestOfAPastDay() {
    var record = nation.asOf(child, 4);

    assertThat(record.rows().get(RecordKind.COURSE)).extracting(Entry::state).containsExactly("TX");
    assertThat(record.contested())
        .singleElement()
        .extracting(doubted -> doubted.states().getFirst().state())
        .isEqualTo("MI");
  }

  @Test
  void whatItSaysStandsApart() {
    var doubted = nation.record(child).contested();

    assertThat(doubted).hasSize(1);
    assertThat(firstName(doubted.getFirst())).isEqualTo("Rodrigo");
    assertThat(doubted.getFirst().rows().get(RecordKind.COURSE))
        .extracting(Entry::state)
        .containsExactly("MI");
    assertThat(doubted.getFirst().states())
        .extracting(StateRecord::stateStudentId)
        .containsExactly("2");
  }

  @Test
  void whenTheOtherIsWithdrawnItIsAllThereIs() {
    nation.withdraws(4, "TX", "1");

    var record = nation.record(child);

    assertThat(record.contested()).isEmpty();
    assertThat(firstName(record)).isEqualTo("Rodrigo");
  }

  @Test
  void theChildIsComparedInParts() {
    long michigan = nation.source("MI", "2");

    var parts =
        nation.children().inParts(Nation.by(Nation.REGISTRAR), child, List.of(Set.of(michigan)));

    assertThat(parts).extracting(ContestedTest::firstName).containsExactly("Guadalupe", "Rodrigo");
    assertThat(parts).allMatch(part -> part.id().equals(child));
  }

  private static String firstName(ChildRecord record) {
    return Objects.requireNonNull(record.student().get("first_name")).value();
  }

  private static Row course(String id, String title) {
    return row(
        RecordKind.COURSE, id, title, Map.of("course_title", title, "begin_academic_year", "2025"));
  }
}
