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

  /** Of 100 children born in the country to Hispanic parents, those with an English name. */
  private static final int ENGLISH_NAMES = 14;

  private final Weighted<Listed> firstSurnames;
  private final Weighted<Listed> secondSurnames;
  private final Weighted<Listed> angloSurnames;
  private final Map<Boolean, Weighted<Listed>> hispanicChildren;
  private final Map<Boolean, Weighted<Listed>> hispanicParents;
  private final Map<Boolean, Weighted<Listed>> anglo;
  private final Peoples peoples = new Peoples();
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
      case MIXTEC, KICHE, MAM, QANJOBAL ->
          chance.percent(82)
              ? peoples.surname(tradition, chance)
              : firstSurnames.draw(chance).name();
      case HAITIAN, YUPIK, HMONG -> peoples.surname(tradition, chance);
    };
  }

  /** Another surname of a family with two. */
  public String secondSurname(Tradition tradition, Chance chance) {
    return tradition == Tradition.HISPANIC
        ? secondSurnames.draw(chance).name()
        : firstSurname(tradition, chance);
  }

  /**
   * A child's given name; it may be compound, as in María José.
   *
   * @param bornHere born in the United States, where English names are taken up
   */
  public String forChild(Tradition tradition, Sex sex, boolean bornHere, Chance chance) {
    boolean female = female(sex, chance);
    return switch (tradition) {
      case HISPANIC ->
          draw(
              bornHere && chance.percent(ENGLISH_NAMES) ? anglo : hispanicChildren, female, chance);
      case MIXTEC, KICHE, MAM, QANJOBAL ->
          chance.percent(45)
              ? peoples.given(tradition, female, chance)
              : draw(hispanicChildren, female, chance);
      case HAITIAN, HMONG ->
          chance.percent(bornHere ? 68 : 95)
              ? peoples.given(tradition, female, chance)
              : draw(anglo, female, chance);
      case YUPIK ->
          chance.percent(35)
              ? peoples.given(tradition, female, chance)
              : draw(anglo, female, chance);
      case ANGLO -> draw(anglo, female, chance);
    };
  }

  public String forParent(Tradition tradition, Sex sex, Chance chance) {
    boolean female = female(sex, chance);
    return switch (tradition) {
      case HISPANIC -> draw(hispanicParents, female, chance);
      case MIXTEC, KICHE, MAM, QANJOBAL ->
          chance.percent(75)
              ? peoples.given(tradition, female, chance)
              : draw(hispanicParents, female, chance);
      case HAITIAN, HMONG -> peoples.given(tradition, female, chance);
      case YUPIK, ANGLO -> draw(anglo, female, chance);
    };
  }

  /** A second given name in the family's own language, where it is usual to have one. */
  public Optional<String> ownName(Tradition tradition, Sex sex, Chance chance) {
    return tradition == Tradition.YUPIK && chance.percent(60)
        ? Optional.of(peoples.given(tradition, female(sex, chance), chance))
        : Optional.empty();
  }

  /** What a child of that given name is called, where a short form is known. */
  public Optional<String> nickname(String given, Chance chance) {
    return Optional.ofNullable(nicknames.get(given)).map(chance::oneOf);
  }

  private static boolean female(Sex sex, Chance chance) {
    return switch (sex) {
      case FEMALE -> true;
      case MALE -> false;
      case NONBINARY -> chance.percent(50);
    };
  }

  private static String draw(Map<Boolean, Weighted<Listed>> lists, boolean female, Chance chance) {
    return Objects.requireNonNull(lists.get(female)).draw(chance).name();
  }

  private static Map<Boolean, Weighted<Listed>> bySex(String path, String weight) {
    return Map.of(true, list(path + "female.csv", weight), false, list(path + "male.csv", weight));
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
