package org.monarca.exchange.access.roles;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * The second person whom every further role needs, and a first one in which somebody could be that
 * person for others (AC-5): another user administrator of the same office, or the State's director;
 * where a State has nobody else for such a role, the Department's administrators. Until one of them
 * has confirmed it nobody acts in it; what nobody confirms within two weeks is ended.
 */
@Service
public class Confirming {

  /** Within which a role is confirmed, or ended. */
  public static final Duration WITHIN = Duration.ofDays(14);

  private static final String CONFIRM = "role.confirm";
  private static final String REFUSE = "role.refuse";

  private final Database database;
  private final GrantStore store;
  private final WaitingGrants waiting;
  private final RoleGrants grants;
  private final Directory directory;
  private final GrantListener listener;
  private final Audit audit;
  private final InstantSource clock;

  Confirming(
      Database database,
      RoleGrants grants,
      Directory directory,
      GrantListener listener,
      Audit audit,
      InstantSource clock) {
    this.database = database;
    this.store = new GrantStore(database);
    this.waiting = new WaitingGrants(database);
    this.grants = grants;
    this.directory = directory;
    this.listener = listener;
    this.audit = audit;
    this.clock = clock;
  }

  /** The roles that wait for the reader to confirm them, the eldest first. */
  public List<RoleGrant> waitingFor(Actor reader) {
    var reach = grants.confirmedBy(reader);
    return reach.roles().isEmpty()
        ? List.of()
        : database.read(
            reader,
            () ->
                waiting.of(reach).stream()
                    .filter(grant -> !grant.givenBy().equals(reader.id()))
                    .toList());
  }

  /** From now on its person acts in it. */
  public Outcome confirm(Actor second, String account, long grant) {
    return decide(
        second,
        account,
        grant,
        CONFIRM,
        asked -> {
          if (!mayStillGive(asked)) {
            return Outcome.GIVER_IS_OUT;
          }
          boolean isOutside = grants.isOutside(account);
          if (!waiting.confirm(grant, second.id())) {
            return Outcome.DECIDED_ALREADY;
          }
          audit.record(second, GrantDesk.entry(CONFIRM, grant).with("account", account));
          if (isOutside) {
            listener.admitted(account);
          } else {
            listener.given(account);
          }
          return Outcome.DONE;
        });
  }

  /** It is ended before anybody acted in it; whoever gave it hears of that. */
  public Outcome refuse(Actor second, String account, long grant) {
    return decide(
        second,
        account,
        grant,
        REFUSE,
        asked -> {
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          if (!store.end(grant, second.id(), EndReason.REFUSED, now)) {
            return Outcome.DECIDED_ALREADY;
          }
          audit.record(second, GrantDesk.entry(REFUSE, grant).with("account", account));
          listener.notConfirmed(asked.givenBy());
          if (grants.isOutside(account)) {
            listener.notAdmitted(account);
          }
          return Outcome.DONE;
        });
  }

  private Outcome decide(
      Actor second,
      String account,
      long grant,
      String action,
      Function<RoleGrant, Outcome> decision) {
    return database.write(
        second,
        () -> {
          grants.hold(account);
          var asked = find(grants.confirmedBy(second), account, grant);
          if (asked.isEmpty()) {
            return Outcome.NOT_YOURS;
          }
          if (asked.get().givenBy().equals(second.id())) {
            var id = Long.toString(grant);
            audit.record(second, Entry.refused(action, "role-grant", id, "second-person-needed"));
            return Outcome.ANOTHER_PERSON;
          }
          return asked.get().isWaiting() ? decision.apply(asked.get()) : Outcome.DECIDED_ALREADY;
        });
  }

  /** Who stood in for a State is told what became of it too, though it is not theirs to see now. */
  private Optional<RoleGrant> find(Reach reach, String account, long grant) {
    return store.inReach(reach, List.of(account)).stream()
        .filter(one -> one.id() == grant)
        .findFirst()
        .or(() ->
            store
                .find(grant)
                .filter(one -> reach.standsIn() && one.standIn())
                .filter(one -> one.account().equals(account) && !account.equals(reach.me())));
  }

  /** Whoever gave it may have been put out since, and it with them. */
  private boolean mayStillGive(RoleGrant asked) {
    return grants.administratorsOf(asked.office()).stream()
        .anyMatch(held ->
            held.account().equals(asked.givenBy()) && isTheirs(reach(held), asked.position()));
  }

  /**
   * Those who may confirm such a role: of the office that gives it, else the Department where
   * somebody could confirm others in it.
   *
   * @param but accounts of whoever gives it, and of whoever gets it
   */
  public Second second(Position position, String... but) {
    var office = position.office();
    var roles =
        office == null ? Set.of(Role.FEDERAL_ADMIN) : Set.of(Role.USER_ADMIN, Role.STATE_DIRECTOR);
    var own =
        people(
            grants.ofState(office, roles).stream().filter(held -> isTheirs(reach(held), position)),
            but);
    return own.isEmpty() && office != null && position.role().confirmsOthers()
        ? new Second(people(grants.administratorsOf(null).stream(), but), true)
        : new Second(own, false);
  }

  private static List<String> people(Stream<RoleGrant> held, String... but) {
    var others = List.of(but);
    return held.map(RoleGrant::account).filter(one -> !others.contains(one)).distinct().toList();
  }

  /** Tells those who may confirm it that a role waits which came with an account. */
  public void tell(Second second) {
    listener.waits(second.people());
  }

  /** Whether a role there is one of the reach. */
  boolean isTheirs(Reach reach, Position position) {
    var district = position.district();
    return reach.covers(position.role(), position.state())
        && reach
            .region()
            .map(own ->
                district != null
                    && directory.regionOf(district).map(Region::id).filter(own::equals).isPresent())
            .orElse(true);
  }

  private static Reach reach(RoleGrant held) {
    return Reach.confirmedBy(held.account(), held.role(), held.state(), held.region());
  }

  /** What came of it. */
  public enum Outcome {
    DONE,

    /** Somebody confirmed, refused or ended it before. */
    DECIDED_ALREADY,

    /** Whoever gave it gives such roles no longer: it can only be refused, and given anew. */
    GIVER_IS_OUT,

    /** Whoever gave it does not confirm it. */
    ANOTHER_PERSON,

    /** There is none, or it is not theirs to confirm. */
    NOT_YOURS
  }
}
