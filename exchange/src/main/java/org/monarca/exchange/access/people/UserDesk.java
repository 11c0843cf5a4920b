package org.monarca.exchange.access.people;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.factors.SecondFactors;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * What user administrators do with accounts: see them, end access for a time or for ever, give it
 * back, sign people out. A State's administrator has its schools', districts', regions' and data
 * administrators' accounts, the Department's those of the Department and the States' user
 * administrators; nobody has their own. What is ended is worth nothing on the next request.
 */
@Service
public class UserDesk {

  private final Database database;
  private final ManagedAccounts accounts;
  private final Audit audit;
  private final StatusChanges changes;
  private final SecondFactors factors;
  private final InstantSource clock;

  UserDesk(
      Database database,
      Audit audit,
      AccountListener listener,
      SecondFactors factors,
      InstantSource clock) {
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
   */
  public List<ManagedAccount> list(
      Actor administrator, String named, Optional<AccountStatus> status, long from, int most) {
    return database.read(
        administrator, () -> accounts.list(Reach.of(administrator), named, status, from, most));
  }

  /** The account, where the administrator sees to it. */
  public Optional<ManagedAccount> find(Actor administrator, String id) {
    return database.read(administrator, () -> accounts.find(Reach.of(administrator), id));
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
   * Takes away the second factor of somebody who has lost it, and ends their sessions and tokens:
   * they sign in with their password alone, and set another one up.
   */
  public Change takeFactorsAway(Actor administrator, String id) {
    return change(
        administrator,
        id,
        managed -> {
          if (!factors.takeAway(id)) {
            return Change.CHANGED_MEANWHILE;
          }
          accounts.signOut(id, now());
          audit.record(administrator, Entry.done("account.take-factors-away", "account", id));
          return Change.DONE;
        });
  }

  /**
   * Whether it is a role that a State's user administrator gives; the Department gives the others.
   */
  public static boolean isOfAState(Role role) {
    return Reach.OF_A_STATE.contains(role);
  }

  /** The roles that the administrator may give. */
  public static Set<Role> rolesOf(Actor administrator) {
    return Reach.of(administrator).roles();
  }

  /** Whether the administrator may give that role, in that State where it is one of a State. */
  public static boolean mayGive(Actor administrator, Role role, @Nullable String state) {
    var reach = Reach.of(administrator);
    return reach.roles().contains(role) && reach.state().map(own -> own.equals(state)).orElse(true);
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
        managed -> {
          if (!from.contains(managed.status())) {
            return Change.CHANGED_MEANWHILE;
          }
          changes.put(administrator, id, to, reason, now());
          return Change.DONE;
        });
  }

  /** Of an account that the administrator sees to, and nobody else changes meanwhile. */
  private Change change(Actor administrator, String id, Function<ManagedAccount, Change> work) {
    return database.write(
        administrator,
        () -> accounts.lock(Reach.of(administrator), id).map(work).orElse(Change.NOT_YOURS));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What came of it. */
  public enum Change {
    DONE,

    /** The account has another status than that from which it could be changed so. */
    CHANGED_MEANWHILE,

    /** There is none, or the administrator does not see to it. */
    NOT_YOURS
  }

  /**
   * Whose accounts an administrator sees to.
   *
   * @param state postal code; empty for every State and the Department
   */
  record Reach(String me, Optional<String> state, Set<Role> roles) {

    private static final Set<Role> OF_A_STATE =
        Set.of(
            Role.SCHOOL_USER,
            Role.DISTRICT_ADMIN,
            Role.REGION_ADMIN,
            Role.STATE_DATA_ADMIN,
            Role.PRIVACY_OFFICER);
    private static final Set<Role> OF_THE_DEPARTMENT =
        Set.of(Role.USER_ADMIN, Role.FEDERAL_USER, Role.FEDERAL_ADMIN);

    static Reach of(Actor administrator) {
      var me = administrator.id();
      return switch (Role.of(administrator.role()).orElse(Role.SCHOOL_USER)) {
        case USER_ADMIN ->
            new Reach(me, Optional.of(administrator.ownState().orElse("")), OF_A_STATE);
        case FEDERAL_ADMIN -> new Reach(me, Optional.empty(), OF_THE_DEPARTMENT);
        default -> new Reach(me, Optional.empty(), Set.of());
      };
    }
  }
}
