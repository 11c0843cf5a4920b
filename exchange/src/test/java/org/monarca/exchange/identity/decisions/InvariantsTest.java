package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;
import static org.monarca.exchange.identity.decisions.Administrators.TEXAN;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Invariants;

/** What must always hold is seen not to hold where somebody broke it, past all rules. */
class InvariantsTest {

  private final Administrators people = new Administrators();
  private final ExchangeId texas = people.exchange().resolve("TX", "1", guadalupe()).id();
  private final ExchangeId michigan = people.exchange().resolve("MI", "2", stranger()).id();

  @AfterEach
  void close() {
    people.exchange().test().close();
  }

  @Test
  void anExchangeInWhichPeopleHaveDecidedOffendsAgainstNothing() {
    people.undo(people.merge(texas, michigan));
    people.propose(TEXAN, texas, michigan);

    Invariants.hold(people.exchange().test().jdbc());
  }

  @Test
  void aRecordOfANumberThatWasMergedAway() {
    people.merge(texas, michigan);
    broken("update identity.link set exchange_id = " + michigan.number());

    offends("I3 ");
  }

  @Test
  void numbersThatLeadToEachOther() {
    people.merge(texas, michigan);
    broken(
        "insert into identity.alias (id, merged_into, at) values (%d, %d, now())"
            .formatted(texas.number(), michigan.number()));

    offends("I4 no number leads back to itself");
    offends("I4 each number that was merged away leads to a living one");
  }

  @Test
  void aNumberIssuedTwice() {
    broken(
        """
        insert into identity.event (at, what, source_id, state, state_student_id, to_id, by)
        select now(), 'created', source_id, 'MI', '2', %d, 'test' from identity.link where exchange_id = %d
        """
            .formatted(texas.number(), michigan.number()));

    offends("I4 no number is issued twice");
  }

  @Test
  void onePersonAlone() {
    people.merge(texas, michigan);
    broken("alter table identity.decision drop constraint decision_check1");
    broken("update identity.decision set confirmer = proposer");

    offends("I5 two people join or part children");
  }

  @Test
  void somebodyOfAStateThatIsNotTouched() {
    people.merge(texas, michigan);
    broken("update identity.decision set confirmer_state = 'ME'");

    offends("I5 who confirms is of a State that is touched");
  }

  @Test
  void somebodyOfTheProposersStateWhereAnotherIsTouched() {
    people.merge(texas, michigan);
    broken("update identity.decision set confirmer_state = 'TX'");

    offends("I5 where another State is touched");
  }

  @Test
  void aChildThatTheProposalAboutItDoesNotLock() {
    people.propose(TEXAN, texas, michigan);
    broken("delete from identity.locked where exchange_id = " + michigan.number());

    offends("I5 each child of a proposal that waits");
  }

  @Test
  void aRecordThatMayBeTheChildThatItIs() {
    people.merge(texas, michigan);
    broken(
        """
        insert into identity.near_match (source_id, other_id, reason, opened)
        select max(source_id), %d, 'resembles', now() from identity.link
        """
            .formatted(michigan.number()));

    offends("I5 nobody is asked whether a record is the child that it is");
  }

  @Test
  void recordsKeptApartThatAreOneChild() {
    people.merge(texas, michigan);
    broken("update identity.binding set are_one = false");

    offends("I5 records kept apart are not one child");
  }

  @Test
  void aChildUnderAProposalThatIsOver() {
    people.merge(texas, michigan);
    broken("insert into identity.locked select survivor, id from identity.proposal");

    offends("I5 a child is under no proposal that is over");
  }

  private void broken(String sql) {
    people.exchange().test().jdbc().sql(sql).update();
  }

  private void offends(String invariant) {
    assertThat(Invariants.offences(people.exchange().test().jdbc()))
        .anyMatch(offence -> offence.startsWith(invariant));
  }
}
