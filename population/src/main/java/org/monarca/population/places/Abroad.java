package org.monarca.population.places;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;
import org.monarca.population.chance.Weighted;
import org.monarca.population.names.Tradition;

/** Towns abroad from which families come, by country or part of it and by people. */
final class Abroad {

  private record Home(Place place, long weight) {}

  private record Key(String code, Tradition people) {}

  private static final String ANY = "";

  private final Map<Key, Weighted<Home>> homes = new HashMap<>();

  Abroad() {
    var lists = new HashMap<Key, List<Home>>();
    for (var line : Table.read("places/abroad.csv").lines()) {
      var subdivision = line.text("subdivision");
      var country = line.text("country");
      var place = new Place(line.text("city"), subdivision.isEmpty() ? null : subdivision, country);
      for (var people : List.of(line.text("peoples").split(" "))) {
        int colon = people.indexOf(':');
        var tradition = Tradition.of(people.substring(0, colon));
        long weight = line.number("weight") * Long.parseLong(people.substring(colon + 1));
        for (var code : Set.of(ANY, country)) {
          add(lists, new Key(code, tradition), new Home(place, weight));
        }
        if (!subdivision.isEmpty()) {
          add(lists, new Key(subdivision, tradition), new Home(place, weight));
        }
      }
    }
    lists.forEach((key, list) -> homes.put(key, Weighted.of(list, Home::weight)));
  }

  /** A town of that country or subdivision, where the people has one there. */
  Optional<Place> find(String code, Tradition people, Chance chance) {
    return Optional.ofNullable(homes.get(new Key(code, people)))
        .map(there -> there.draw(chance).place());
  }

  /** A town of the people in any country; the people has one. */
  Place any(Tradition people, Chance chance) {
    return find(ANY, people, chance).orElseThrow();
  }

  private static void add(Map<Key, List<Home>> lists, Key key, Home home) {
    lists.computeIfAbsent(key, ignored -> new ArrayList<>()).add(home);
  }
}
