package org.monarca.population.places;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;
import org.monarca.population.chance.Weighted;
import org.monarca.population.names.Tradition;

/** All places of the country. Immutable: one instance serves every thread. */
public final class Atlas {

  private final Map<String, UsState> states = new LinkedHashMap<>();
  private final Map<String, Region> regions = new LinkedHashMap<>();
  private final Map<UsState, List<Town>> towns = new HashMap<>();
  private final Map<UsState, Weighted<Region>> regionsOf = new HashMap<>();
  private final Weighted<UsState> everyState;
  private final Abroad abroad = new Abroad();

  private Atlas() {
    for (var line : Table.read("places/states.csv").lines()) {
      var state = state(line, states.size());
      states.put(state.code(), state);
    }
    var townsOf = new HashMap<String, List<String>>();
    for (var line : Table.read("places/towns.csv").lines()) {
      townsOf
          .computeIfAbsent(line.text("region"), ignored -> new ArrayList<>())
          .add(line.text("town"));
    }
    var lines = Table.read("places/regions.csv").lines();
    var sizes =
        lines.stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.text("state"),
                    Collectors.summingInt(line -> line.number("size"))));
    for (var line : lines) {
      var names = townsOf.getOrDefault(line.text("region"), List.of());
      var region = region(line, names, sizes.getOrDefault(line.text("state"), 1));
      regions.put(region.id(), region);
    }
    for (var state : states.values()) {
      regionsOf.put(state, Weighted.of(regionsOf(state), Region::size));
    }
    everyState = Weighted.of(List.copyOf(states.values()), UsState::children);
  }

  /** Reads the tables of this module. */
  public static Atlas published() {
    return new Atlas();
  }

  public @Nullable UsState find(String code) {
    return states.get(code);
  }

  /** The State of this postal code; it must exist. */
  public UsState fetch(String code) {
    var state = find(code);
    if (state == null) {
      throw new IllegalArgumentException("not a State: " + code);
    }
    return state;
  }

  /** The region of this id; it must exist. */
  public Region region(String id) {
    var region = regions.get(id);
    if (region == null) {
      throw new IllegalArgumentException("no region " + id);
    }
    return region;
  }

  /** The regions of the State, the larger ones more often. */
  public Weighted<Region> regions(UsState state) {
    var own = regionsOf.get(state);
    if (own == null) {
      throw new IllegalArgumentException("no regions in " + state.code());
    }
    return own;
  }

  /** Every State, in the order of the table. */
  public List<UsState> states() {
    return List.copyOf(states.values());
  }

  /** The regions of the State, each once. */
  public List<Region> regionsOf(UsState state) {
    return regions.values().stream().filter(region -> region.state().equals(state)).toList();
  }

  public List<Town> towns(UsState state) {
    return towns.getOrDefault(state, List.of());
  }

  /**
   * A town from which a family of that people comes.
   *
   * @param code of a State, a country or a part of a country
   */
  public Place from(String code, Tradition tradition, Chance chance) {
    var state = find(code);
    if (state != null) {
      return chance.oneOf(towns(state)).place();
    }
    return switch (tradition) {
      case ANGLO, YUPIK -> abroad.find(code, tradition, chance).orElseGet(() -> anywhere(chance));
      default ->
          abroad.find(code, tradition, chance).orElseGet(() -> abroad.any(tradition, chance));
    };
  }

  /** A town abroad from which families of that people come; it has one. */
  public Place abroad(Tradition tradition, Chance chance) {
    return abroad.any(tradition, chance);
  }

  /** A town of any State, the States with many migratory families more often. */
  public Place anywhere(Chance chance) {
    return chance.oneOf(towns(everyState.draw(chance))).place();
  }

  /** Three digits with which telephone numbers begin somewhere in the country. */
  public String areaCode(Chance chance) {
    return everyState.draw(chance).areaCode();
  }

  private Region region(Table.Line line, List<String> names, int sizes) {
    var state = fetch(line.text("state"));
    var known = towns.computeIfAbsent(state, ignored -> new ArrayList<>());
    var own = new ArrayList<Town>();
    for (var name : names) {
      own.add(new Town(state, name, known.size()));
      known.add(own.getLast());
    }
    return new Region(
        line.text("region"),
        state,
        line.text("name"),
        line.text("work"),
        line.number("first_month"),
        line.number("last_month"),
        line.number("size"),
        Math.max(1, state.children() * line.number("size") / sizes),
        line.yes("base"),
        Region.Kind.valueOf(line.constant("kind")),
        own,
        Weighted.ofCell(line.text("origins"), origin -> origin),
        Weighted.ofCell(line.text("peoples"), Tradition::of));
  }

  private static UsState state(Table.Line line, int ordinal) {
    return new UsState(
        line.text("state"),
        line.text("fips"),
        line.text("area_code"),
        line.text("zip_head"),
        line.text("stream"),
        line.number("children"),
        line.number("begun"),
        MonthDay.parse("--" + line.text("school_begin")),
        MonthDay.parse("--" + line.text("school_end")),
        ordinal);
  }
}
