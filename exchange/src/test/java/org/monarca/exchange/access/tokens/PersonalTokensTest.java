package org.monarca.exchange.access.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.notices.SentNotice;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People's own tokens, as the doors of the interface take them. */
class PersonalTokensTest extends WholeExchange {

  private static final String TASKS = "/api/v1/tasks";
  private static final String DECISIONS = "/api/v1/tasks/1/decisions";

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private PersonalTokens tokens;
  @Autowired private Notices notices;
  @Autowired private MovableClock clock;

  @AfterEach
  void backInTime() {
    clock.reset();
  }

  @Test
  void whoeverSendsItIsTheSameActorAsWhenTheySignIn() {
    var account = account(Role.STATE_DATA_ADMIN, "WY");
    var holder = tokens.holderOf(token(account)).orElseThrow();

    assertThat(holder.actor())
        .isEqualTo(actor(account))
        .returns("state-data-admin", Actor::role)
        .returns("WY", Actor::state);
  }

  @Test
  void itOpensWhatIsOpenToItsPersonAndNothingElse() {
    var token = token(account(Role.STATE_DATA_ADMIN, "WY"));
    var trail = auditTrail();

    assertThat(get(TASKS, token)).hasStatusOk();
    assertThat(get("/api/v1/state-records", token))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("\"code\":\"not-allowed\"");
    assertThat(get("/tasks", token)).hasStatus(HttpStatus.FOUND);
    assertThat(trail.sentences())
        .containsExactly("personal-token.first-use done", "route.enter refused role");
  }

  @Test
  void aStatesSystemDoesNotDecide() {
    var answer =
        web.post()
            .uri(DECISIONS)
            .contentType(MediaType.APPLICATION_JSON)
            .content("{}")
            .with(as(Role.STATE_SYSTEM, "WY"));

    assertThat(answer)
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("\"code\":\"people-only\"", "Decisions are people's");
  }

  @Test
  void theTokenItselfIsKeptNowhere() {
    var account = account(Role.STATE_DATA_ADMIN, "WY");
    var made = tokens.make(person(account), "nightly", Lifetime.WEEK);
    var secret = ((Made.Token) made).secret();

    var kept =
        testDatabase()
            .jdbc()
            .sql(
                "select (select string_agg(t::text, ' ') from access.personal_token t) || (select string_agg(a::text, ' ') from audit.entry a)")
            .query(String.class)
            .single();

    assertThat(secret).startsWith("mnp_").hasSize(47);
    assertThat(kept).contains(account.id()).doesNotContain(secret, secret.substring(4));
    assertThat(made.toString()).doesNotContain(secret);
  }

  @Test
  void itEndsWhenItsTimeIsOver() {
    var token = token(account(Role.STATE_DATA_ADMIN, "WY"), Lifetime.WORKING_DAY);

    clock.setAhead(Duration.ofHours(8).minusMinutes(1));
    assertThat(get(TASKS, token)).hasStatusOk();
    clock.setAhead(Duration.ofHours(8).plusMinutes(1));
    assertIsNone(token);
  }

  /** As long as a session may last: to make one its person proves who they are. */
  @Test
  void itDecidesWhileItIsYoungAndReadsAfterwards() {
    var token = token(account(Role.STATE_DATA_ADMIN, "WY"));
    clock.setAhead(Duration.ofHours(12).minusMinutes(1));
    assertThat(decide(token)).bodyText().doesNotContain("token-too-old");

    clock.setAhead(Duration.ofHours(12).plusMinutes(1));

    assertThat(decide(token))
        .hasStatus(HttpStatus.FORBIDDEN)
        .bodyText()
        .contains("\"code\":\"token-too-old\"", "/profile/tokens");
    assertThat(get(TASKS, token)).hasStatusOk();
  }

  @Test
  void oneThatIsEndedIsWorthNothingOnTheNextRequestAndOthersStay() {
    var account = account(Role.STATE_DATA_ADMIN, "WY");
    var ended = token(account);
    var id = tokens.of(person(account)).getFirst().id();
    var stays = token(account);
    var trail = auditTrail();

    tokens.end(person(account(Role.STATE_DATA_ADMIN, "WY")), id);
    assertThat(get(TASKS, ended)).hasStatusOk();
    tokens.end(person(account), id);
    tokens.end(person(account), id);

    assertIsNone(ended);
    assertThat(get(TASKS, stays)).hasStatusOk();
    assertThat(trail.sentences()).containsOnlyOnce("personal-token.end done");
  }

  @Test
  void oneWhoseRoleHasEndedIsNone() {
    var account = account(Role.STATE_DATA_ADMIN, "WY");
    var token = token(account);
    assertThat(get(TASKS, token)).hasStatusOk();

    endRoles(account.id());

    assertIsNone(token);
  }

  @Test
  void oneWhoseRoleHasItsLastDayBehindItIsNone() {
    var account = account(Role.STATE_DATA_ADMIN, "WY");
    var token = token(account);

    change(
        "update access.role_grant set last_day = current_date, ends = now() - interval '1 second' where account = ?",
        account);

    assertIsNone(token);
  }

  @Test
  void anInventedOneIsNone() {
    assertIsNone("mnp_invented");
    assertIsNone("mnp_");
  }

  @Test
  void aPersonHasTenAtMostHoweverManyAreAskedForAtOnce() throws Exception {
    var account = account(Role.STATE_DATA_ADMIN, "WY");
    var asked = new ArrayList<Callable<Made>>();
    IntStream.range(0, 13)
        .forEach(i -> asked.add(() -> tokens.make(person(account), "token " + i, Lifetime.WEEK)));

    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var answer : threads.invokeAll(asked)) {
        assertThat(answer.get()).isInstanceOfAny(Made.Token.class, Made.TooMany.class);
      }
    }

    assertThat(tokens.of(person(account))).hasSize(PersonalTokens.MOST);
    clock.setAhead(Duration.ofDays(8));
    assertThat(tokens.make(person(account), "later", Lifetime.WEEK)).isInstanceOf(Made.Token.class);
  }

  @Test
  void aNameSaysSomethingAndNotTooMuch() {
    var person = person(account(Role.STATE_DATA_ADMIN, "WY"));

    for (var unfit : List.of("", " \t\u0000", "x".repeat(PersonalTokens.LONGEST_NAME + 1))) {
      assertThat(tokens.make(person, unfit, Lifetime.WEEK)).isInstanceOf(Made.UnfitName.class);
    }
    tokens.make(person, " ñ\n" + "x".repeat(58), Lifetime.WEEK);
    assertThat(tokens.of(person)).extracting(PersonalToken::name).first().asString().hasSize(60);
  }

  @Test
  void whenItWasUsedIsKnownToTheMinute() {
    var account = account(Role.STATE_DATA_ADMIN, "WY");
    var token = token(account);
    clock.stop();
    assertThat(used(account)).isNull();

    get(TASKS, token);
    var first = used(account);
    clock.setAhead(Duration.ofSeconds(59));
    get(TASKS, token);
    assertThat(used(account)).isEqualTo(first);
    clock.setAhead(Duration.ofSeconds(61));
    get(TASKS, token);
    assertThat(used(account)).isEqualTo(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  void itsPersonIsToldThatItWasMade() {
    var account = account(Role.STATE_DATA_ADMIN, "WY");

    token(account);

    assertThat(notices.newest(person(account), 5))
        .extracting(SentNotice::kind)
        .containsExactly("token-made");
  }

  @Test
  void requestsAreCountedByThePerson() {
    var account = account(Role.STATE_DATA_ADMIN, "WY");
    var one = token(account);
    var other = token(account);
    var colleague = token(account(Role.STATE_DATA_ADMIN, "WY"));
    clock.stop();

    for (int i = 0; i < 120; i++) {
      assertThat(decide(i % 2 == 0 ? one : other)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    assertThat(decide(one))
        .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
        .headers()
        .containsHeader("Retry-After");
    assertThat(decide(colleague)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private void assertIsNone(String token) {
    assertThat(get(TASKS, token))
        .hasStatus(HttpStatus.UNAUTHORIZED)
        .bodyText()
        .contains("\"code\":\"token-needed\"");
  }

  private MvcTestResult get(String path, String token) {
    return web.get().uri(path).header("Authorization", "Bearer " + token).exchange();
  }

  private MvcTestResult decide(String token) {
    return web.post()
        .uri(DECISIONS)
        .header("Authorization", "Bearer " + token)
        .contentType(MediaType.APPLICATION_JSON)
        .content("{}")
        .exchange();
  }

  private @Nullable Instant used(Account account) {
    return tokens.of(person(account)).getFirst().used();
  }

  private String token(Account account) {
    return token(account, Lifetime.WEEK);
  }

  private String token(Account account, Lifetime life) {
    return ((Made.Token) tokens.make(person(account), "of a test", life)).secret();
  }

  private static void change(String sql, Account account) {
    testDatabase().jdbc().sql(sql).param(account.id()).update();
  }

  private static Actor person(Account account) {
    return actor(account);
  }

  private Account account(Role role, String state) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            "Records Office, Synthetic State of Wyoming",
            role,
            state,
            ZoneId.of("America/Denver")));
  }
}
