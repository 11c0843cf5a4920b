package org.monarca.exchange.access.roles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.duties.DutyTerms;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** Which roles people hold, and in which they act. */
@Service
public class RoleGrants {

  /** How long before its end people are told of it. */
  static final Duration SOON = Duration.ofDays(14);

  private final Database database;
  private final GrantStore store;
  private final WaitingGrants waiting;
  private final InstantSource clock;
  private final DutyTerms terms = DutyTerms.published();

  public RoleGrants(Database database, InstantSource clock) {
    this.database = database;
    this.store = new GrantStore(database);
    this.waiting = new WaitingGrants(database);
    this.clock = clock;
  }

  /** What the account's person may act in; the one used last first. */
  public List<RoleGrant> good(String account) {
    return database.read(Doorkeeper.ACTOR, () -> store.good(account, now()));
  }

  /**
   * Those that the account's person holds, though they may not act in all at this moment: what is
   * suspended may come back.
   */
  public List<RoleGrant> held(String account) {
    return database.read(Doorkeeper.ACTOR, () -> store.held(account, now()));
  }

  /** In which office somebody acted, by the number of the grant: over and ended ones too. */
  public Map<Long, Position> positions(Collection<Long> grants) {
    return grants.isEmpty()
        ? Map.of()
        : database.read(Doorkeeper.ACTOR, () -> store.some(grants)).stream()
            .collect(Collectors.toMap(RoleGrant::id, RoleGrant::position));
  }

  /** What a person acts in who has just signed in: what they used last, else the eldest. */
  public Optional<RoleGrant> entering(String account) {
    return good(account).stream().findFirst();
  }

  /** Of those that the account's person may act in the one of that number. */
  public Optional<RoleGrant> find(String account, long grant) {
    return good(account).stream().filter(good -> good.id() == grant).findFirst();
  }

  /**
   * What the person acts in; empty once it has ended. Where their session or token does not say it,
   * the one that has their role and State.
   */
  public Optional<RoleGrant> actingIn(Actor person) {
    return person.kind() == Actor.Kind.PERSON
        ? good(person.id()).stream().filter(grant -> isActingIn(person, grant)).findFirst()
        : Optional.empty();
  }

  /**
   * Whether what was let in for that account at that moment, acting in that grant, still is: the
   * account, the grant and the training of its person are good.
   */
  public boolean admits(String account, @Nullable Long grant, Instant since) {
    var now = now();
    return grant != null
        && database.read(
            Doorkeeper.ACTOR,
            () -> store.admits(account, grant, since, terms.oldestGood(now), now));
  }

  /**
   * What people hold who may sign in, by their names; somebody who holds several stands there with
   * each.
   *
   * @param state postal code; null for those who belong to no State
   */
  public List<RoleGrant> ofState(@Nullable String state, Set<Role> roles) {
    return database.read(Doorkeeper.ACTOR, () -> store.ofState(state, roles, now()));
  }

  /** Accounts of the people who hold one of these roles there, each once, by their names. */
  public List<String> peopleOf(@Nullable String state, Set<Role> roles) {
    return ofState(state, roles).stream().map(RoleGrant::account).distinct().toList();
  }

  /**
   * The user administrators who give what that office gives, by their names.
   *
   * @param office postal code of a State; null for the Department
   */
  public List<RoleGrant> administratorsOf(@Nullable String office) {
    return ofState(office, Set.of(office == null ? Role.FEDERAL_ADMIN : Role.USER_ADMIN));
  }

  /**
   * Which roles the administrator gives and ends, and where. Of one who did not come through a door
   * the role and the State are all that is known.
   */
  public Reach reachOf(Actor administrator) {
    return reach(administrator, Reach::of);
  }

  /** Whose accounts somebody sees, who need not give roles. */
  public Reach sightOf(Actor reader) {
    return reach(reader, Reach::seenBy);
  }

  /** Which roles that others gave the person confirms. */
  Reach confirmedBy(Actor person) {
    return reach(person, Reach::confirmedBy);
  }

  private Reach reach(Actor person, Reaching reaching) {
    var me = person.id();
    if (person.grant() == null) {
      return Role.of(person.role())
          .map(role -> reaching.of(me, role, person.state(), null))
          .orElseGet(() -> Reach.none(me));
    }
    return actingIn(person)
        .map(grant -> reaching.of(me, grant.role(), grant.state(), grant.region()))
        .orElseGet(() -> Reach.none(me));
  }

  /** The roles of these accounts that the administrator gives and ends, ended ones too. */
  public List<RoleGrant> inReach(Reach reach, Collection<String> accounts) {
    return accounts.isEmpty() ? List.of() : store.inReach(reach, accounts);
  }

  /**
   * Gives a role that nobody decides about any more, in the transaction under way: those of a
   * set-up.
   */
  public RoleGrant add(String account, Position position, Actor by) {
    return addFirst(account, position, by, null);
  }

  /**
   * Gives the role that comes with an account, in the transaction under way.
   *
   * @param second for whom it waits; null where it waits for nobody
   */
  public RoleGrant addFirst(String account, Position position, Actor by, @Nullable Second second) {
    return database.write(
        Doorkeeper.ACTOR,
        () ->
            store
                .add(account, position, by.id(), null, null, null, second, now())
                .flatMap(store::find)
                .orElseThrow());
  }

  /**
   * Whether the account's person was never let in: they have not chosen a password, and no role of
   * theirs is good.
   */
  public boolean isOutside(String account) {
    return database.read(Doorkeeper.ACTOR, () -> waiting.isOutside(account, now()));
  }

  /** The role that came with the account. */
  public Optional<RoleGrant> first(String account) {
    return database.read(Doorkeeper.ACTOR, () -> waiting.first(account));
  }

  /** Somebody begins to act in it. */
  public void used(long grant) {
    database.write(Doorkeeper.ACTOR, () -> store.used(grant, now()));
  }

  /**
   * Nobody else changes the account or its roles until the transaction under way is over: what an
   * administrator may do with them is asked after this.
   */
  void hold(String account) {
    database.write(Doorkeeper.ACTOR, () -> store.lock(account));
  }

  /** Whether the person still acts in a good grant; whoever ends it waits for the transaction. */
  public boolean holds(Actor person) {
    return database.write(
        Doorkeeper.ACTOR,
        () -> actingIn(person).filter(grant -> store.holds(grant.id(), now())).isPresent());
  }

  private static boolean isActingIn(Actor person, RoleGrant grant) {
    return person.grant() == null
        ? grant.role().code().equals(person.role()) && Objects.equals(grant.state(), person.state())
        : person.grant() == grant.id();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private interface Reaching {

    Reach of(String me, Role role, @Nullable String state, @Nullable Long region);
  }
}
