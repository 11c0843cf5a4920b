package org.monarca.exchange.access.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.duties.Duty;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.access.federation.Identities;
import org.monarca.exchange.access.roles.Reach;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * What user administrators do with accounts: see them, end access for a time or for ever, give it
 * back, sign people out. A State's administrator has its schools', districts', regions' and data
 * administrators' accounts, the Department's those of the Department and the States' user
 * administrators; nobody has their own. Of somebody who holds a role that is not the
 * administrator's to give, no more is done than that role allows. What is ended is worth nothing on
 * the next request.
 */
@Service
public class UserDesk {

  private final Database database;
  private final ManagedAccounts accounts;
  private final Audit audit;
  private final StatusChanges changes;
  private final SecondFactors factors;
  private final Identities identities;
  private final Oversight oversight;
  private final RoleGrants grants;
  private final Duties duties;
  private final InstantSource clock;

  UserDesk(
      Database database,
      Audit audit,
      AccountListener listener,
      SecondFactors factors,
      Identities identities,
      Oversight oversight,
      RoleGrants grants,
      Duties duties,
      InstantSource clock) {
    this.identities = identities;
    this.oversight = oversight;
    this.grants = grants;
    this.duties = duties;
    this.database = database;
    this.factors = factors;
    this.accounts = new ManagedAccounts(database);
    this.audit = audit;
    this.changes = new StatusChanges(accounts, audit, listener);
    this.clock = clock;
  }

  /**
   * Accounts that the administrator sees to, by name.
   *
   * @param named part of a name or an address; empty for all
   * @param status empty for all
   * @param training empty for all
   */
  public List<ManagedAccount> list(
      Actor administrator,
      String named,
      Optional<AccountStatus> status,
      Optional<TrainingIs> training,
      long from,
      int most) {
    var reach = grants.sightOf(administrator);
    var oldest = duties.oldestGood();
    var soon = oldest.plusDays(duties.terms().of(Duty.TRAINING).toldBefore().getFirst());
    return database.read(
        administrator,
        () ->
            withGrants(
                reach, accounts.list(reach, named, status, training, oldest, soon, from, most)));
  }

  /** The account, where the administrator sees to it. */
  public Optional<ManagedAccount> find(Actor administrator, String id) {
    var reach = grants.sightOf(administrator);
    return database.read(
        administrator,
        () -> withGrants(reach, accounts.find(reach, id).stream().toList()).stream().findFirst());
  }

  private List<ManagedAccount> withGrants(Reach reach, List<ManagedAccount> some) {
    var held =
        grants
            .inReach(reach, some.stream().map(managed -> managed.account().id()).toList())
            .stream()
            .collect(Collectors.groupingBy(RoleGrant::account));
    return some.stream()
        .map(managed -> managed.with(held.getOrDefault(managed.account().id(), List.of())))
        .toList();
  }

  /** What the administrator may do with the account itself, besides its roles. */
  public Say say(Actor administrator, String id) {
    return oversight.say(administrator, id);
  }

  /** Lets the person in no longer, for a time; whoever is signed in with it is signed out. */
  public Change disable(Actor administrator, String id, AccountReason reason) {
    return change(administrator, id, Set.of(AccountStatus.ACTIVE), AccountStatus.DISABLED, reason);
  }

  /** The same for ever. */
  public Change deactivate(Actor administrator, String id, AccountReason reason) {
    return change(
        administrator,
        id,
        Set.of(AccountStatus.ACTIVE, AccountStatus.DISABLED),
        AccountStatus.DEACTIVATED,
        reason);
  }

  /** Lets the person in again. */
  public Change enable(Actor administrator, String id, AccountReason reason) {
    return change(administrator, id, Set.of(AccountStatus.DISABLED), AccountStatus.ACTIVE, reason);
  }

  /** Ends all sessions and tokens of the person, who may sign in again. */
  public Change signOut(Actor administrator, String id) {
    return change(
        administrator,
        id,
        Set.of(Say.SIGN_OUT, Say.NOT_FOR_EVER, Say.ALL),
        managed -> {
          accounts.signOut(id, now());
          audit.record(administrator, Entry.done("account.sign-out-all", "account", id));
          return Change.DONE;
        });
  }

  /** Whether the person signs in with a second factor. */
  public boolean hasSecondFactor(ManagedAccount managed) {
    return factors.areSetUp(managed.account().id());
  }

  /**
   * Takes away the second factor of somebody who has lost it, with the identities at providers that
   * stand for one, and ends their sessions and tokens: they sign in with their password alone, and
   * set another one up.
   */
  public Change takeFactorsAway(Actor administrator, String id) {
    return change(
        administrator,
        id,
        Set.of(Say.NOT_FOR_EVER, Say.ALL),
        managed -> {
          boolean had = factors.takeAway(id);
          int unbound = identities.unbindAll(id);
          if (!had && unbound == 0) {
            return Change.CHANGED_MEANWHILE;
          }
          accounts.signOut(id, now());
          audit.record(administrator, Entry.done("account.take-factors-away", "account", id));
          return Change.DONE;
        });
  }

  /** Whether the person signs in by an identity at a provider. */
  public boolean hasIdentity(ManagedAccount managed) {
    return identities.any(managed.account().id());
  }

  /**
   * Gives up the identities at providers by which the person signs in, and ends their sessions and
   * tokens.
   */
  public Change unbindIdentities(Actor administrator, String id) {
    return change(
        administrator,
        id,
        Set.of(Say.NOT_FOR_EVER, Say.ALL),
        managed -> {
          int count = identities.unbindAll(id);
          if (count == 0) {
            return Change.CHANGED_MEANWHILE;
          }
          accounts.signOut(id, now());
          audit.record(
              administrator, Entry.done("identity.unbind", "account", id).with("count", count));
          return Change.DONE;
        });
  }

  private Change change(
      Actor administrator,
      String id,
      Set<AccountStatus> from,
      AccountStatus to,
      AccountReason reason) {
    return change(
        administrator,
        id,
        to == AccountStatus.DEACTIVATED ? Set.of(Say.ALL) : Set.of(Say.NOT_FOR_EVER, Say.ALL),
        managed -> {
          if (!from.contains(managed.status())) {
            return Change.CHANGED_MEANWHILE;
          }
          changes.put(administrator, id, to, reason, now());
          return Change.DONE;
        });
  }

  private Change change(
      Actor administrator, String id, Set<Say> needed, Function<ManagedAccount, Change> work) {
    return oversight.change(administrator, id, needed, work, Change.OTHERS_TOO, Change.NOT_YOURS);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What an administrator has to say about an account of somebody who may hold several roles. */
  public enum Say {
    /** Nothing: the reader changes no account. */
    NOTHING,

    /** To sign its person out. */
    SIGN_OUT,

    /**
     * Nothing but the roles that are theirs: a role of it stands above, or it has none any more.
     */
    NONE,

    /** All but to close it for ever: it has a role elsewhere too. */
    NOT_FOR_EVER,
    ALL
  }

  /** What came of it. */
  public enum Change {
    DONE,

    /** The account has another status than that from which it could be changed so. */
    CHANGED_MEANWHILE,

    /** It has a role that is not the administrator's to give: one above, or one elsewhere. */
    OTHERS_TOO,

    /** There is none, or the administrator does not see to it. */
    NOT_YOURS
  }
}
