package org.monarca.exchange.access.people;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.factors.Factor;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.stereotype.Component;

/** What a sign-in ends with, whichever step of it is the last: the person is in, or refused. */
@Component
class Admission {

  private static final String ACTION = "account.sign-in";

  private final Accounts accounts;
  private final Audit audit;
  private final InstantSource clock;

  Admission(Accounts accounts, Audit audit, InstantSource clock) {
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /** The account's person, from this moment on. */
  SignedIn person(Account account) {
    return new SignedIn(account.id(), account.role(), account.state(), clock.instant());
  }

  /**
   * Lets the person in.
   *
   * @param factor shown beside the password; absent where none was asked for
   */
  UsernamePasswordAuthenticationToken admit(
      SignedIn person, String source, @Nullable Factor factor) {
    accounts.used(person.account(), person.since());
    var entry = Entry.done(ACTION, "account", person.account()).with("source", source);
    audit.record(person.actor(), factor == null ? entry : entry.with("factor", factor.code()));
    return UsernamePasswordAuthenticationToken.authenticated(person, null, List.of());
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
