package org.monarca.exchange.access.factors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.factors.Changed.Refused;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.tokens.Lifetime;
import org.monarca.exchange.access.tokens.Made;
import org.monarca.exchange.access.tokens.PersonalTokens;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.notices.SentNotice;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.AtOnce;
import org.springframework.beans.factory.annotation.Autowired;

/** Second factors on the real database, and what two requests at once do. */
class SecondFactorsTest extends WholeExchange {

  private static final String PASSWORD = "amber-prairie-lantern";
  private static final String HERE = "11111111-1111-1111-1111-111111111111";
  private static final int AT_ONCE = 8;

  @Autowired private SecondFactors factors;
  @Autowired private Accounts accounts;
  @Autowired private PersonalTokens tokens;
  @Autowired private Notices notices;
  @Autowired private MovableClock clock;

  private Actor person = Actor.exchange("nobody yet");

  @BeforeEach
  void somebody() {
    clock.stop();
    var account =
        accounts.create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                PASSWORD,
                "Synthetic administrator",
                Role.STATE_DATA_ADMIN,
                "NV",
                ZoneId.of("America/Los_Angeles")));
    person = actor(account);
  }

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  void anAuthenticatorCountsOnceItsFirstCodeProvedIt() {
    var authenticator = begun();
    assertThat(factors.areSetUp(person.id())).isFalse();
    assertThat(check("123456")).isEqualTo(new Checked.Wrong("no-authenticator"));

    assertThat(prove(authenticator)).isInstanceOf(Changed.Done.class);

    assertThat(factors.areSetUp(person.id())).isTrue();
    assertThat(factors.of(person).pending()).isEmpty();
    assertThat(factors.of(person).codes().orElseThrow().left()).isEqualTo(10);
  }

  @Test
  void withoutThePasswordOrTheFirstCodeNothingCounts() {
    var authenticator = begun();
    var trail = auditTrail();

    assertThat(factors.prove(person, typed("wrong"), now(authenticator), HERE))
        .isEqualTo(Refused.PASSWORD);
    assertThat(factors.prove(person, typed(PASSWORD), "000 000x", HERE))
        .isEqualTo(Refused.NEW_CODE);

    assertThat(factors.areSetUp(person.id())).isFalse();
    assertThat(trail.sentences())
        .containsExactly("factor.add refused password", "factor.add refused new-code");
  }

  @Test
  void aKeyWaitsForItsFirstCodeForAQuarterOfAnHour() {
    var authenticator = begun();

    clock.setAhead(Duration.ofMinutes(15).plusSeconds(1));

    assertThat(factors.of(person).pending()).isEmpty();
    assertThat(prove(authenticator)).isEqualTo(Refused.STALE);
  }

  @Test
  void anotherKeyTakesThePlaceOfOneThatWaitsAndOfNoneThatCounts() {
    var old = begun();
    var authenticator = begun();
    assertThat(prove(old)).isEqualTo(Refused.NEW_CODE);
    prove(authenticator);

    factors.begin(person);

    assertThat(factors.of(person).pending()).isEmpty();
    assertThat(check(later(authenticator, 1))).isEqualTo(passed(Factor.AUTHENTICATOR));
  }

  @Test
  void theCodeThatProvedItSignsNobodyIn() {
    var authenticator = setUp();

    assertThat(check(now(authenticator))).isEqualTo(new Checked.Wrong("code-again"));
    assertThat(check(later(authenticator, 1))).isEqualTo(passed(Factor.AUTHENTICATOR));
  }

  @Test
  @Control("IA-2(8)")
  void aCodeIsTakenOneStepEarlyOrLateButNoneThatIsOlderThanTheLastOneTaken() {
    var authenticator = setUp();
    clock.setAhead(Duration.ofMinutes(5));

    assertThat(check(later(authenticator, -2))).isEqualTo(new Checked.Wrong("code"));
    assertThat(check(later(authenticator, 2))).isEqualTo(new Checked.Wrong("code"));
    assertThat(check(later(authenticator, -1))).isEqualTo(passed(Factor.AUTHENTICATOR));
    assertThat(check(later(authenticator, 1))).isEqualTo(passed(Factor.AUTHENTICATOR));
    assertThat(check(now(authenticator))).isEqualTo(new Checked.Wrong("code-again"));
  }

  @Test
  @Control("IA-2(8)")
  void ofManyWithTheSameCodeAtOnceOneGetsIn() throws Exception {
    var authenticator = setUp();
    for (int round = 1; round <= 5; round++) {
      clock.setAhead(Duration.ofMinutes(16L * round));
      var code = now(authenticator);

      assertThat(atOnce(() -> check(code))).filteredOn(Checked.Passed.class::isInstance).hasSize(1);
    }
  }

  @Test
  void ofManyWithTheSameRecoveryCodeAtOnceOneGetsIn() throws Exception {
    var code = recoveryCodes().getFirst();

    assertThat(atOnce(() -> check(code)))
        .filteredOn(Checked.Passed.class::isInstance)
        .containsExactly(passed(Factor.RECOVERY_CODE));
    assertThat(factors.of(person).codes().orElseThrow().left()).isEqualTo(9);
  }

  @Test
  void ofManyWhoProveTheSameKeyAtOnceOneIsGivenRecoveryCodes() throws Exception {
    var authenticator = begun();
    var code = now(authenticator);

    assertThat(atOnce(() -> factors.prove(person, typed(PASSWORD), code, HERE)))
        .filteredOn(Changed.Done.class::isInstance)
        .hasSize(1);
    assertThat(factors.of(person).codes().orElseThrow().left()).isEqualTo(10);
  }

  @Test
  @Control("IA-2(8)")
  void aRecoveryCodeWorksOnceAndItsPersonIsToldEachTime() {
    var codes = recoveryCodes();

    assertThat(check(codes.get(3).toLowerCase(java.util.Locale.ROOT)))
        .isEqualTo(passed(Factor.RECOVERY_CODE));
    assertThat(check(codes.get(3))).isEqualTo(new Checked.Wrong("recovery-code"));
    assertThat(check(codes.get(4))).isEqualTo(passed(Factor.RECOVERY_CODE));

    assertThat(notices.newest(person, 5))
        .extracting(SentNotice::kind)
        .containsExactlyInAnyOrder(
            "authenticator-added", "recovery-code-used", "recovery-code-used");
  }

  @Test
  void theLastRecoveryCodeLeavesNone() {
    for (var code : recoveryCodes()) {
      assertThat(check(code)).isEqualTo(passed(Factor.RECOVERY_CODE));
    }

    assertThat(factors.of(person).codes()).isEmpty();
  }

  @Test
  void newRecoveryCodesVoidTheOldOnes() {
    var authenticator = begun();
    var old = ((Changed.Done) prove(authenticator)).recoveryCodes();
    var trail = auditTrail();

    var changed = factors.renewCodes(person, new Shown.Typed(PASSWORD, later(authenticator, 1)));

    var fresh = ((Changed.Done) changed).recoveryCodes();
    assertThat(check(old.getFirst())).isEqualTo(new Checked.Wrong("recovery-code"));
    assertThat(check(fresh.getFirst())).isEqualTo(passed(Factor.RECOVERY_CODE));
    assertThat(trail.sentences()).containsExactly("factor.recovery-codes done");
  }

  @Test
  void removingItTakesThePasswordAndACodeAndLeavesNothing() {
    var authenticator = setUp();
    var code = later(authenticator, 1);
    var trail = auditTrail();

    assertThat(factors.remove(person, new Shown.Typed("wrong", code), HERE))
        .isEqualTo(Refused.PASSWORD);
    assertThat(factors.remove(person, new Shown.Typed(PASSWORD, now(authenticator)), HERE))
        .isEqualTo(Refused.CODE);
    assertThat(factors.areSetUp(person.id())).isTrue();
    assertThat(factors.remove(person, new Shown.Typed(PASSWORD, code), HERE))
        .isInstanceOf(Changed.Done.class);

    assertThat(factors.areSetUp(person.id())).isFalse();
    assertThat(factors.of(person).codes()).isEmpty();
    assertThat(factors.remove(person, new Shown.Typed(PASSWORD, code), HERE))
        .isEqualTo(Refused.STALE);
    assertThat(trail.sentences())
        .containsExactly(
            "factor.remove refused password", "factor.remove refused code", "factor.remove done");
  }

  @Test
  void aRecoveryCodeRemovesALostAuthenticator() {
    var codes = recoveryCodes();

    assertThat(factors.remove(person, new Shown.Typed(PASSWORD, codes.getFirst()), HERE))
        .isInstanceOf(Changed.Done.class);
  }

  @Test
  void whoeverAddsOrRemovesOneEndsTheirOtherSessionsAndNobodyElses() {
    var others = List.of(session(person.id()), session(person.id()));
    var here = session(person.id());
    var strangers = session("somebody-else");

    var authenticator = begun();
    factors.prove(person, typed(PASSWORD), now(authenticator), here);
    assertThat(living(Stream.concat(others.stream(), Stream.of(here, strangers))))
        .containsExactlyInAnyOrder(here, strangers);

    var another = session(person.id());
    factors.remove(person, new Shown.Typed(PASSWORD, later(authenticator, 1)), here);
    assertThat(living(Stream.of(another, here, strangers)))
        .containsExactlyInAnyOrder(here, strangers);
  }

  @Test
  void tooManyTriesAreRefusedUnseenAndTheAuditHearsOfItOnce() {
    var authenticator = setUp();
    for (int i = 0; i < 10; i++) {
      assertThat(check("nothing")).isEqualTo(new Checked.Wrong("code"));
    }
    var trail = auditTrail();

    assertThat(check(later(authenticator, 1)))
        .isEqualTo(new Checked.TooMany(Duration.ofSeconds(90), true));
    assertThat(check(later(authenticator, 1)))
        .isEqualTo(new Checked.TooMany(Duration.ofSeconds(90), false));
    assertThat(factors.renewCodes(person, new Shown.Typed(PASSWORD, later(authenticator, 1))))
        .isEqualTo(Refused.TOO_MANY);
    clock.setAhead(Duration.ofSeconds(90));
    assertThat(check(now(authenticator))).isEqualTo(passed(Factor.AUTHENTICATOR));
    assertThat(trail.sentences()).isEmpty();
  }

  @Test
  void passwordsAreNotGuessedOnThePageEither() {
    var authenticator = setUp();
    var trail = auditTrail();
    for (int i = 0; i < 10; i++) {
      assertThat(factors.remove(person, new Shown.Typed("wrong-" + i, ""), HERE))
          .isEqualTo(Refused.PASSWORD);
    }

    for (int i = 0; i < 2; i++) {
      assertThat(factors.remove(person, new Shown.Typed(PASSWORD, later(authenticator, 1)), HERE))
          .isEqualTo(Refused.TOO_MANY);
    }
    assertThat(trail.sentences()).hasSize(11).last().isEqualTo("factor.remove refused too-many");
  }

  @Test
  @Control("IA-5")
  void whatIsKeptShowsNeitherTheSecretNorARecoveryCode() {
    var authenticator = begun();
    var codes = ((Changed.Done) prove(authenticator)).recoveryCodes();

    var kept =
        testDatabase()
            .jdbc()
            .sql(
                """
                select (select string_agg(a::text, ' ') from access.authenticator a)
                    || (select string_agg(c::text, ' ') from access.recovery_code c)
                    || (select string_agg(e::text, ' ') from audit.entry e)
                """)
            .query(String.class)
            .single();

    assertThat(kept)
        .contains(person.id())
        .doesNotContain(HexFormat.of().formatHex(authenticator.secret()))
        .doesNotContain(Base32.of(authenticator.secret()))
        .doesNotContain(codes.toArray(String[]::new))
        .doesNotContain(codes.getFirst().replace("-", ""));
    assertThat(new Changed.Done(codes).toString()).isEqualTo("Done[]");
    assertThat(new NewKey(authenticator.secret()).toString()).isEqualTo("NewKey[]");
  }

  @Test
  void theLinkNamesTheAccountAndHoldsTheKey() {
    factors.begin(person);
    var key = factors.of(person).pending().orElseThrow();

    assertThat(key.inGroups()).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
    assertThat(key.link("ana maría+1@example.org"))
        .isEqualTo(
            "otpauth://totp/Monarca:ana%20mar%C3%ADa%2B1%40example.org?secret="
                + key.inGroups().replace(" ", "")
                + "&issuer=Monarca&algorithm=SHA1&digits=6&period=30");
  }

  @Test
  void programsOfThePersonGoOnAsBefore() {
    var made = (Made.Token) tokens.make(person, "nightly", Lifetime.WEEK);

    setUp();

    assertThat(tokens.holderOf(made.secret())).isPresent();
  }

  private TestAuthenticator begun() {
    factors.begin(person);
    return TestAuthenticator.with(factors.of(person).pending().orElseThrow().inGroups());
  }

  private Changed prove(TestAuthenticator authenticator) {
    return factors.prove(person, typed(PASSWORD), now(authenticator), HERE);
  }

  private TestAuthenticator setUp() {
    var authenticator = begun();
    assertThat(prove(authenticator)).isInstanceOf(Changed.Done.class);
    return authenticator;
  }

  private List<String> recoveryCodes() {
    return ((Changed.Done) prove(begun())).recoveryCodes();
  }

  private Checked check(String code) {
    return factors.check(person, code);
  }

  private static Checked passed(Factor factor) {
    return new Checked.Passed(factor);
  }

  private String now(TestAuthenticator authenticator) {
    return authenticator.codeAt(clock.instant());
  }

  private String later(TestAuthenticator authenticator, int steps) {
    return authenticator.codeAt(clock.instant().plusSeconds(30L * steps));
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> atOnce(Callable<T> act) throws Exception {
    return AtOnce.all(IntStream.range(0, AT_ONCE).mapToObj(i -> act).toArray(Callable[]::new));
  }

  /** A session of that account, as the framework keeps them. */
  private static String session(String account) {
    var id = UUID.randomUUID().toString();
    testDatabase()
        .jdbc()
        .sql(
            """
            insert into access.session (primary_id, session_id, creation_time, last_access_time, max_inactive_interval, expiry_time, principal_name)
            values (?, ?, 0, 0, 900, 9000000000000, ?)
            """)
        .params(UUID.randomUUID().toString(), id, account)
        .update();
    return id;
  }

  private static List<String> living(Stream<String> sessions) {
    return testDatabase()
        .jdbc()
        .sql("select session_id from access.session where session_id = any(?)")
        .param(sessions.toArray(String[]::new))
        .query(String.class)
        .list();
  }

  private static Shown typed(String password) {
    return new Shown.Typed(password, "");
  }
}
