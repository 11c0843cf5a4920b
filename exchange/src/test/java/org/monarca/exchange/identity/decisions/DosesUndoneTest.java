package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;
import static org.monarca.exchange.identity.decisions.Administrators.DEPARTMENT;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ExchangeId;

/** Doses follow what people decide of children, and what is undone leaves them as they were. */
class DosesUndoneTest {

  private final Administrators people = new Administrators();
  private final ToldRows rows = new ToldRows(people.exchange());
  private final ExchangeId texas = people.exchange().resolve("TX", "1", guadalupe()).id();
  private final ExchangeId michigan = people.exchange().resolve("MI", "2", stranger()).id();

  @BeforeEach
  void bothTellOneDoseAlikeAndEachAnother() {
    rows.send(
        new Telling("TX", "1", guadalupe(), null),
        List.of(
            DosesOfMany.dose("1", 1, "03", "2013-06-14", "00", "SYN1000"),
            DosesOfMany.dose("1", 2, "21", "2013-06-14", "00", "")));
    rows.send(
        new Telling("MI", "2", stranger(), null),
        List.of(
            DosesOfMany.dose("2", 1, "03", "2013-06-14", "00", "SYN1000"),
            DosesOfMany.dose("2", 2, "83", "2013-08-14", "00", "")));
  }

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void aMergeCountsWhatBothToldOnceAndItsUndoingGivesEachItsOwn() {
    var before = List.of(of(texas), of(michigan));

    long decision = people.merge(texas, michigan);

    assertThat(of(texas)).contains("3 2013-06-14 told by [MI I1, TX I1]", "21 2013", "83 2013");
    assertThat(of(michigan)).isEqualTo(of(texas));

    people.undo(decision);

    assertThat(List.of(of(texas), of(michigan))).isEqualTo(before);
    assertThat(of(texas)).contains("told by [TX I1]").doesNotContain("83 2013");
  }

  @Test
  void aSplitGivesEachItsOwnAndItsUndoingJoinsThemAgain() {
    people.merge(texas, michigan);
    var joined = of(texas);
    long decision = people.split(texas, "MI", "2");

    assertThat(of(texas)).contains("told by [TX I1]").doesNotContain("83 2013");
    assertThat(of(people.numberOf("MI", "2")))
        .contains("told by [MI I1]", "83 2013")
        .doesNotContain("21 2013");

    people.undo(decision);

    assertThat(of(texas)).isEqualTo(joined);
  }

  @Test
  void aProposalThatWaitsChangesNoDose() {
    var before = of(texas);

    people.propose(DEPARTMENT, texas, michigan);

    assertThat(of(texas)).isEqualTo(before);
  }

  private String of(ExchangeId child) {
    return rows.of(child, DosesOfMany::inWords);
  }
}
