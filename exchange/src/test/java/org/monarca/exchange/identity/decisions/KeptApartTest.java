package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.decisions.Administrators.DEPARTMENT;
import static org.monarca.exchange.identity.decisions.Administrators.GROUNDS;
import static org.monarca.exchange.identity.decisions.Administrators.MICHIGANDER;
import static org.monarca.exchange.identity.decisions.Administrators.TEXAN;
import static org.monarca.exchange.identity.decisions.Administrators.done;
import static org.monarca.exchange.identity.decisions.Administrators.refusal;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;

/** Records that people part stay apart, whatever is sent again; only what is new asks once more. */
class KeptApartTest {

  private final Administrators people = new Administrators();
  private final ExchangeId texas = people.exchange().resolve("TX", "1", guadalupe()).id();

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void aWrongLinkThatWasPartedDoesNotComeBack() {
    people.exchange().resolve("MI", "2", cousin());
    assertThat(people.numberOf("MI", "2")).isEqualTo(texas);
    part("MI", "2");
    var parted = people.numberOf("MI", "2");

    people.exchange().resolve("MI", "2", cousin().with("birth_date_verification", "1003"));
    people.exchange().resolve("TX", "1", guadalupe().with("birth_date_verification", "1003"));

    assertThat(people.numberOf("MI", "2")).isEqualTo(parted).isNotEqualTo(texas);
    assertThat(people.exchange().openNearMatches()).isZero();
  }

  @Test
  void moreThanPeopleHaveSeenAsksThemAgainAndLinksNothing() {
    people.exchange().resolve("MI", "2", cousin());
    part("MI", "2");
    var parted = people.numberOf("MI", "2");

    people.exchange().resolve("MI", "2", guadalupe());

    assertThat(people.numberOf("MI", "2")).isEqualTo(parted);
    assertThat(people.exchange().openNearMatches()).isEqualTo(1);
  }

  @Test
  void whatTheOtherStateSaidMeanwhileWasNotSeenAndIsAskedAgain() {
    people.exchange().resolve("MI", "2", boy());
    var seen = people.nearMatches().of(List.of(people.source("MI", "2"))).getFirst();
    people.exchange().resolve("TX", "1", guadalupe().with("sex", "Male"));

    done(people.nearMatches().different(MICHIGANDER, seen.id(), GROUNDS));
    people.exchange().resolve("MI", "2", boy().with("parent_2_first_name", "Juan"));

    assertThat(people.nearMatches().of(List.of(people.source("MI", "2")))).hasSize(1);
  }

  @Test
  void whatWasSeenIsNotAskedAgain() {
    people.exchange().resolve("MI", "2", boy());
    var seen = people.nearMatches().of(List.of(people.source("MI", "2"))).getFirst();

    done(people.nearMatches().different(MICHIGANDER, seen.id(), GROUNDS));
    people.exchange().resolve("MI", "2", boy().with("parent_2_first_name", "Juan"));

    assertThat(people.exchange().openNearMatches()).isZero();
  }

  @Test
  void aSplitIsNotUndoneWhereThatWouldJoinWhatPeopleKeepApart() {
    people.exchange().resolve("MI", "2", cousin());
    long split = part("MI", "2");
    var parted = people.numberOf("MI", "2");
    people.exchange().resolve("FL", "3", cousin().with("sex", "Male").withExchangeId(texas));
    var asked =
        people.nearMatches().of(List.of(people.source("FL", "3"))).stream()
            .filter(near -> near.other().equals(parted))
            .findFirst()
            .orElseThrow();
    done(people.nearMatches().different(MICHIGANDER, asked.id(), GROUNDS));

    var undoing = people.proposals().undo(DEPARTMENT, split, GROUNDS);

    assertThat(refusal(undoing)).contains(Refusal.KEPT_APART);
  }

  @Test
  void aRecordThatNoLongerFitsItsOwnChildIsDoubtedAndStays() {
    people.exchange().resolve("MI", "2", cousin());
    people.exchange().resolve("MI", "2", cousin().named("Rodrigo").with("sex", "Male"));

    assertThat(people.numberOf("MI", "2")).isEqualTo(texas);
    assertThat(
            people
                .exchange()
                .count(
                    "select count(*) from identity.near_match where reason = 'no-longer-fits' and status = 'open'"))
        .isEqualTo(1);
  }

  @Test
  void aRecordThatStillFitsIsNotDoubted() {
    people.exchange().resolve("MI", "2", cousin());
    people.exchange().resolve("MI", "2", cousin().with("birth_city", "Morelia"));

    assertThat(people.exchange().openNearMatches()).isZero();
  }

  private long part(String state, String id) {
    var parts = Map.of(people.source(state, id), 1);
    long proposal = done(people.proposals().split(TEXAN, texas, parts, GROUNDS));
    return people.confirm(people.answering(proposal), proposal);
  }

  private static ChildFixture boy() {
    return guadalupe().with("sex", "Male");
  }

  private static ChildFixture cousin() {
    return guadalupe().with("birth_city", null).with("last_name_2", null);
  }
}
