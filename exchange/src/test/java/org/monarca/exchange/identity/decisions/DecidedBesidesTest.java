package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;
import static org.monarca.exchange.identity.decisions.Administrators.DEPARTMENT;
import static org.monarca.exchange.identity.decisions.Administrators.FLORIDIAN;
import static org.monarca.exchange.identity.decisions.Administrators.GROUNDS;
import static org.monarca.exchange.identity.decisions.Administrators.TEXAN;
import static org.monarca.exchange.identity.decisions.Administrators.done;
import static org.monarca.exchange.identity.decisions.Administrators.refusal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.Proposal.Status;

/**
 * A child is parted in vain, and a record of Florida that came meanwhile may be either part: it has
 * a number that it would not have had. What people decided about it, and what waits for them, when
 * the parting is taken back.
 */
class DecidedBesidesTest {

  private final Administrators people = new Administrators();
  private final ExchangeId texas = people.exchange().resolve("TX", "1", guadalupe()).id();
  private long parting;
  private ExchangeId florida;
  private ExchangeId maine;

  DecidedBesidesTest() {
    people
        .exchange()
        .resolve("MI", "2", guadalupe().with("birth_city", null).with("last_name_2", null));
    var parts = Map.of(people.source("MI", "2"), 1);
    long proposal = done(people.proposals().split(TEXAN, texas, parts, GROUNDS));
    parting = people.confirm(people.answering(proposal), proposal);
    florida = people.exchange().resolve("FL", "3", guadalupe()).id();
    maine = people.exchange().resolve("ME", "4", stranger()).id();
  }

  @AfterEach
  void close() {
    people.close();
  }

  @BeforeEach
  void floridaMayBeEither() {
    assertThat(people.nearMatches().of(List.of(people.source("FL", "3")))).hasSize(2);
    assertThat(florida).isNotIn(texas, people.numberOf("MI", "2"));
  }

  @Test
  void withoutThePartingTheRecordIsThatChild() {
    people.undo(parting);

    assertThat(people.numberOf("FL", "3")).isEqualTo(texas);
    assertThat(people.living(florida)).isEqualTo(texas);
  }

  @Test
  void whoWasKeptApartFromAChildDoesNotComeToItWhenAnotherDecisionIsTakenBack() {
    var asked =
        people.nearMatches().of(List.of(people.source("FL", "3"))).stream()
            .filter(near -> near.other().equals(texas))
            .findFirst()
            .orElseThrow();
    done(people.nearMatches().different(FLORIDIAN, asked.id(), GROUNDS));

    people.undo(parting);

    assertThat(people.numberOf("MI", "2")).isEqualTo(texas);
    assertThat(people.numberOf("FL", "3")).isNotEqualTo(texas);
  }

  @Test
  void aProposalAboutANumberThatNobodyBearsAnyMoreIsOver() {
    long proposal = people.propose(DEPARTMENT, maine, florida);
    people.undo(parting);

    var by = people.answering(proposal);
    var answer = people.answers().confirm(by, proposal, people.version(proposal), "");

    assertThat(refusal(answer)).contains(Refusal.DECIDED_MEANWHILE);
    assertThat(people.proposals().find(proposal).orElseThrow().status()).isEqualTo(Status.EXPIRED);
    assertThat(people.proposals().about(maine)).isEmpty();
    assertThat(people.numberOf("ME", "4")).isEqualTo(maine);
  }

  @Test
  void whoWasJoinedByANumberThatItWouldNotHaveHadHasItThen() {
    merge();

    people.undo(parting);

    assertThat(people.numberOf("FL", "3")).isEqualTo(florida);
    assertThat(people.numberOf("ME", "4")).isEqualTo(florida);
    assertThat(people.living(florida)).isEqualTo(florida);
  }

  @Test
  void whoWasJoinedByANumberThatItWouldNotHaveHadComesToItsChildWhenThatIsTakenBackToo() {
    long merging = merge();

    people.undo(parting);
    people.undo(merging);

    assertThat(people.numberOf("FL", "3")).isEqualTo(texas);
    assertThat(people.numberOf("ME", "4")).isEqualTo(maine);
    assertThat(people.living(florida)).isEqualTo(texas);
  }

  private long merge() {
    long proposal = people.propose(DEPARTMENT, florida, maine);
    return people.confirm(people.answering(proposal), proposal);
  }
}
