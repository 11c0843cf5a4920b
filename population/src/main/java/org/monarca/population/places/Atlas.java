package org.monarca.population.places;

import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;
import org.monarca.population.chance.Weighted;

/** All places. Immutable: one instance serves every thread. */
public final class Atlas {

  private final Map<String, UsState> states = new LinkedHashMap<>();
  private final Map<UsState, List<Town>> towns = new HashMap<>();
  private final Weighted<Place> abroad;
  private final Weighted<UsState> everyState;

  private Atlas() {
    for (var line : Table.read("places/states.csv").lines()) {
      var state = state(line, states.size());
      states.put(state.code(), state);
    }
    for (var line : Table.read("places/towns.csv").lines()) {
      var state = fetch(line.text("state"));
      var known = towns.computeIfAbsent(state, ignored -> new ArrayList<>());
      known.add(new Town(state, line.text("town"), known.size()));
    }
    var foreign = Table.read("places/abroad.csv").lines();
    abroad = places(foreign);
    everyState = Weighted.of(List.copyOf(states.values()), UsState::weight);
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

  public List<Town> towns(UsState state) {
    return towns.getOrDefault(state, List.of());
  }

  public Town town(UsState state, Chance chance) {
    return chance.oneOf(towns(state));
  }

  /** A town abroad from which families come. */
  public Place abroad(Chance chance) {
    return abroad.draw(chance);
  }

  /** A town of any State, the States with many migratory families more often. */
  public Place anywhere(Chance chance) {
    return town(everyState.draw(chance), chance).place();
  }

  /** Three digits with which telephone numbers begin somewhere in the country. */
  public String areaCode(Chance chance) {
    return everyState.draw(chance).areaCode();
  }

  private static Weighted<Place> places(List<Table.Line> lines) {
    var weights = new LinkedHashMap<Place, Integer>();
    for (var line : lines) {
      var subdivision = line.text("subdivision");
      weights.put(
          new Place(
              line.text("city"), subdivision.isEmpty() ? null : subdivision, line.text("country")),
          line.number("weight"));
    }
    return Weighted.of(List.copyOf(weights.keySet()), place -> weights.getOrDefault(place, 0));
  }

  private static UsState state(Table.Line line, int ordinal) {
    return new UsState(
        line.text("state"),
        line.text("fips"),
        line.text("area_code"),
        line.text("zip_head"),
        line.text("stream"),
        line.number("season_begin"),
        line.number("season_end"),
        line.number("weight"),
        line.text("home_base").equals("Y"),
        MonthDay.parse("--" + line.text("school_begin")),
        MonthDay.parse("--" + line.text("school_end")),
        ordinal);
  }
}
