package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;
import static org.monarca.exchange.identity.decisions.Administrators.DEPARTMENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.records.Row;

/** Credits follow what people decide of children, and what is undone leaves them as they were. */
class CreditsUndoneTest {

  private final Administrators people = new Administrators();
  private final ToldRows rows = new ToldRows(people.exchange());
  private final ExchangeId texas = people.exchange().resolve("TX", "1", guadalupe()).id();
  private final ExchangeId michigan = people.exchange().resolve("MI", "2", stranger()).id();

  @BeforeEach
  void bothSendAlgebraAndEachSomethingElse() {
    send("TX", "1", guadalupe(), "Algebra I", "Biology");
    send("MI", "2", stranger(), "ALG 1", "Chemistry");
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void aMergeCountsWhatBothSentOnceAndItsUndoingGivesEachItsOwn() {
    assertThat(of(texas)).startsWith("2.00 and 0");
    assertThat(of(michigan)).startsWith("2.00 and 0");
    var before = List.of(of(texas), of(michigan));

    long decision = people.merge(texas, michigan);

    assertThat(of(texas)).startsWith("3.00 and 0").contains("COUNTED_ELSEWHERE");
    assertThat(of(michigan)).isEqualTo(of(texas));

    people.undo(decision);

    assertThat(List.of(of(texas), of(michigan))).isEqualTo(before);
  }

  @Test
  void aSplitGivesEachItsOwnAndItsUndoingJoinsThemAgain() {
    people.merge(texas, michigan);
    var joined = of(texas);
    long decision = people.split(texas, "MI", "2");

    assertThat(of(texas)).startsWith("2.00 and 0").doesNotContain("Chemistry");
    assertThat(of(people.numberOf("MI", "2"))).startsWith("2.00 and 0").doesNotContain("Biology");

    people.undo(decision);

    assertThat(of(texas)).isEqualTo(joined);
  }

  @Test
  void aProposalThatWaitsChangesNoCredit() {
    var before = of(texas);

    people.propose(DEPARTMENT, texas, michigan);

    assertThat(of(texas)).isEqualTo(before);
  }

  private String of(ExchangeId child) {
    return rows.of(child, CreditsOfMany::inWords);
  }

  private void send(String state, String id, ChildFixture child, String... titles) {
    var courses = new ArrayList<Row>();
    for (int i = 0; i < titles.length; i++) {
      courses.add(
          CreditsOfMany.course(id, i, titles[i], "01", 2025, Map.of("credits_granted", "1.00")));
    }
    rows.send(new Telling(state, id, child, null), courses);
  }
}
