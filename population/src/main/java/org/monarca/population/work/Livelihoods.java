package org.monarca.population.work;

import java.util.ArrayList;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.names.Tradition;
import org.monarca.population.places.Atlas;
import org.monarca.population.places.Region;
import org.monarca.population.places.UsState;

/** Draws livelihoods within the chosen States. Immutable: one instance serves every thread. */
public final class Livelihoods {

  /** Of 100 families of field workers, those of each way, added up. */
  private static final int CIRCUITS = 74;

  private static final int WITHIN_STATE = 84;
  private static final int ONE_MOVE = 93;

  private final Atlas atlas;
  private final Network network;

  /** Families travel among {@code states} only, of which there is at least one. */
  public Livelihoods(Atlas atlas, List<UsState> states) {
    this.atlas = atlas;
    this.network = new Network(atlas, states);
  }

  /** How a family earns its living. */
  public Livelihood draw(Chance chance) {
    var region = network.regions().draw(chance);
    return switch (region.kind()) {
      case FIELD -> field(region, chance);
      case PLANT -> chance.percent(75) ? plants(region, chance) : oneMove(region, chance);
      case FISHING -> fishCamp(region, chance);
    };
  }

  private Livelihood field(Region region, Chance chance) {
    int drawn = chance.between(1, 100);
    if (drawn <= CIRCUITS) {
      return circuit(region, chance);
    }
    if (drawn <= WITHIN_STATE) {
      var elsewhere = chance.oneOf(network.ofSameState(region));
      return circuit(region, List.of(elsewhere), List.of(5, 10), region, chance);
    }
    return drawn <= ONE_MOVE ? oneMove(region, chance) : acrossTheBorder(region, chance);
  }

  /** A known route in most cases where there is one, otherwise one of the family's own. */
  private Livelihood circuit(Region region, Chance chance) {
    var routes = network.routes(region);
    var route = routes == null ? null : routes.draw(chance);
    if (route != null && chance.percent(route.crossesStates() ? 75 : 30)) {
      return circuit(route.base(), route.stops(), route.months(), region, chance);
    }
    var base = region.base() ? region : network.bases(region).draw(chance);
    var stops = new ArrayList<Region>();
    stops.add(region.base() ? network.destinations(region).draw(chance) : region);
    while (stops.size() < 4 && chance.percent(22)) {
      var next = network.destinations(base).draw(chance);
      if (!stops.contains(next) && !next.equals(base)) {
        stops.add(next);
      }
    }
    return circuit(base, stops, months(stops), region, chance);
  }

  private Livelihood circuit(
      Region base, List<Region> stops, List<Integer> months, Region region, Chance chance) {
    return made(Way.CIRCUIT, base, stops, months, region, chance);
  }

  private Livelihood plants(Region region, Chance chance) {
    var stops = new ArrayList<Region>();
    int moves = chance.between(1, 3);
    for (var here = region; stops.size() < moves; here = stops.getLast()) {
      stops.add(chance.percent(40) ? here : network.plants(here).draw(chance));
    }
    return made(Way.PLANTS, region, stops, List.of(), region, chance);
  }

  private Livelihood oneMove(Region region, Chance chance) {
    return made(Way.ONE_MOVE, region, List.of(), List.of(), region, chance);
  }

  private Livelihood acrossTheBorder(Region region, Chance chance) {
    var tradition = region.peoples().draw(chance);
    return switch (tradition) {
      case ANGLO, YUPIK, HMONG -> oneMove(region, chance);
      default ->
          new Livelihood(
              Way.ACROSS_THE_BORDER,
              region,
              List.of(),
              List.of(Math.max(3, region.firstMonth() % 12), 11),
              atlas.abroad(tradition, chance),
              tradition);
    };
  }

  private Livelihood fishCamp(Region region, Chance chance) {
    var routes = network.routes(region);
    if (routes == null) {
      return made(Way.FISH_CAMP, region, List.of(region), List.of(6, 8), region, chance);
    }
    var route = routes.draw(chance);
    var way = route.base().kind() == Region.Kind.FISHING ? Way.FISH_CAMP : Way.CIRCUIT;
    return made(way, route.base(), route.stops(), route.months(), region, chance);
  }

  /** People and origin are those of the region that the family was drawn for. */
  private Livelihood made(
      Way way,
      Region base,
      List<Region> stops,
      List<Integer> months,
      Region region,
      Chance chance) {
    Tradition tradition = region.peoples().draw(chance);
    var origin = atlas.from(region.origins().draw(chance), tradition, chance);
    return new Livelihood(way, base, stops, months, origin, tradition);
  }

  /** Spring to autumn, as many moves as stops and one home, evenly. */
  private static List<Integer> months(List<Region> stops) {
    var months = new ArrayList<Integer>();
    for (int move = 0; move <= stops.size(); move++) {
      months.add(5 + move * 5 / stops.size());
    }
    return months;
  }
}
