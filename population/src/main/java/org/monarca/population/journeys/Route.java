package org.monarca.population.journeys;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.places.Atlas;
import org.monarca.population.places.Place;
import org.monarca.population.places.Town;
import org.monarca.population.places.UsState;

/** Draws the stays of one family, day by day forward; used once. */
final class Route {

  private static final int SHORTEST_DAYS = 20;

  private final Atlas atlas;
  private final LocalDate asOf;
  private final Chance chance;
  private final List<Stay> stays = new ArrayList<>();
  private Place from;

  Route(Atlas atlas, Place origin, LocalDate asOf, Chance chance) {
    this.atlas = atlas;
    this.from = origin;
    this.asOf = asOf;
    this.chance = chance;
  }

  /** One State: an arrival, then now and then a move to another town of it. */
  List<Stay> settling(UsState state) {
    var arrival = chance.day(asOf.minusYears(5), asOf.minusDays(SHORTEST_DAYS));
    int moves = Math.max(0, chance.between(-2, 3));
    for (int i = 0; i < moves && arrival != null; i++) {
      var leaving = arrival.plusDays(chance.between(60, 500));
      arrival = stop(atlas.town(state, chance), arrival, leaving) ? leaving : null;
    }
    if (arrival != null) {
      boolean leaves = from.abroad() && chance.percent(20);
      var departure = leaves ? arrival.plusDays(chance.between(90, 700)) : asOf.plusDays(1);
      stop(atlas.town(state, chance), arrival, departure);
    }
    return stays;
  }

  /**
   * Winters at home in the first State, seasons of work in the others, each seen in the first year.
   */
  List<Stay> circling(List<UsState> circuit) {
    var home = atlas.town(circuit.getFirst(), chance);
    var day = asOf.minusDays(chance.between(500, 6 * 365));
    boolean homeless = from.abroad() && chance.percent(15);
    boolean there = true;
    var work = circuit.subList(1, circuit.size());
    for (int trip = 0; there; trip++) {
      var spring = springAfter(day.plusDays(SHORTEST_DAYS));
      if (trip > 0 && chance.percent(30)) {
        spring = spring.plusYears(1);
      }
      if (trip > 0 && homeless) {
        from = atlas.abroad(chance);
      } else {
        there = stop(home, day, spring);
      }
      day = spring.plusDays(chance.between(120, 200));
      there = there && season(trip == 0 ? work : List.of(chance.oneOf(work)), spring, day);
    }
    return stays;
  }

  private boolean season(List<UsState> work, LocalDate spring, LocalDate autumn) {
    long days = ChronoUnit.DAYS.between(spring, autumn) / work.size();
    var arrival = spring;
    for (var state : work) {
      var leaving = arrival.plusDays(days);
      if (!stop(atlas.town(state, chance), arrival.plusDays(chance.between(1, 5)), leaving)) {
        return false;
      }
      arrival = leaving;
    }
    return true;
  }

  /** Adds a stay; false when it lasts to the present, so that the journey ends here. */
  private boolean stop(Town town, LocalDate arrival, LocalDate departure) {
    boolean past = departure.isBefore(asOf);
    if (arrival.isBefore(asOf.minusDays(2))) {
      boolean qualifying = stays.isEmpty() || chance.percent(80);
      stays.add(new Stay(town, arrival, past ? departure : null, from, qualifying));
      from = town.place();
    }
    return past;
  }

  /** A day in April, May or early June. */
  private LocalDate springAfter(LocalDate day) {
    var spring = LocalDate.of(day.getYear(), 4, 5).plusDays(chance.between(0, 62));
    return spring.isAfter(day) ? spring : spring.plusYears(1);
  }
}
