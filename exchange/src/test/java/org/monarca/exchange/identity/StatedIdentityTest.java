package org.monarca.exchange.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;
import static org.monarca.exchange.identity.ChildFixture.stranger;
import static org.monarca.exchange.identity.Contradiction.EARLIER_RECORD;
import static org.monarca.exchange.identity.Contradiction.EXCHANGE_ID;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.students.SourceKey;

/**
 * What a State says of its own record, by the exchange ID it sends and the State student ID it uses
 * again: strong evidence, not an order. Whoever is under review shares its number with nobody.
 */
class StatedIdentityTest {

  private final Exchange exchange = new Exchange();

  @AfterEach
  void close() {
    exchange.close();
  }

  @Test
  void anExchangeIdThatIsSentIsFollowed() {
    var texas = exchange.resolve("TX", "1", guadalupe());

    var married = guadalupe().named("Lupita").surnamed("Johnson", null).withExchangeId(texas.id());
    var michigan = exchange.resolve("MI", "2", married);

    assertThat(michigan.outcome()).isEqualTo(Outcome.KNOWN);
    assertThat(michigan.id()).isEqualTo(texas.id());
  }

  @Test
  void anExchangeIdThatNameAndBirthDateSpeakAgainstIsNotFollowed() {
    var texas = exchange.resolve("TX", "1", guadalupe());

    var michigan = exchange.resolve("MI", "2", stranger().withExchangeId(texas.id()));

    isUnderReview(michigan, EXCHANGE_ID);
    assertThat(michigan.id()).isNotEqualTo(texas.id());
    assertThat(doubtsOf("MI", "2")).containsExactly(texas.id() + " exchange-id");
  }

  @Test
  void aKnownRecordThatSendsItsOwnNumberIsKnown() {
    var texas = exchange.resolve("TX", "1", guadalupe());

    var again = exchange.resolve("TX", "1", guadalupe().withExchangeId(texas.id()));

    assertThat(again).isEqualTo(texas(texas, Outcome.KNOWN));
    assertThat(exchange.openNearMatches()).isZero();
  }

  @Test
  void aKnownRecordAloneOnItsNumberKeepsItWhileItClaimsAStranger() {
    var texas = exchange.resolve("TX", "1", guadalupe());
    var other = exchange.resolve("MI", "2", stranger());

    var now = exchange.resolve("TX", "1", guadalupe().withExchangeId(other.id()));

    isUnderReview(now, EXCHANGE_ID);
    assertThat(now.id()).isEqualTo(texas.id());
    assertThat(doubtsOf("TX", "1")).containsExactly(other.id() + " exchange-id");
  }

  @Test
  void aKnownRecordAloneOnItsNumberIsNotJoinedToTheLikeItClaims() {
    var texas = exchange.resolve("TX", "1", guadalupe());
    var other = exchange.resolve("MI", "2", mistyped());
    exchange.resolve("MI", "2", guadalupe());
    assertThat(other.id()).isNotEqualTo(texas.id());

    var now = exchange.resolve("TX", "1", guadalupe().withExchangeId(other.id()));

    isUnderReview(now);
    assertThat(now.id()).isEqualTo(texas.id());
  }

  @Test
  void aKnownRecordThatSharesItsNumberGetsOneOfItsOwnWhileItClaimsAStranger() {
    var shared = texasAndMichiganKnowOneChild();
    var other = exchange.resolve("CA", "3", stranger());

    var now = exchange.resolve("TX", "1", guadalupe().withExchangeId(other.id()));

    isUnderReview(now, EXCHANGE_ID);
    assertThat(now.id()).isNotIn(shared, other.id());
    assertThat(numberOf("MI", "2")).isEqualTo(shared);
    assertThat(doubtsOf("TX", "1"))
        .containsExactlyInAnyOrder(other.id() + " exchange-id", shared + " earlier-record");
    assertThat(exchange.identities().changes("TX", Exchange.NOW, 0, 10))
        .extracting(IdentityChange::what, IdentityChange::from, IdentityChange::to)
        .last()
        .isEqualTo(tuple(IdentityEvent.What.SPLIT, shared, now.id()));
  }

  @Test
  void aKnownRecordThatSharesItsNumberGetsOneOfItsOwnWhileItClaimsALikeChild() {
    var shared = texasAndMichiganKnowOneChild();
    var other = exchange.resolve("CA", "3", mistyped());
    exchange.resolve("CA", "3", guadalupe());

    var now = exchange.resolve("TX", "1", guadalupe().withExchangeId(other.id()));

    isUnderReview(now);
    assertThat(now.id()).isNotIn(shared, other.id());
    assertThat(numberOf("MI", "2")).isEqualTo(shared);
  }

  @Test
  void whatIsUnderReviewStaysWhereItIsWhenTheSameIsSaidAgain() {
    texasAndMichiganKnowOneChild();
    var other = exchange.resolve("CA", "3", stranger());
    var claiming = guadalupe().withExchangeId(other.id());
    var first = exchange.resolve("TX", "1", claiming);
    long doubts = exchange.openNearMatches();

    var again = exchange.resolve("TX", "1", claiming);

    assertThat(again).isEqualTo(first);
    assertThat(exchange.openNearMatches()).isEqualTo(doubts);
  }

  @Test
  void twoWhoShareANumberAndClaimAnotherInOneBatchShareNoneAfterwards() {
    var shared = texasAndMichiganKnowOneChild();
    var other = exchange.resolve("CA", "3", stranger());
    var claiming = guadalupe().withExchangeId(other.id());

    var now = exchange.says("TX", "1", claiming).says("MI", "2", claiming).resolve();

    assertThat(now.values()).allMatch(one -> one.outcome() == Outcome.REVIEW);
    assertThat(now.values().stream().map(Resolution::id).distinct()).hasSize(2).contains(shared);
    now.values().forEach(this::isAlone);
  }

  @Test
  void aStateIdGivenOutAgainGetsANumberOfItsOwnForReview() {
    var earlier = exchange.resolve("TX", "1", guadalupe());

    var now = exchange.resolve("TX", "1", stranger());

    isUnderReview(now, EARLIER_RECORD);
    assertThat(now.id()).isNotEqualTo(earlier.id());
    assertThat(exchange.identities().sources(earlier.id())).isEmpty();
    assertThat(doubtsOf("TX", "1")).containsExactly(earlier.id() + " earlier-record");
    assertThat(exchange.identities().changes("TX", Exchange.NOW, 0, 10))
        .extracting(IdentityChange::what, IdentityChange::from, IdentityChange::to)
        .last()
        .isEqualTo(tuple(IdentityEvent.What.SPLIT, earlier.id(), now.id()));
  }

  @Test
  void aStateIdGivenOutAgainWithTheNumberOfTheNewChildIsADoubtForBoth() {
    var earlier = exchange.resolve("TX", "1", guadalupe());
    var other = exchange.resolve("MI", "2", stranger());

    var now = exchange.resolve("TX", "1", stranger().withExchangeId(other.id()));

    isUnderReview(now, EARLIER_RECORD);
    assertThat(now.id()).isNotIn(earlier.id(), other.id());
    assertThat(doubtsOf("TX", "1"))
        .containsExactlyInAnyOrder(earlier.id() + " earlier-record", other.id() + " exchange-id");
  }

  @Test
  void aStateIdGivenOutAgainWithAStrangersNumberIsWarnedAboutTwice() {
    var earlier = exchange.resolve("TX", "1", guadalupe());
    var other = exchange.resolve("MI", "2", stranger());
    var third = guadalupe().named("Noah").surnamed("Becker", null).born("2016-05-20");

    var now = exchange.resolve("TX", "1", third.withExchangeId(other.id()));

    isUnderReview(now, EARLIER_RECORD, EXCHANGE_ID);
    assertThat(now.id()).isNotIn(earlier.id(), other.id());
  }

  private ExchangeId texasAndMichiganKnowOneChild() {
    var texas = exchange.resolve("TX", "1", guadalupe());
    var michigan = exchange.resolve("MI", "2", guadalupe());
    assertThat(michigan.id()).isEqualTo(texas.id());
    return texas.id();
  }

  private void isUnderReview(Resolution resolution, Contradiction... against) {
    assertThat(resolution.outcome()).isEqualTo(Outcome.REVIEW);
    assertThat(resolution.against()).containsExactlyInAnyOrder(against);
    isAlone(resolution);
  }

  private void isAlone(Resolution resolution) {
    assertThat(exchange.identities().sources(resolution.id())).containsExactly(resolution.source());
  }

  private static Resolution texas(Resolution first, Outcome outcome) {
    return new Resolution(first.source(), first.id(), outcome, first.against());
  }

  private ExchangeId numberOf(String state, String id) {
    return exchange.identities().ofSource(new SourceKey(state, id)).orElseThrow();
  }

  private List<String> doubtsOf(String state, String id) {
    return exchange
        .test()
        .jdbc()
        .sql(
            "select other_id || ' ' || reason from identity.near_match join identity.person using (source_id) where status = 'open' and state = ? and state_student_id = ?")
        .params(state, id)
        .query(String.class)
        .list()
        .stream()
        .map(Objects::requireNonNull)
        .toList();
  }

  /** As a clerk may first send Guadalupe: nobody would take her for the same child. */
  private static ChildFixture mistyped() {
    return guadalupe().named("Xochitl").surnamed("Wu", null).of("Mei", "Wu");
  }
}
