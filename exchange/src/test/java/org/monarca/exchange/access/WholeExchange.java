package org.monarca.exchange.access;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.doors.StateSystem;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.AuditTrail;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.platform.RecordedStatements;
import org.monarca.exchange.platform.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * A test of the whole service but its network, on a database of its own that all such tests share;
 * its clock can be moved.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import(WholeExchange.Time.class)
public abstract class WholeExchange {

  /** Where this exchange would be reached. */
  protected static final String ADDRESS = "https://exchange.example.org";

  private static final TestDatabase DATABASE = TestDatabase.fresh();

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    for (String property : DATABASE.properties()) {
      var pair = property.split("=", 2);
      registry.add(pair[0], () -> pair[1]);
    }
    registry.add("monarca.tokens.address", () -> ADDRESS);
    registry.add("monarca.uploads.of-states.GU", () -> "100B"); // no submission is as small
    registry.add("monarca.sftp.enabled", () -> "true");
    registry.add("monarca.sftp.port", () -> "0");
    registry.add("monarca.exports.a-day", () -> "30"); // all tests take them as the same person
  }

  @AfterAll
  static void whatMustHoldHolds() {
    Invariants.hold(DATABASE.jdbc());
  }

  /** What is audited from now on. */
  protected static AuditTrail auditTrail() {
    return AuditTrail.from(DATABASE.jdbc());
  }

  /** The State has a director, who may be the second person that an access needs. */
  protected static void direct(String state, Accounts accounts, RoleGrants grants) {
    if (grants.peopleOf(state, Set.of(Role.STATE_DIRECTOR)).isEmpty()) {
      accounts.create(
          new NewAccount(
              UUID.randomUUID() + "@example.org",
              "milkweed-river-100",
              "Synthetic director",
              Role.STATE_DIRECTOR,
              state,
              ZoneOffset.UTC));
    }
  }

  /** The session of a browser that was shown the page to sign in at, and the notice of use. */
  protected static Cookie atSignIn(MockMvcTester web) {
    return Objects.requireNonNull(
        web.get().uri("/sign-in").exchange().getResponse().getCookie("notice"));
  }

  /** Lets a request be that of a person of this role, or of a State's system. */
  protected static RequestPostProcessor as(Role role, @Nullable String state) {
    Caller caller =
        state != null && role == Role.STATE_SYSTEM
            ? new StateSystem("client-" + state, state)
            : new SignedIn("person", role, state, null, Instant.now());
    return as(caller);
  }

  /** Lets a request be that of somebody with that account. */
  protected static RequestPostProcessor signedIn(
      String account, Role role, @Nullable String state) {
    return as(new SignedIn(account, role, state, null, Instant.now()));
  }

  private static RequestPostProcessor as(Caller caller) {
    return SecurityMockMvcRequestPostProcessors.authentication(
        UsernamePasswordAuthenticationToken.authenticated(caller, null, List.of()));
  }

  /** Lets a request be that of somebody with that account, in the first role that they hold. */
  protected static RequestPostProcessor acting(Account person) {
    var actor = actor(person);
    return as(
        new SignedIn(
            actor.id(),
            Role.of(actor.role()).orElseThrow(),
            actor.state(),
            actor.grant(),
            Instant.now()));
  }

  /** Somebody with that account, in the first role that they hold. */
  protected static Actor actor(Account person) {
    return DATABASE
        .jdbc()
        .sql(
            "select account, role, state, id from access.role_grant where account = ? order by id limit 1")
        .param(person.id())
        .query((row, n) ->
            Actor.person(
                row.getString("account"),
                row.getString("role"),
                row.getString("state"),
                row.getLong("id")))
        .single();
  }

  /** They hold no role any more. */
  protected static void endRoles(String account) {
    DATABASE
        .jdbc()
        .sql(
            "update access.role_grant set ended = now(), ended_by = 'test', end_reason = 'other' where account = ? and ended is null")
        .param(account)
        .update();
  }

  protected static TestDatabase testDatabase() {
    return DATABASE;
  }

  /** The service's time: that of the machine, moved forward when a test says so. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Time {

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }

    @Bean
    static RecordedStatements recordedStatements() {
      return new RecordedStatements();
    }
  }

  /** A clock that a test moves. */
  public static final class MovableClock implements InstantSource {

    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant stopped;

    /** From now on it goes only where a test moves it. */
    public void stop() {
      stopped = Instant.now();
    }

    public void setAhead(Duration ahead) {
      this.ahead = ahead;
    }

    /** Goes with the machine again. */
    public void reset() {
      stopped = null;
      ahead = Duration.ZERO;
    }

    @Override
    public Instant instant() {
      var base = stopped;
      return (base == null ? Instant.now() : base).plus(ahead);
    }
  }
}
