package org.monarca.exchange.applications;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.addresses.ChangingAddresses;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.Passwords;
import org.monarca.exchange.access.roles.Confirming;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.access.roles.Second;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.audit.Exports;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.worklist.Task;
import org.springframework.stereotype.Service;

/**
 * What user administrators see of applications for the roles that they may give; those of a region
 * what is for a district of it. Nobody decides about their own, nor about one for which they
 * vouched.
 */
@Service
public class ApplicationDesk {

  /** Longest reason, in characters. */
  public static final int LONGEST_REASON = FormReader.LONGEST_TEXT;

  private static final int MOST_EXPORTED = 20_000;

  private final Database database;
  private final ApplicationStore store;
  private final Accounts accounts;
  private final ChangingAddresses addresses;
  private final RoleGrants grants;
  private final Directory directory;
  private final Confirming confirming;
  private final Passwords passwords;
  private final AccountTasks tasks;
  private final Audit audit;
  private final Exports exports;

  ApplicationDesk(
      Database database,
      Accounts accounts,
      ChangingAddresses addresses,
      RoleGrants grants,
      Directory directory,
      Confirming confirming,
      Passwords passwords,
      AccountTasks tasks,
      Audit audit,
      Exports exports) {
    this.grants = grants;
    this.directory = directory;
    this.database = database;
    this.store = new ApplicationStore(database);
    this.accounts = accounts;
    this.addresses = addresses;
    this.confirming = confirming;
    this.passwords = passwords;
    this.tasks = tasks;
    this.audit = audit;
    this.exports = exports;
  }

  /**
   * Applications that the administrator sees to, what changed last first.
   *
   * @param stage empty for all
   */
  public List<Application> list(Actor administrator, Optional<Stage> stage, long from, int most) {
    var reach =
        isAuditor(administrator) ? grants.sightOf(administrator) : grants.reachOf(administrator);
    return database.read(
        administrator,
        () ->
            store.list(
                administrator.state(),
                reach.region().orElse(null),
                reach.roles(),
                stage.orElse(null),
                from,
                most));
  }

  /**
   * The same whole, to be written to a file; that it was is audited.
   *
   * @return {@value #MOST_EXPORTED} at most
   */
  public List<Application> export(Actor administrator, Optional<Stage> stage) {
    return database.write(
        administrator,
        () -> {
          var some = list(administrator, stage, 0, MOST_EXPORTED);
          exports.record(
              administrator,
              Entry.done("application.export", "application").with("count", some.size()));
          return some;
        });
  }

  /** The application, where the administrator sees to it. */
  public Optional<Application> find(Actor administrator, UUID id) {
    return database.read(
        administrator, () -> store.find(id).filter(found -> isSeenBy(administrator, found)));
  }

  /** The task in which it is to be decided, while it is. */
  public Optional<Task> task(UUID application) {
    return tasks.of(application);
  }

  /** Whether the account waits for its first password still, and for nobody else. */
  public boolean waitsForPassword(Application application) {
    var account = application.account();
    return account != null
        && !accounts.isClosed(account)
        && passwords.isMissing(account)
        && !grants.good(account).isEmpty();
  }

  /**
   * Those of whom one is to confirm the role once the administrator has approved it; empty where it
   * needs nobody.
   */
  public Optional<Second> second(Actor administrator, Application application) {
    var form = application.form();
    return form.role().confirmsOthers()
        ? Optional.of(confirming.second(position(form), administrator.id()))
        : Optional.empty();
  }

  static Position position(Form form) {
    return new Position(form.role(), form.state(), form.region(), form.district(), null);
  }

  /** Whether whoever applied was never let in. */
  public boolean isOutside(Application application) {
    var account = application.account();
    return account != null && grants.isOutside(account);
  }

  /** The role that came with the account; empty while there is none. */
  public Optional<RoleGrant> access(Application application) {
    return Optional.ofNullable(application.account()).flatMap(grants::first);
  }

  /** What the people are called who may confirm that role, while it waits. */
  public List<String> confirmers(RoleGrant access) {
    return access.isWaiting()
        ? List.copyOf(
            accounts
                .names(
                    confirming
                        .second(access.position(), access.givenBy(), access.account())
                        .people())
                .values())
        : List.of();
  }

  /** Sends the link to the first password anew; the one before is good no longer. */
  public Decided inviteAgain(Actor administrator, UUID id) {
    return database.write(
        administrator,
        () -> {
          var application = store.lock(id).filter(found -> isOf(administrator, found));
          if (application.isEmpty()) {
            return Decided.NOT_YOURS;
          }
          if (!waitsForPassword(application.get())) {
            return Decided.CHANGED_MEANWHILE;
          }
          passwords.invite(String.valueOf(application.get().account()));
          audit.record(administrator, Applications.entry("invite-again", id));
          return Decided.DONE;
        });
  }

  /**
   * Whether it is the administrator's own, or they are named to vouch for it, by an address that
   * they have, had once or asked for.
   */
  public boolean isInvolved(Actor administrator, Application application) {
    var form = application.form();
    return addresses.wasEverOf(administrator.id(), form.email())
        || addresses.wasEverOf(administrator.id(), form.authority().email());
  }

  boolean isOf(Actor administrator, Application application) {
    var form = application.form();
    var reach = grants.reachOf(administrator);
    return application.stage() != Stage.UNCONFIRMED
        && reach.covers(form.role(), form.state())
        && reach.region().map(region -> isOfRegion(form.district(), region)).orElse(true);
  }

  private boolean isOfRegion(@Nullable String district, long region) {
    return district != null
        && directory
            .district(district)
            .map(District::region)
            .filter(of -> of == region)
            .isPresent();
  }

  /**
   * Whether the administrator sees to a region of the State: tasks about applications lie with the
   * State's, who may be at one meanwhile.
   */
  public boolean isOfRegion(Actor administrator) {
    return grants.reachOf(administrator).region().isPresent();
  }

  private boolean isSeenBy(Actor reader, Application application) {
    return isOf(reader, application)
        || (isAuditor(reader) && application.stage() != Stage.UNCONFIRMED);
  }

  /** Whether the reader decides about applications, and does not only read them. */
  public boolean decides(Actor reader) {
    return !grants.reachOf(reader).roles().isEmpty();
  }

  private static boolean isAuditor(Actor reader) {
    return reader.role().equals(Role.AUDITOR.code());
  }
}
