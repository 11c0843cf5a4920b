package org.monarca.exchange.access.people;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.factors.Factor;
import org.monarca.exchange.access.federation.Level;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.access.sessions.UseNotice;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;

/** What a sign-in ends with, whichever step of it is the last: the person is in, or refused. */
@Component
class Admission {

  private static final String ACTION = "account.sign-in";

  /** For how long it is known from where somebody came. */
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Accounts accounts;
  private final RoleGrants grants;
  private final Duties duties;
  private final RateLimits limits;
  private final Audit audit;
  private final InstantSource clock;

  Admission(
      Accounts accounts,
      RoleGrants grants,
      Duties duties,
      RateLimits limits,
      Audit audit,
      InstantSource clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.duties = duties;
    this.limits = limits;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The account's person, from this moment on: in the role that they acted in last. Empty where
   * they hold none any more.
   */
  Optional<SignedIn> person(Account account) {
    return grants.entering(account.id()).map(grant -> acting(grant, clock.instant()));
  }

  /** The grant's person, signed in at that moment. */
  static SignedIn acting(RoleGrant grant, Instant since) {
    return new SignedIn(grant.account(), grant.role(), grant.state(), grant.id(), since);
  }

  /**
   * Lets the person in, who has shown all that is asked for; or throws what the security framework
   * takes for a refusal, where their training has lapsed.
   *
   * @param factor shown beside the password; absent where none was asked for
   */
  UsernamePasswordAuthenticationToken admit(
      SignedIn person, String source, @Nullable Factor factor) {
    var entry = entry(person, source);
    return admit(person, source, factor == null ? entry : entry.with("factor", factor.code()));
  }

  /**
   * Lets the person in for whom a provider vouches.
   *
   * @param factor shown here; absent where the provider vouches for both
   */
  UsernamePasswordAuthenticationToken admit(
      SignedIn person, String source, String provider, Level level, @Nullable Factor factor) {
    var entry = entry(person, source).with("provider", provider).with("level", level.code());
    return admit(person, source, factor == null ? entry : entry.with("factor", factor.code()));
  }

  private static Entry entry(SignedIn person, String source) {
    return Entry.done(ACTION, "account", person.account()).with("source", source);
  }

  private UsernamePasswordAuthenticationToken admit(SignedIn person, String source, Entry entry) {
    if (duties.isTrainingLapsed(person.account())) {
      refuse(person.account(), "training", source);
      throw new TrainingLapsed(new SuspendedPerson(person.account(), person.since()));
    }
    accounts.used(person.account(), person.since());
    grants.used(Objects.requireNonNull(person.grant()));
    audit.record(person.actor(), entry.with("notice", UseNotice.VERSION));
    return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
  }

  /**
   * Counts a try from that address; what lets somebody in gives it back.
   *
   * @throws TooManySignIns when there were too many
   */
  void spend(String source) {
    var wait = limits.take(RateLimit.SIGN_IN_FROM_ADDRESS, source);
    if (wait.isPresent()) {
      if (wait.get().first()) {
        refuse(null, "too-many", source);
      }
      throw new TooManySignIns(wait.get().time());
    }
  }

  void giveBack(String source) {
    limits.giveBack(RateLimit.SIGN_IN_FROM_ADDRESS, source);
  }

  /** Whether the account's person has signed in from there lately. */
  boolean isKnownAt(Account account, String source) {
    return accounts.hasCome(account.id(), source, clock.instant().minus(REMEMBERED));
  }

  /** What a refusal is thrown as, written down; it says nothing of why. */
  BadCredentialsException refused(@Nullable String account, String reason, String source) {
    refuse(account, reason, source);
    return new BadCredentialsException("refused");
  }

  /**
   * Writes down that somebody was not let in.
   *
   * @param account absent where there is none of that address
   */
  void refuse(@Nullable String account, String reason, String source) {
    audit.record(
        Actor.exchange("sign-in"),
        Entry.refused(ACTION, "account", account, reason).with("source", source));
  }
}
