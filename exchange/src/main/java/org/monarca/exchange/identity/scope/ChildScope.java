package org.monarca.exchange.identity.scope;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final HiddenChildren hidden;
  private final InstantSource clock;

  public ChildScope(
      Database database,
      RoleGrants grants,
      States states,
      HiddenChildren hidden,
      InstantSource clock) {
    this.database = database;
    this.offices = new Offices(grants);
    this.stays = new StayStore(database);
    this.states = states;
    this.hidden = hidden;
    this.clock = clock;
  }

  /**
   * Those of these children who are in the actor's scope. Whoever must not find a child has it not
   * in their scope, wherever it is: that it is there would say so.
   *
   * @param children by the numbers that are alive
   */
  public Set<ExchangeId> of(Actor actor, Collection<ExchangeId> children) {
    return switch (offices.of(actor)) {
      case Office.Department everywhere -> Set.copyOf(children);
      case Office.Nowhere nowhere -> Set.of();
      case Office.Place place -> within(place, actor, children);
    };
  }

  /**
   * The part of a State whose children are the actor's business; absent where all of the nation's
   * or none are.
   */
  public Optional<OfficeScope> office(Actor actor) {
    if (!(offices.of(actor) instanceof Office.Place place)) {
      return Optional.empty();
    }
    var today =
        LocalDate.ofInstant(clock.instant(), states.find(place.state()).orElseThrow().zone());
    return Optional.of(
        new OfficeScope(
            place.state(),
            place.region(),
            place.district(),
            place.school(),
            today,
            today.minusMonths(MONTHS)));
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
   * months ago; nothing of those that are in none, nor of protected children, whom the State sees
   * to.
   *
   * @param sources numbers of records
   * @return LEA ids
   */
  public Map<Long, String> districts(Collection<Long> sources) {
    return sources.isEmpty()
        ? Map.of()
        : database.read(ACTOR, () -> withoutProtected(stays.districts(sources, since())));
  }

  private Map<Long, String> withoutProtected(Map<Long, String> districts) {
    var siblings = stays.siblings(districts.keySet());
    var marked = hidden.marked(siblings.values().stream().flatMap(List::stream).toList());
    siblings.entrySet().stream()
        .filter(record -> record.getValue().stream().anyMatch(marked::contains))
        .forEach(record -> districts.remove(record.getKey()));
    return districts;
  }

  private Set<ExchangeId> within(Office.Place place, Actor actor, Collection<ExchangeId> children) {
    if (children.isEmpty()) {
      return Set.of();
    }
    var since = since(states.find(place.state()).orElseThrow().zone());
    return database.read(
        ACTOR,
        () -> {
          var found = stays.within(place, children, since);
          found.keySet().removeAll(hidden.from(actor, Map.copyOf(found)));
          return Set.copyOf(found.keySet());
        });
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
