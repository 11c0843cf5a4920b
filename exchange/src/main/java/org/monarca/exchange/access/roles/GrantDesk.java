package org.monarca.exchange.access.roles;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * What user administrators do with people's roles: give further ones, with an end where they say
 * one, and end them. Nobody has their own, and nobody gives what is not theirs to give. What is
 * given is good once {@link Confirming a second person} has confirmed it; what is ended is worth
 * nothing on the next request.
 */
@Service
public class GrantDesk {

  /** Whose days count where no State's do. */
  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  private final Database database;
  private final GrantStore store;
  private final RoleGrants grants;
  private final States states;
  private final Confirming confirming;
  private final GrantListener listener;
  private final Audit audit;
  private final InstantSource clock;

  GrantDesk(
      Database database,
      RoleGrants grants,
      States states,
      Confirming confirming,
      GrantListener listener,
      Audit audit,
      InstantSource clock) {
    this.database = database;
    this.store = new GrantStore(database);
    this.grants = grants;
    this.states = states;
    this.confirming = confirming;
    this.listener = listener;
    this.audit = audit;
    this.clock = clock;
  }

  /** The roles that the administrator may give. */
  public Set<Role> rolesOf(Actor administrator) {
    return grants.reachOf(administrator).roles();
  }

  /**
   * Gives the account a further role, which waits for a second person.
   *
   * @param lastDay the last day on which it is good, in the State; null for no end
   */
  public Outcome give(
      Actor administrator,
      String account,
      Position position,
      @Nullable LocalDate lastDay,
      GiveReason why) {
    return database.write(
        administrator,
        () -> {
          grants.hold(account);
          var reach = grants.reachOf(administrator);
          if (store.inReach(reach, List.of(account)).isEmpty()) {
            return Outcome.NOT_YOURS;
          }
          if (!confirming.isTheirs(reach, position)) {
            return Outcome.NOT_YOURS_TO_GIVE;
          }
          var second = confirming.second(position, administrator.id(), account);
          if (second.isNobody()) {
            return Outcome.NOBODY_CONFIRMS;
          }
          var zone = zone(position.state());
          if (lastDay != null && lastDay.isBefore(LocalDate.ofInstant(now(), zone))) {
            return Outcome.OVER_ALREADY;
          }
          var ends = lastDay == null ? null : lastDay.plusDays(1).atStartOfDay(zone).toInstant();
          return store
              .add(account, position, administrator.id(), why, lastDay, ends, second, now())
              .map(id -> given(administrator, account, id, position, why, second))
              .orElse(Outcome.HELD_ALREADY);
        });
  }

  /** Ends a role of the account. */
  public Outcome end(Actor administrator, String account, long grant, EndReason why) {
    return database.write(
        administrator,
        () -> {
          grants.hold(account);
          var reach = grants.reachOf(administrator);
          var asked =
              store.inReach(reach, List.of(account)).stream()
                  .filter(one -> one.id() == grant)
                  .findFirst();
          if (asked.isEmpty()) {
            return Outcome.NOT_YOURS;
          }
          if (!store.end(grant, administrator.id(), why, now())) {
            return Outcome.ENDED_ALREADY;
          }
          audit.record(administrator, entry("role.end", grant).with("reason", why.code()));
          if (!asked.get().waits()) {
            listener.ended(account);
          } else if (grants.isOutside(account)) {
            listener.notAdmitted(account);
          }
          return Outcome.DONE;
        });
  }

  private Outcome given(
      Actor administrator,
      String account,
      long grant,
      Position position,
      GiveReason why,
      Second second) {
    audit.record(
        administrator,
        entry("role.give", grant)
            .with("account", account)
            .with("role", position.role().code())
            .with("reason", why.code()));
    listener.waits(second.people());
    return Outcome.DONE;
  }

  private ZoneId zone(@Nullable String state) {
    return state == null ? WASHINGTON : states.find(state).orElseThrow().zone();
  }

  static Entry entry(String action, long grant) {
    return Entry.done(action, "role-grant", Long.toString(grant));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** What came of it. */
  public enum Outcome {
    DONE,

    /** The account holds the same already. */
    HELD_ALREADY,

    /** There is nobody else who could confirm it. */
    NOBODY_CONFIRMS,

    /** The last day has passed. */
    OVER_ALREADY,
    ENDED_ALREADY,

    /** The administrator sees to the account, and may not give this. */
    NOT_YOURS_TO_GIVE,

    /** There is none, or the administrator does not see to it. */
    NOT_YOURS
  }
}
