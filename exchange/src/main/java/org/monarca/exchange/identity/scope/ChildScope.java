package org.monarca.exchange.identity.scope;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/**
 * Which children are the business of the office in which somebody acts, now.
 *
 * <p>Asked of given children, by their numbers: it costs as much as those have records, whatever
 * the nation holds. Joins the transaction under way, where there is one.
 */
@Service
public class ChildScope {

  /** So long after a child has left it is still theirs. */
  private static final int MONTHS = 12;

  /** Where a child is and was is read by the exchange, for no State's records alone tell it. */
  private static final Actor ACTOR = Actor.exchange("scope");

  private final Database database;
  private final Offices offices;
  private final StayStore stays;
  private final States states;
  private final InstantSource clock;

  public ChildScope(Database database, RoleGrants grants, States states, InstantSource clock) {
    this.database = database;
    this.offices = new Offices(grants);
    this.stays = new StayStore(database);
    this.states = states;
    this.clock = clock;
  }

  /**
   * Those of these children who are in the actor's scope.
   *
   * @param children by the numbers that are alive
   */
  public Set<ExchangeId> of(Actor actor, Collection<ExchangeId> children) {
    return switch (offices.of(actor)) {
      case Office.Department everywhere -> Set.copyOf(children);
      case Office.Nowhere nowhere -> Set.of();
      case Office.Place place -> within(place, children);
    };
  }

  /**
   * Whether one of these children is in the actor's scope: whoever has one of two to do with may
   * ask whether they are one.
   */
  public boolean holdsAny(Actor actor, Collection<ExchangeId> children) {
    return !of(actor, children).isEmpty();
  }

  /**
   * In which district each of these records has its child now, or had it last less than twelve
   * months ago; nothing of those that are in none.
   *
   * @param sources numbers of records
   * @return LEA ids
   */
  public Map<Long, String> districts(Collection<Long> sources) {
    return sources.isEmpty()
        ? Map.of()
        : database.read(ACTOR, () -> stays.districts(sources, since()));
  }

  private Set<ExchangeId> within(Office.Place place, Collection<ExchangeId> children) {
    var zone = states.find(place.state()).orElseThrow().zone();
    return children.isEmpty()
        ? Set.of()
        : database.read(ACTOR, () -> stays.within(place, children, since(zone)));
  }

  /** The day on or before which a stay must not have ended, in each State. */
  private Map<String, LocalDate> since() {
    var days = new HashMap<String, LocalDate>();
    states.all().forEach(state -> days.put(state.code(), since(state.zone())));
    return days;
  }

  private LocalDate since(ZoneId zone) {
    return LocalDate.ofInstant(clock.instant(), zone).minusMonths(MONTHS);
  }
}
