package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;
import static org.monarca.exchange.identity.decisions.Administrators.DEPARTMENT;
import static org.monarca.exchange.identity.decisions.Administrators.FLORIDIAN;
import static org.monarca.exchange.identity.decisions.Administrators.GROUNDS;
import static org.monarca.exchange.identity.decisions.Administrators.MICHIGANDER;
import static org.monarca.exchange.identity.decisions.Administrators.OTHER_TEXAN;
import static org.monarca.exchange.identity.decisions.Administrators.REGISTRAR;
import static org.monarca.exchange.identity.decisions.Administrators.TEXAN;
import static org.monarca.exchange.identity.decisions.Administrators.done;
import static org.monarca.exchange.identity.decisions.Administrators.refusal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.IdentityEvent;
import org.monarca.exchange.identity.decisions.Proposal.Status;
import org.monarca.exchange.platform.Actor;

class MergingTest {

  private final Administrators people = new Administrators();
  private final ExchangeId texas = people.exchange().resolve("TX", "1", guadalupe()).id();
  private final ExchangeId michigan = people.exchange().resolve("MI", "2", stranger()).id();

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void nothingIsMergedBeforeASecondPersonConfirms() {
    long proposal = people.propose(TEXAN, texas, michigan);

    assertThat(people.numberOf("MI", "2")).isEqualTo(michigan);
    assertThat(people.proposals().find(proposal).orElseThrow().status()).isEqualTo(Status.OPEN);
  }

  @Test
  void theOtherStateConfirmsAndTheNamedNumberStays() {
    people.confirm(MICHIGANDER, people.propose(TEXAN, michigan, texas));

    assertThat(people.numberOf("TX", "1")).isEqualTo(michigan);
    assertThat(people.numberOf("MI", "2")).isEqualTo(michigan);
    assertThat(people.living(texas)).isEqualTo(michigan);
    assertThat(people.exchange().identities().aliases(michigan)).containsExactly(texas.digits());
    assertThat(people.exchange().identities().events(michigan))
        .last()
        .returns(IdentityEvent.What.MERGED, IdentityEvent::what)
        .returns(List.of(texas, michigan), IdentityEvent::exchangeIds)
        .returns(MICHIGANDER.id(), IdentityEvent::by);
  }

  @Test
  @Control("AC-5")
  void neitherTheProposerNorAColleagueNorAStrangerConfirms() {
    long proposal = people.propose(TEXAN, texas, michigan);

    assertThat(refused(TEXAN, proposal)).isEqualTo(Refusal.SECOND_PERSON_NEEDED);
    assertThat(refused(OTHER_TEXAN, proposal)).isEqualTo(Refusal.ANOTHER_STATE_ANSWERS);
    assertThat(refused(FLORIDIAN, proposal)).isEqualTo(Refusal.ANOTHER_STATE_ANSWERS);
    assertThat(refused(DEPARTMENT, proposal)).isEqualTo(Refusal.ANOTHER_STATE_ANSWERS);
    assertThat(refused(REGISTRAR, proposal)).isEqualTo(Refusal.NO_RIGHT);
    assertThat(people.numberOf("MI", "2")).isEqualTo(michigan);
  }

  @Test
  void aColleagueConfirmsWhereNoOtherStateIsTouched() {
    var second = people.exchange().resolve("TX", "3", stranger()).id();
    assertThat(second).isEqualTo(michigan);
    var third =
        people.exchange().resolve("TX", "4", guadalupe().named("Ximena").born("2005-01-02")).id();

    people.confirm(OTHER_TEXAN, people.propose(TEXAN, texas, third));

    assertThat(people.living(third)).isEqualTo(texas);
  }

  @Test
  void whoeverHasNoRecordOfTheChildrenDoesNotPropose() {
    assertThat(refusal(people.proposals().merge(FLORIDIAN, both(), texas, GROUNDS, null)))
        .contains(Refusal.NOT_YOUR_STATES_CHILD);
    assertThat(refusal(people.proposals().merge(REGISTRAR, both(), texas, GROUNDS, null)))
        .contains(Refusal.NO_RIGHT);
  }

  @Test
  void aChildIsUnderOneProposalAtATime() {
    var third =
        people.exchange().resolve("FL", "5", guadalupe().named("Ximena").born("2001-01-02"));
    long first = people.propose(TEXAN, texas, michigan);

    assertThat(
            refusal(
                people
                    .proposals()
                    .merge(FLORIDIAN, Set.of(texas, third.id()), texas, GROUNDS, null)))
        .contains(Refusal.UNDER_ANOTHER_PROPOSAL);
    assertThat(done(people.answers().withdraw(TEXAN, first))).isEqualTo(first);
    people.propose(FLORIDIAN, texas, third.id());
  }

  @Test
  void whereTheOtherStateRefusesTheDepartmentDecides() {
    long proposal = people.propose(TEXAN, texas, michigan);
    done(people.answers().refuse(MICHIGANDER, proposal, 1, "two girls of one family"));

    assertThat(people.proposals().find(proposal).orElseThrow().status()).isEqualTo(Status.DISPUTED);
    assertThat(refused(MICHIGANDER, proposal)).isEqualTo(Refusal.DEPARTMENT_ANSWERS);

    people.confirm(DEPARTMENT, proposal);
    assertThat(people.living(michigan)).isEqualTo(texas);
  }

  @Test
  void aRecordThatChangedIsLookedAtAgain() {
    long proposal = people.propose(TEXAN, texas, michigan);
    people.exchange().resolve("MI", "2", stranger().with("birth_city", "Lansing"));

    assertThat(refused(MICHIGANDER, proposal)).isEqualTo(Refusal.CHANGED_MEANWHILE);
    assertThat(people.version(proposal)).isEqualTo(2);
    assertThat(refusal(people.answers().confirm(MICHIGANDER, proposal, 1, "")))
        .contains(Refusal.CHANGED_MEANWHILE);

    people.confirm(MICHIGANDER, proposal);
    assertThat(people.living(michigan)).isEqualTo(texas);
  }

  @Test
  void aRecordThatWasWithdrawnIsLookedAtAgain() {
    long proposal = people.propose(TEXAN, texas, michigan);
    people.withdraw("MI", "2");

    assertThat(refusal(people.answers().confirm(MICHIGANDER, proposal, 1, "")))
        .contains(Refusal.CHANGED_MEANWHILE);
    people.confirm(MICHIGANDER, proposal);
    assertThat(people.living(michigan)).isEqualTo(texas);
  }

  /** The doubt is about the number that was merged away. */
  @Test
  void aMergeAnswersWhatWasAskedAboutAnAlias() {
    people.exchange().resolve("FL", "3", guadalupe().with("sex", "Male"));
    assertThat(people.exchange().openNearMatches()).isEqualTo(1);
    people.merge(michigan, texas);

    people.confirm(MICHIGANDER, people.propose(FLORIDIAN, michigan, people.numberOf("FL", "3")));

    assertThat(people.exchange().openNearMatches()).isZero();
    assertThat(people.exchange().identities().doubtful(michigan, List.of(texas.digits())))
        .isEmpty();
  }

  @Test
  void aDecisionRepeatedIsTakenOnce() {
    long proposal = people.propose(TEXAN, texas, michigan);
    people.confirm(MICHIGANDER, proposal);

    assertThat(refused(MICHIGANDER, proposal)).isEqualTo(Refusal.DECIDED_MEANWHILE);
    assertThat(refusal(people.answers().refuse(MICHIGANDER, proposal, 1, "")))
        .contains(Refusal.DECIDED_MEANWHILE);
    assertThat(people.exchange().count("select count(*) from identity.decision")).isEqualTo(1);
  }

  @Test
  void childrenThatAreOneAlreadyOrUnknownAreNotMerged() {
    people.merge(texas, michigan);

    assertThat(refusal(people.proposals().merge(TEXAN, both(), texas, GROUNDS, null)))
        .contains(Refusal.ALREADY_ONE_CHILD);
    var never = new ExchangeId("210744390183");
    assertThat(refusal(people.proposals().merge(TEXAN, Set.of(texas, never), texas, GROUNDS, null)))
        .contains(Refusal.UNKNOWN);
  }

  @Test
  void aSplitKeepsTheNumberWithTheRecordsThatStayAndBindsTheOthersAway() {
    people.merge(texas, michigan);
    var parts = Map.of(people.source("MI", "2"), 1);
    people.confirm(MICHIGANDER, done(people.proposals().split(TEXAN, texas, parts, GROUNDS)));

    var parted = people.numberOf("MI", "2");
    assertThat(people.numberOf("TX", "1")).isEqualTo(texas);
    assertThat(parted).isNotIn(texas, michigan);
    assertThat(people.living(michigan)).isEqualTo(texas);
    assertThat(
            refusal(people.proposals().merge(TEXAN, Set.of(texas, parted), texas, GROUNDS, null)))
        .contains(Refusal.KEPT_APART);
  }

  @Test
  void aSplitNeedsRecordsOfTheChildInTwoParts() {
    var proposals = people.proposals();

    assertThat(refusal(proposals.split(TEXAN, texas, Map.of(), GROUNDS)))
        .contains(Refusal.NOTHING_TO_PART);
    assertThat(refusal(proposals.split(TEXAN, texas, Map.of(people.source("TX", "1"), 1), GROUNDS)))
        .contains(Refusal.NOTHING_TO_PART);
    assertThat(refusal(proposals.split(TEXAN, texas, Map.of(people.source("MI", "2"), 1), GROUNDS)))
        .contains(Refusal.NOTHING_TO_PART);
  }

  private Set<ExchangeId> both() {
    return Set.of(texas, michigan);
  }

  private Refusal refused(Actor by, long proposal) {
    return refusal(people.answers().confirm(by, proposal, people.version(proposal), ""))
        .orElseThrow();
  }
}
