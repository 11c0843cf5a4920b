package org.monarca.population.work;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Weighted;
import org.monarca.population.places.Atlas;
import org.monarca.population.places.Region;
import org.monarca.population.places.UsState;

/** Which regions of the chosen States send families to which. Immutable. */
final class Network {

  /** A weight that two regions of one stream have more than two others. */
  private static final int SAME_STREAM = 6;

  private static final int NAMED_AS_ORIGIN = 8;

  private final Weighted<Region> regions;
  private final Map<Region, Weighted<Route>> routes = new HashMap<>();
  private final Map<Region, Weighted<Region>> bases = new HashMap<>();
  private final Map<Region, Weighted<Region>> destinations = new HashMap<>();
  private final Map<Region, Weighted<Region>> plants = new HashMap<>();

  Network(Atlas atlas, List<UsState> states) {
    var all = new ArrayList<Region>();
    states.forEach(state -> all.addAll(atlas.regions(state).items()));
    regions = Weighted.of(all, Network::begun);
    var chosen = Set.copyOf(all);
    var usable =
        Route.published(atlas).stream()
            .filter(route -> chosen.contains(route.base()) && chosen.containsAll(route.stops()))
            .toList();
    for (var region : all) {
      var through = usable.stream().filter(route -> route.leadsThrough(region)).toList();
      if (!through.isEmpty()) {
        routes.put(region, Weighted.of(through, Route::weight));
      }
      keep(bases, region, all, other -> other.base() ? affinity(other, region) : 0);
      keep(destinations, region, all, other -> other.base() ? 0 : affinity(region, other));
      keep(
          plants,
          region,
          all,
          other -> other.kind() == Region.Kind.PLANT ? affinity(region, other) : 0);
    }
  }

  /** All chosen regions, each as often as its State and its size ask for. */
  Weighted<Region> regions() {
    return regions;
  }

  /** The routes through that region that stay within the chosen States; null when there is none. */
  @Nullable Weighted<Route> routes(Region region) {
    return routes.get(region);
  }

  /** Where families winter who work in that region. */
  Weighted<Region> bases(Region work) {
    return bases.getOrDefault(work, regions);
  }

  /** Where families work who winter in that region. */
  Weighted<Region> destinations(Region base) {
    return destinations.getOrDefault(base, regions);
  }

  /** Where families of plants and dairies go on to. */
  Weighted<Region> plants(Region from) {
    return plants.getOrDefault(from, regions);
  }

  /** Other regions of the State, with itself when it has no other. */
  List<Region> ofSameState(Region region) {
    var others =
        regions.items().stream()
            .filter(other -> other.state().equals(region.state()) && !other.equals(region))
            .toList();
    return others.isEmpty() ? List.of(region) : others;
  }

  private static void keep(
      Map<Region, Weighted<Region>> map,
      Region region,
      List<Region> all,
      ToLongFunction<Region> weight) {
    var weights =
        all.stream()
            .filter(other -> !other.equals(region))
            .collect(Collectors.toMap(other -> other, weight::applyAsLong));
    if (weights.values().stream().anyMatch(one -> one > 0)) {
      var others = all.stream().filter(weights::containsKey).toList();
      map.put(region, Weighted.of(others, other -> Objects.requireNonNull(weights.get(other))));
    }
  }

  /** How readily families go from one region to the other. */
  private static long affinity(Region from, Region to) {
    boolean named = to.origins().items().contains(from.state().code());
    boolean near = to.state().stream().equals(from.state().stream());
    boolean sameState = to.state().equals(from.state());
    return (long) to.children()
        * (named && !sameState ? NAMED_AS_ORIGIN : 1)
        * (near && !sameState ? SAME_STREAM : 1);
  }

  /** How often families are begun with the region. */
  private static long begun(Region region) {
    return (long) region.children() * region.state().begun();
  }
}
