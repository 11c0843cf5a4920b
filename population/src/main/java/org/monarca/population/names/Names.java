package org.monarca.population.names;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.population.chance.Chance;
import org.monarca.population.chance.Table;
import org.monarca.population.chance.Weighted;

/** All lists of names. Immutable: one instance serves every thread. */
public final class Names {

  private final Weighted<Listed> firstSurnames;
  private final Weighted<Listed> secondSurnames;
  private final Weighted<Listed> angloSurnames;
  private final Map<Sex, Weighted<Listed>> hispanicChildren;
  private final Map<Sex, Weighted<Listed>> hispanicParents;
  private final Map<Sex, Weighted<Listed>> anglo;
  private final Map<String, List<String>> nicknames;

  private Names() {
    firstSurnames = list("names/surnames_es.csv", "first");
    secondSurnames = list("names/surnames_es.csv", "second");
    angloSurnames = list("names/surnames_us.csv", "weight");
    hispanicChildren = bySex("names/given_es_", "children");
    hispanicParents = bySex("names/given_es_", "parents");
    anglo = bySex("names/given_us_", "weight");
    nicknames =
        Table.read("names/nicknames_es.csv").lines().stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.text("name"),
                    Collectors.mapping(line -> line.text("nickname"), Collectors.toList())));
  }

  /** Reads the lists of this module. */
  public static Names published() {
    return new Names();
  }

  public String firstSurname(Tradition tradition, Chance chance) {
    return switch (tradition) {
      case HISPANIC -> firstSurnames.draw(chance).name();
      case ANGLO -> angloSurnames.draw(chance).name();
    };
  }

  public String secondSurname(Chance chance) {
    return secondSurnames.draw(chance).name();
  }

  /** A child's given name; it may be compound, as in María José. */
  public String forChild(Tradition tradition, Sex sex, Chance chance) {
    var lists = tradition == Tradition.HISPANIC ? hispanicChildren : anglo;
    return listed(lists, sex, chance);
  }

  public String forParent(Tradition tradition, Sex sex, Chance chance) {
    var lists = tradition == Tradition.HISPANIC ? hispanicParents : anglo;
    return listed(lists, sex, chance);
  }

  /** What a child of that given name is called, where a short form is known. */
  public Optional<String> nickname(String given, Chance chance) {
    return Optional.ofNullable(nicknames.get(given)).map(chance::oneOf);
  }

  private static String listed(Map<Sex, Weighted<Listed>> lists, Sex sex, Chance chance) {
    var list =
        switch (sex) {
          case FEMALE -> Sex.FEMALE;
          case MALE -> Sex.MALE;
          case NONBINARY -> chance.percent(50) ? Sex.FEMALE : Sex.MALE;
        };
    return Objects.requireNonNull(lists.get(list)).draw(chance).name();
  }

  private static Map<Sex, Weighted<Listed>> bySex(String path, String weight) {
    return Map.of(
        Sex.FEMALE, list(path + "female.csv", weight), Sex.MALE, list(path + "male.csv", weight));
  }

  private static Weighted<Listed> list(String path, String weight) {
    var listed =
        Table.read(path).lines().stream()
            .map(line -> new Listed(line.text("name"), line.number(weight)))
            .toList();
    return Weighted.of(listed, Listed::weight);
  }

  private record Listed(String name, long weight) {}
}
