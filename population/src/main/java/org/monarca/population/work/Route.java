package org.monarca.population.work;

import java.util.List;
import org.monarca.population.chance.Table;
import org.monarca.population.places.Atlas;
import org.monarca.population.places.Region;

/**
 * A route that many families take.
 *
 * @param base where it begins and ends
 * @param stops its places of work, in order
 * @param months the month of each move, the last one home
 */
record Route(Region base, List<Region> stops, List<Integer> months, int weight) {

  static List<Route> published(Atlas atlas) {
    return Table.read("work/routes.csv").lines().stream().map(line -> of(line, atlas)).toList();
  }

  /** Whether it leads through that region. */
  boolean leadsThrough(Region region) {
    return base.equals(region) || stops.contains(region);
  }

  /** Whether it leads from one State to another. */
  boolean crossesStates() {
    return stops.stream().anyMatch(stop -> !stop.state().equals(base.state()));
  }

  private static Route of(Table.Line line, Atlas atlas) {
    var regions = List.of(line.text("regions").split(">")).stream().map(atlas::region).toList();
    var months = List.of(line.text("months").split(" ")).stream().map(Integer::valueOf).toList();
    return new Route(
        regions.getFirst(), regions.subList(1, regions.size()), months, line.number("weight"));
  }
}
