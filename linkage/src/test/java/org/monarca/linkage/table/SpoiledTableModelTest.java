package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.linkage.json.Json;
import org.monarca.linkage.json.JsonReader;
import org.monarca.linkage.json.JsonWriter;

/** A model file of which one member was spoiled by hand: what is wrong is told by its name. */
class SpoiledTableModelTest {

  private static final List<Column> COLUMNS =
      List.of(
          Column.of("first", ColumnType.GIVEN_NAME),
          Column.of("last", ColumnType.FAMILY_NAME),
          Column.of("born", ColumnType.DATE),
          Column.of("grade", ColumnType.CATEGORY),
          Column.of("school", ColumnType.TEXT));

  /** Learned from children whose grade follows the year of birth, so that it says dependences. */
  private static final String TEXT = TableModelFile.write(Tables.link(school()).model(), COLUMNS);

  private static final Json.Members FILE = JsonReader.read(TEXT);

  private static PeopleTable school() {
    var random = new Random(3);
    var people = Tables.people(300, row -> row);
    var table = new PeopleTable(COLUMNS);
    for (int row = 0; row < people.size(); row++) {
      var born = people.value(2, row);
      table.add(
          Arrays.asList(
              people.value(0, row),
              people.value(1, row),
              born,
              "grade " + born.substring(0, 4),
              "school " + random.nextInt(9)));
    }
    return table;
  }

  /** Where a member stands in the file. */
  record Path(List<String> names) {

    String last() {
      return names.getLast();
    }

    /** Rarity and the dependence of a column are there only where they say something. */
    boolean isOptional() {
      return last().equals("rarity")
          || (names.size() == 2 && names.getFirst().equals("dependences"));
    }

    @Override
    public String toString() {
      return String.join(" / ", names);
    }
  }

  static Stream<Path> paths() {
    var paths = new ArrayList<Path>();
    collect(FILE, List.of(), paths);
    return paths.stream();
  }

  private static void collect(Json.Members members, List<String> above, List<Path> into) {
    members
        .members()
        .forEach((name, value) -> {
          var names = new ArrayList<>(above);
          names.add(name);
          into.add(new Path(names));
          if (value instanceof Json.Members inner) {
            collect(inner, names, into);
          }
        });
  }

  /** The file with one member changed; without it where nothing takes its place. */
  private static String with(Path path, BiFunction<String, Json, @Nullable Json> change) {
    return JsonWriter.write(changed(FILE, path.names(), change));
  }

  private static Json.Members changed(
      Json.Members members, List<String> path, BiFunction<String, Json, @Nullable Json> change) {
    var changed = new LinkedHashMap<String, Json>();
    members
        .members()
        .forEach((name, value) -> {
          var now = value;
          if (name.equals(path.getFirst())) {
            now =
                path.size() > 1
                    ? changed((Json.Members) value, path.subList(1, path.size()), change)
                    : change.apply(name, value);
          }
          if (now != null) {
            changed.put(name, now);
          }
        });
    return new Json.Members(changed);
  }

  @Test
  void theFileSaysAllThatAModelMaySay() {
    assertThat(FILE.object("dependences").members()).containsKey("column grade");
    assertThat(TEXT).contains("\"rarity\"");
    assertThat(TableModelFile.write(TableModelFile.read(TEXT, COLUMNS), COLUMNS)).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @MethodSource("paths")
  void whatIsMissingIsNamed(Path path) {
    var spoiled = with(path, (name, value) -> null);

    if (path.isOptional()) {
      assertThat(TableModelFile.read(spoiled, COLUMNS).features()).hasSize(COLUMNS.size());
    } else {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> TableModelFile.read(spoiled, COLUMNS))
          .withMessageContaining(path.last());
    }
  }

  @ParameterizedTest
  @MethodSource("paths")
  void whatIsOfAnotherKindIsNamed(Path path) {
    var spoiled =
        with(path, (name, value) -> value instanceof Json.Text ? number(1) : new Json.Text("x"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModelFile.read(spoiled, COLUMNS))
        .withMessageContaining("\"" + path.last() + "\" is not a");
  }

  private static Json number(double value) {
    return new Json.Figure(value);
  }

  @ParameterizedTest
  @CsvSource({"0", "-0.1", "1.0000001", "7", "-1e300"})
  void noLikelihoodIsBeyondItsBounds(double likelihood) {
    for (var path :
        List.of(
            new Path(List.of("names", "given-names", "GIVEN_SAME", "m")),
            new Path(List.of("columns", "grade", "CATEGORY_DIFFERENT", "u")),
            new Path(List.of("columns", "born", "BIRTH_DATE_SAME", "twins")),
            new Path(List.of("names", "surnames", "SURNAMES_DIFFERENT", "siblings")),
            new Path(List.of("dependences", "column grade", "MISSING", "CATEGORY_SAME")))) {
      var spoiled = with(path, (name, value) -> number(likelihood));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> TableModelFile.read(spoiled, COLUMNS))
          .withMessageContaining("\"" + path.last() + "\" of ")
          .withMessageContaining(path.names().get(path.names().size() - 2))
          .withMessageEndingWith("is %s, and must be above 0 up to 1", likelihood);
    }
  }

  @Test
  void aLikelihoodMayBeAllOfIt() {
    var path = new Path(List.of("columns", "grade", "CATEGORY_SAME", "m"));
    var read = TableModelFile.read(with(path, (name, value) -> number(1)), COLUMNS);

    assertThat(read.features()).anyMatch(weights -> weights.m().getFirst() == 1);
  }

  @ParameterizedTest
  @CsvSource({"matches, 1", "twins, -0.001", "siblings, 1.5", "matches, -1"})
  void aShareLeavesRoomForStrangers(String share, double value) {
    var path = new Path(List.of("shares", share));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModelFile.read(with(path, (name, old) -> number(value)), COLUMNS))
        .withMessageContaining("the share of %s is %s", share, value);
  }

  @Test
  void allSharesTogetherLeaveRoomForStrangers() {
    var path = new Path(List.of("shares", "twins"));
    double rest = 1 - FILE.object("shares").number("matches");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModelFile.read(with(path, (name, old) -> number(rest)), COLUMNS))
        .withMessageContaining("must leave room for strangers");
  }

  @ParameterizedTest
  @CsvSource({
    "column nobody, is nothing that is compared",
    "grade, is nothing that is compared",
    "column grade, cannot depend on",
    "column school, cannot depend on",
    "surnames, cannot depend on"
  })
  void aColumnDependsOnOneBeforeIt(String on, String why) {
    var path = new Path(List.of("dependences", "column grade", "on"));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> TableModelFile.read(with(path, (name, old) -> new Json.Text(on)), COLUMNS))
        .withMessageContaining("\"" + on + "\"")
        .withMessageContaining(why);
  }

  /** Levels are told best first, and a file in which they are not was not written here. */
  @Test
  void levelsInAnotherOrderAreRefused() {
    var path = new Path(List.of("columns", "grade"));
    var turned =
        with(
            path,
            (name, value) -> {
              var levels = new LinkedHashMap<String, Json>();
              for (var level : List.copyOf(((Json.Members) value).members().keySet()).reversed()) {
                levels.put(level, ((Json.Members) value).member(level));
              }
              return new Json.Members(levels);
            });

    assertThatIllegalArgumentException()
        .isThrownBy(() -> TableModelFile.read(turned, COLUMNS))
        .withMessage(
            "\"grade\" has the levels CATEGORY_DIFFERENT, CATEGORY_SAME in the model, and"
                + " CATEGORY_SAME, CATEGORY_DIFFERENT are needed");
  }
}
