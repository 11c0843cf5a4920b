package org.monarca.exchange.access.people;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * How people come by a password: the first one and a new one for a forgotten one by a link that was
 * sent to their address, another one by telling the one they have. Each ends all sessions and
 * tokens from before; none stands in for the second factor.
 */
@Service
public class Passwords {

  private static final String FORGOT = "account.forgot-password";
  private static final String CHANGE = "account.change-password";
  private static final Actor LINK = Actor.exchange("password-link");

  /** Whom a letter goes to that is asked for at an address of nobody. */
  private static final String NOBODY = "nobody";

  private static final Set<LinkPurpose> BY_LINK =
      Set.of(LinkPurpose.NEW_PASSWORD, LinkPurpose.FIRST_PASSWORD);

  private final Database database;
  private final Accounts accounts;
  private final PasswordStore store;
  private final PasswordsOfAccounts known;
  private final PasswordEncoder encoder;
  private final RoleGrants grants;
  private final Links links;
  private final RateLimits limits;
  private final Audit audit;
  private final PasswordListener listener;
  private final InstantSource clock;
  private final PasswordRules rules = new PasswordRules();

  Passwords(
      Database database,
      Accounts accounts,
      PasswordsOfAccounts known,
      PasswordEncoder encoder,
      RoleGrants grants,
      Links links,
      RateLimits limits,
      Audit audit,
      PasswordListener listener,
      InstantSource clock) {
    this.database = database;
    this.accounts = accounts;
    this.store = new PasswordStore(database);
    this.known = known;
    this.encoder = encoder;
    this.grants = grants;
    this.links = links;
    this.limits = limits;
    this.audit = audit;
    this.listener = listener;
    this.clock = clock;
  }

  /**
   * Somebody asks for a link to a new password. The same is done for an address that has no
   * account, one that is closed or one that never had a password: a letter is written, which in
   * these cases leaves for nobody.
   *
   * @param source the address on the network from which it is asked
   * @return how long to wait, where it is asked too often; empty when it is done
   */
  public Optional<Duration> forgotten(String email, String source) {
    var typed = PlainText.of(email).toLowerCase(Locale.ROOT);
    var address = typed.length() > Account.LONGEST_EMAIL ? "" : typed;
    var wait =
        limits
            .take(RateLimit.LETTER_FROM_SOURCE, source)
            .or(() -> limits.take(RateLimit.LETTER_TO_ADDRESS, address));
    if (wait.isPresent()) {
      if (wait.get().first()) {
        audit.record(
            LINK, Entry.refused(FORGOT, "account", null, "too-many").with("source", source));
      }
      return wait.map(RateLimits.Wait::time);
    }
    database.write(
        LINK,
        () -> {
          var account =
              accounts
                  .lockOf(address)
                  .filter(lock -> lock.open() && lock.hasPassword())
                  .map(lock -> lock.account().id());
          listener.forgotten(account.orElse(NOBODY));
          audit.record(
              LINK,
              account
                  .map(id -> Entry.done(FORGOT, "account", id))
                  .orElseGet(() -> Entry.done(FORGOT, "account"))
                  .with("source", source));
        });
    return Optional.empty();
  }

  /** Whose password the link sets; empty where it sets none, or none any more. */
  public Optional<Account> whose(String token) {
    return links.find(token, BY_LINK).flatMap(this::openTo);
  }

  private Optional<Account> openTo(Link link) {
    return accounts.find(link.subject()).filter(account -> !accounts.isClosed(account.id()));
  }

  /** Sets the password by a link, which is used up when it is set. */
  public Chosen choose(String token, String password) {
    var person = whose(token);
    if (person.isEmpty()) {
      return Chosen.Refused.LINK;
    }
    var fault = rules.fault(password, person.get());
    if (fault.isPresent()) {
      return new Chosen.Unfit(fault.get());
    }
    var hash = hash(password);
    return database.write(
        LINK,
        () -> {
          var link = links.use(token, BY_LINK);
          var account = link.flatMap(this::openTo);
          if (account.isEmpty()) {
            return Chosen.Refused.LINK;
          }
          put(account.get(), hash, "account." + link.get().purpose().code());
          return Chosen.Done.DONE;
        });
  }

  /** Gives somebody who is signed in and tells the password they have another one. */
  public Chosen change(Actor person, String current, String password) {
    var wait = limits.take(RateLimit.SECOND_FACTOR, person.id());
    if (wait.isPresent()) {
      return refused(person, Chosen.Refused.TOO_MANY, wait.get().first());
    }
    if (!known.fits(person.id(), current)) {
      return refused(person, Chosen.Refused.PASSWORD, true);
    }
    limits.giveBack(RateLimit.SECOND_FACTOR, person.id());
    var account = accounts.find(person.id()).orElseThrow();
    var fault = rules.fault(password, account);
    if (fault.isPresent()) {
      return new Chosen.Unfit(fault.get());
    }
    var hash = hash(password);
    return database.write(
        person,
        () -> {
          put(account, hash, CHANGE);
          return Chosen.Done.DONE;
        });
  }

  /** Sends the link to the first password, in the transaction under way. */
  public void invite(String account) {
    links.end(account, LinkPurpose.FIRST_PASSWORD);
    listener.invited(account);
  }

  /** Whether the account waits for its first password. */
  public boolean isMissing(String account) {
    return accounts.lockOfAccount(account).filter(lock -> !lock.hasPassword()).isPresent();
  }

  private void put(Account account, String hash, String action) {
    store.put(account.id(), hash, clock.instant().truncatedTo(ChronoUnit.MICROS));
    links.end(account.id(), LinkPurpose.NEW_PASSWORD, LinkPurpose.FIRST_PASSWORD);
    listener.changed(account.id());
    limits.forget(RateLimit.SIGN_IN_OF_ACCOUNT_ANYWHERE, account.email());
    var person = grants.entering(account.id()).map(RoleGrant::actor).orElse(LINK);
    audit.record(person, Entry.done(action, "account", account.id()));
  }

  private Chosen refused(Actor person, Chosen.Refused why, boolean audited) {
    if (audited) {
      audit.record(person, Entry.refused(CHANGE, "account", person.id(), why.code()));
    }
    return why;
  }

  private String hash(String password) {
    return Objects.requireNonNull(encoder.encode(password));
  }
}
