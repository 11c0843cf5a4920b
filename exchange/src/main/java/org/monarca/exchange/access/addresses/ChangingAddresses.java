package org.monarca.exchange.access.addresses;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.springframework.stereotype.Service;

/**
 * How the address of an account becomes another: its person asks for it, and whoever reads mail at
 * the old address and at the new one confirms it by a link each. Then all sessions and tokens of
 * the account end, and so do links that were sent to the old address.
 */
@Service
public class ChangingAddresses {

  /** From asking to both confirmations. */
  static final Duration LONGEST = Duration.ofDays(2);

  private static final String ACTION = "account.change-address";
  private static final Actor LINK = Actor.exchange("address-link");
  private static final int CHUNK = 1_000;
  private static final Set<LinkPurpose> BY_LINK =
      Set.of(LinkPurpose.OLD_ADDRESS, LinkPurpose.NEW_ADDRESS);

  private final Database database;
  private final AddressChangeStore changes;
  private final Accounts accounts;
  private final RoleGrants grants;
  private final Links links;
  private final RateLimits limits;
  private final Audit audit;
  private final AddressListener listener;
  private final InstantSource clock;

  ChangingAddresses(
      Database database,
      Accounts accounts,
      RoleGrants grants,
      Links links,
      RateLimits limits,
      Audit audit,
      AddressListener listener,
      InstantSource clock) {
    this.database = database;
    this.changes = new AddressChangeStore(database);
    this.accounts = accounts;
    this.grants = grants;
    this.links = links;
    this.limits = limits;
    this.audit = audit;
    this.listener = listener;
    this.clock = clock;
  }

  /** What is under way for the person. */
  public Optional<AddressChange> of(Actor person) {
    return database.read(person, () -> changes.ofAccount(person.id(), now()));
  }

  /** Whether the address is the account's, was once, or was to be. */
  public boolean wasEverOf(String account, String address) {
    return accounts.find(account).filter(found -> found.email().equals(address)).isPresent()
        || database.read(LINK, () -> changes.others(account)).contains(address);
  }

  /**
   * The person wants another address; what they wanted before is withdrawn. An address that has an
   * account is answered like any other.
   */
  public Asked ask(Actor person, String typed) {
    var address = PlainText.of(typed).toLowerCase(Locale.ROOT);
    var account = accounts.find(person.id()).orElseThrow();
    if (!Account.isEmail(address)) {
      return Asked.UNFIT;
    }
    if (address.equals(account.email())) {
      return Asked.SAME;
    }
    var wait =
        limits
            .take(RateLimit.LETTER_TO_ADDRESS, person.id())
            .or(() -> limits.take(RateLimit.LETTER_TO_ADDRESS, address));
    if (wait.isPresent()) {
      if (wait.get().first()) {
        audit.record(person, Entry.refused(ACTION, "account", person.id(), "too-many"));
      }
      return Asked.TOO_MANY;
    }
    boolean isFree = accounts.findByEmail(address).isEmpty();
    var now = now();
    var change =
        new AddressChange(
            UUID.randomUUID(),
            account.id(),
            account.email(),
            address,
            now.plus(LONGEST),
            null,
            null);
    database.write(
        Doorkeeper.ACTOR,
        () -> {
          end(account.id(), "withdrawn");
          if (changes.add(change, now)) {
            listener.asked(change, isFree);
            audit.record(
                person,
                Entry.done("account.ask-for-address", "account", account.id())
                    .with("change", change.id().toString()));
          }
        });
    return Asked.DONE;
  }

  /** The person wants it no longer; false where nothing is under way. */
  public boolean withdraw(Actor person) {
    return database.write(
        Doorkeeper.ACTOR,
        () -> {
          boolean was = end(person.id(), "withdrawn");
          if (was) {
            audit.record(person, Entry.refused(ACTION, "account", person.id(), "withdrawn"));
          }
          return was;
        });
  }

  /** What the link is about; empty where it is about nothing, or nothing any more. */
  public Optional<Shown> shown(String token) {
    return database.read(LINK, () -> links.find(token, BY_LINK).flatMap(this::shown));
  }

  /** Whoever reads mail there wants it so. */
  public Confirmed confirm(String token) {
    return database.write(LINK, () -> used(token).map(this::confirmed).orElse(Confirmed.GONE));
  }

  /** Whoever reads mail there says that it was not them; false where there is nothing to refuse. */
  public boolean refuse(String token) {
    return database.write(
        LINK,
        () -> {
          var shown = used(token);
          shown.ifPresent(one -> {
            var account = one.change().account();
            end(account, "refused");
            audit.record(
                LINK,
                Entry.refused(ACTION, "account", account, "not-me")
                    .with("side", one.side().code()));
            listener.refused(account);
          });
          return shown.isPresent();
        });
  }

  /** Ends some whose time is over; whether there were any. */
  boolean endSome() {
    return database.write(LINK, () -> changes.endSome(CHUNK, now())) > 0;
  }

  private Optional<Shown> used(String token) {
    return links
        .use(token, BY_LINK)
        .flatMap(this::shown)
        .flatMap(shown ->
            changes
                .lock(shown.change().id(), now())
                .map(change -> new Shown(change, shown.side())));
  }

  private Confirmed confirmed(Shown shown) {
    var change = shown.change();
    changes.confirm(change.id(), shown.side(), now());
    boolean other =
        (shown.side() == Side.OLD ? change.confirmedNew() : change.confirmedOld()) != null;
    if (!other) {
      return Confirmed.HALF;
    }
    var person = grants.entering(change.account()).map(RoleGrant::actor).orElse(LINK);
    accounts.holdAddress(change.address());
    if (!changes.make(change, now())) {
      end(change.account(), "over");
      audit.record(person, Entry.refused(ACTION, "account", change.account(), "not-free"));
      return Confirmed.GONE;
    }
    end(change.account(), "made");
    links.end(change.account(), LinkPurpose.NEW_PASSWORD, LinkPurpose.FIRST_PASSWORD);
    audit.record(
        person,
        Entry.done(ACTION, "account", change.account()).with("change", change.id().toString()));
    listener.made(change.account());
    return Confirmed.MADE;
  }

  /** Of the account's change, with the links to it. */
  private boolean end(String account, String outcome) {
    changes
        .ofAccount(account, now())
        .ifPresent(
            change -> links.end(AddressListener.receiver(change.id()), LinkPurpose.NEW_ADDRESS));
    links.end(account, LinkPurpose.OLD_ADDRESS);
    return changes.end(account, outcome, now());
  }

  private Optional<Shown> shown(Link link) {
    var side = Side.of(link.purpose());
    var found =
        side == Side.OLD
            ? changes.ofAccount(link.subject(), now())
            : AddressListener.changeOf(link.subject()).flatMap(id -> changes.find(id, now()));
    return found
        .filter(change -> !accounts.isClosed(change.account()))
        .map(change -> new Shown(change, side));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What whoever follows a link is asked about. */
  public record Shown(AddressChange change, Side side) {}

  /** What came of asking. */
  public enum Asked {
    DONE,

    /** It is no address. */
    UNFIT,

    /** It is the one that counts. */
    SAME,
    TOO_MANY;

    /** As the catalogues write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What came of a confirmation. */
  public enum Confirmed {
    /** The other one is still waited for. */
    HALF,
    MADE,

    /** The link is good for nothing, or nothing any more. */
    GONE
  }
}
