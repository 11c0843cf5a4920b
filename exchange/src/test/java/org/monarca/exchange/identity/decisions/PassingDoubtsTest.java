package org.monarca.exchange.identity.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.decisions.Administrators.GROUNDS;
import static org.monarca.exchange.identity.decisions.Administrators.MICHIGANDER;
import static org.monarca.exchange.identity.decisions.Administrators.done;
import static org.monarca.exchange.identity.decisions.Administrators.refusal;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.Exchange;
import org.monarca.exchange.identity.ExchangeId;

/**
 * What a State puts right itself nobody is asked about any more; what it only repeats is not news.
 */
class PassingDoubtsTest {

  private final Administrators people = new Administrators();
  private final Exchange exchange = people.exchange();
  private final ExchangeId texas = exchange.resolve("TX", "1", guadalupe()).id();

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void aRecordThatResemblesNobodyAnyMoreIsNotAskedAbout() {
    exchange.resolve("MI", "2", boy());
    assertThat(reasons()).containsExactly("resembles");

    exchange.resolve("MI", "2", boy().named("Rodrigo").born("2009-11-30"));

    assertThat(reasons()).doesNotContain("resembles");
  }

  @Test
  void aRecordThatFitsAgainIsContestedNoMore() {
    exchange.resolve("MI", "2", cousin());
    exchange.resolve("MI", "2", stranger());
    assertThat(reasons()).containsExactly("no-longer-fits");

    exchange.resolve("MI", "2", cousin());

    assertThat(reasons()).isEmpty();
    assertThat(people.numberOf("MI", "2")).isEqualTo(texas);
  }

  @Test
  void aRecordThatIsContestedStaysSoWhateverElseItSays() {
    exchange.resolve("MI", "2", cousin());
    exchange.resolve("MI", "2", stranger());

    exchange.resolve("MI", "2", stranger().with("birth_city", "Morelia"));

    assertThat(reasons()).containsExactly("no-longer-fits");
  }

  @Test
  void aWrongNumberIsAskedAboutOnceHoweverOftenItIsSent() {
    var other = exchange.resolve("MI", "2", boy().named("Rodrigo").born("2009-11-30")).id();
    exchange.resolve("TX", "1", guadalupe().withExchangeId(other));
    decideDifferent("TX", "1");

    exchange.resolve("TX", "1", guadalupe().withExchangeId(other));
    exchange.resolve("TX", "1", guadalupe().withExchangeId(other).with("birth_city", "Morelia"));

    assertThat(reasons()).isEmpty();
    assertThat(people.numberOf("TX", "1")).isEqualTo(texas);
  }

  @Test
  void aStateThatSendsItsOwnNumberAgainHasPutTheWrongOneRight() {
    var other = exchange.resolve("MI", "2", boy().named("Rodrigo").born("2009-11-30")).id();
    exchange.resolve("TX", "1", guadalupe().withExchangeId(other));
    assertThat(reasons()).containsExactly("exchange-id");

    exchange.resolve("TX", "1", guadalupe().withExchangeId(texas));

    assertThat(reasons()).isEmpty();
  }

  @Test
  void whatTheOtherStatePutsRightIsAskedAboutNoMore() {
    exchange.resolve("MI", "2", boy());
    var asked = asked().getFirst();

    exchange.resolve("TX", "1", another());

    assertThat(people.numberOf("TX", "1")).isEqualTo(texas);
    assertThat(asked()).isEmpty();
    assertThat(refusal(people.nearMatches().different(MICHIGANDER, asked.id(), GROUNDS)))
        .contains(Refusal.DECIDED_MEANWHILE);
  }

  @Test
  void whatTheOtherStateSaysAgainIsAskedAboutAgain() {
    exchange.resolve("MI", "2", boy());
    exchange.resolve("TX", "1", another());

    exchange.resolve("TX", "1", guadalupe());

    assertThat(asked()).hasSize(1);
  }

  @Test
  void aChildOfWhomOneRecordIsStillAlikeIsAskedAbout() {
    exchange.resolve("FL", "3", guadalupe());
    exchange.resolve("MI", "2", boy());

    exchange.resolve("TX", "1", another());

    assertThat(asked()).hasSize(1);
  }

  @Test
  void whomPeopleHaveFoundToBeAnotherChildIsARivalFromThenOn() {
    exchange.resolve("MI", "2", boy());
    decideDifferent("MI", "2");

    exchange.resolve("FL", "3", guadalupe().with("sex", null));

    assertThat(reasons()).containsExactly("resembles", "resembles");
  }

  private List<NearMatch> asked() {
    return people.nearMatches().of(List.of(people.source("MI", "2")));
  }

  private void decideDifferent(String state, String id) {
    var near = people.nearMatches().of(List.of(people.source(state, id))).getFirst();
    done(people.nearMatches().different(MICHIGANDER, near.id(), GROUNDS));
  }

  private List<String> reasons() {
    return exchange
        .test()
        .jdbc()
        .sql("select reason from identity.near_match where status = 'open' order by 1")
        .query(String.class)
        .list();
  }

  private static ChildFixture boy() {
    return guadalupe().with("sex", "Male");
  }

  /** As a clerk may put right of whom she was telling. */
  private static ChildFixture another() {
    return guadalupe().named("Xochitl").surnamed("Wu", null).of("Mei", "Wu");
  }

  private static ChildFixture cousin() {
    return guadalupe().with("birth_city", null).with("last_name_2", null);
  }

  private static ChildFixture stranger() {
    return cousin().named("Rodrigo").with("sex", "Male");
  }
}
