package org.monarca.population.names;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;

/** Names of peoples of whom no frequencies are known: each as likely as the other. */
final class Peoples {

  private final Map<Tradition, Map<String, List<String>>> lists = new EnumMap<>(Tradition.class);

  Peoples() {
    Table.read("names/peoples.csv").lines().stream()
        .collect(Collectors.groupingBy(line -> Tradition.of(line.text("people"))))
        .forEach((people, lines) ->
            lists.put(
                people,
                lines.stream()
                    .collect(
                        Collectors.groupingBy(
                            Peoples::list,
                            Collectors.mapping(line -> line.text("name"), Collectors.toList())))));
  }

  String surname(Tradition people, Chance chance) {
    return chance.oneOf(named(people, "surname"));
  }

  String given(Tradition people, boolean female, Chance chance) {
    return chance.oneOf(named(people, female ? "F" : "M"));
  }

  private List<String> named(Tradition people, String list) {
    return Objects.requireNonNull(Objects.requireNonNull(lists.get(people)).get(list));
  }

  private static String list(Table.Line line) {
    return line.text("kind").equals("surname") ? "surname" : line.text("sex");
  }
}
