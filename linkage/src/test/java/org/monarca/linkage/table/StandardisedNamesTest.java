package org.monarca.linkage.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Profile;

/** Names of a table, put together from the columns in which they came. */
class StandardisedNamesTest {

  /** A profile of one row; columns by their types, each with its value. */
  private static Profile profile(Object... typesAndValues) {
    return standardised(typesAndValues).people().profile(0);
  }

  private static Standardised standardised(Object... typesAndValues) {
    var columns =
        Stream.iterate(0, i -> i + 2)
            .limit(typesAndValues.length / 2)
            .map(i -> Column.of("column " + i, (ColumnType) typesAndValues[i]))
            .toList();
    var values =
        Stream.iterate(1, i -> i + 2)
            .limit(typesAndValues.length / 2)
            .map(i -> (String) typesAndValues[i])
            .toList();
    return Standardising.of(Tables.of(columns, List.<String[]>of(values.toArray(String[]::new))));
  }

  private static List<String> words(Names names) {
    return names.words().stream().map(Word::text).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "García López, garcia lopez",
    "GARCIA-LOPEZ, garcia lopez",
    "' Núñez ', nunez",
    "de la Cruz Ruiz, cruz ruiz",
    "O'Brien, obrien"
  })
  void surnamesOfOneColumnAreSplitAndFolded(String written, String words) {
    assertThat(words(profile(ColumnType.FAMILY_NAME, written).surnames()))
        .containsExactly(words.split(" "));
  }

  /** Whether both stand in one column or each in its own, they are the same two surnames. */
  @ParameterizedTest
  @CsvSource({"García, López", "Ortiz, de la O", "Vang, Xiong"})
  void surnamesInTwoColumnsAreThoseOfOne(String first, String second) {
    var inOne = profile(ColumnType.FAMILY_NAME, first + " " + second);
    var inTwo = profile(ColumnType.FAMILY_NAME_1, first, ColumnType.FAMILY_NAME_2, second);
    var turned = profile(ColumnType.FAMILY_NAME_2, second, ColumnType.FAMILY_NAME_1, first);

    assertThat(words(inTwo.surnames())).isEqualTo(words(inOne.surnames()));
    assertThat(words(turned.surnames())).as("columns turned").isEqualTo(words(inTwo.surnames()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Unknown", "N/A", "-"})
  void aSecondSurnameThatSaysNothingIsNone(String second) {
    var alone = profile(ColumnType.FAMILY_NAME_1, "García", ColumnType.FAMILY_NAME_2, second);

    assertThat(words(alone.surnames())).containsExactly("garcia");
  }

  @Test
  void aMiddleNameIsAGivenName() {
    var inTwo = profile(ColumnType.GIVEN_NAME, "María", ColumnType.MIDDLE_NAME, "Elena");
    var inOne = profile(ColumnType.GIVEN_NAME, "María Elena");

    assertThat(words(inTwo.given())).containsExactly("maria", "elena");
    assertThat(words(inOne.given())).isEqualTo(words(inTwo.given()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Baby Boy", "Unknown", "", "   ", "NULL"})
  void aPlaceholderIsNoGivenName(String placeholder) {
    assertThat(profile(ColumnType.GIVEN_NAME, placeholder).given().isEmpty()).isTrue();
  }

  @Test
  void namesInOneFieldStandByThemselves() {
    var profile = profile(ColumnType.FULL_NAME, "García López, Ana María");

    assertThat(words(profile.full())).containsExactlyInAnyOrder("garcia", "lopez", "ana", "maria");
    assertThat(profile.given().isEmpty()).isTrue();
    assertThat(profile.surnames().isEmpty()).isTrue();
  }

  /** However many words a field holds, a record keeps as many as are compared. */
  @Test
  void ofManyNamesTheFirstAreKept() {
    var many =
        profile(
            ColumnType.GIVEN_NAME, "Ana Eva Ida Olga Uma Fe Gil Rut Noa Lea Zoe Pia ".repeat(20));

    assertThat(many.given().size()).isBetween(2, 12);
    assertThat(words(many.given())).startsWith("ana", "eva");
  }

  /** Given name and surname of the first parent, then of the second. */
  @ParameterizedTest
  @CsvSource({
    "Elena, Ortiz, Ramón, Ruiz, elena ortiz / ramon ruiz",
    "Elena, '', Ramón, '', elena - / ramon -",
    "'', '', Ramón, Ruiz, ramon ruiz",
    "Elena, Ortiz, '', '', elena ortiz",
    "'', Ortiz, '', '', - ortiz",
    "'', '', '', '', ''",
    "Unknown, Unknown, Ramón, '', ramon -"
  })
  void parentsAreThoseOfWhomSomethingIsKnown(
      String given1, String family1, String given2, String family2, String parents) {
    var profile =
        profile(
            ColumnType.PARENT_1_GIVEN_NAME,
            given1,
            ColumnType.PARENT_1_FAMILY_NAME,
            family1,
            ColumnType.PARENT_2_GIVEN_NAME,
            given2,
            ColumnType.PARENT_2_FAMILY_NAME,
            family2);

    assertThat(parents(profile)).isEqualTo(parents);
  }

  private static String parents(Profile profile) {
    return String.join(
        " / ",
        profile.parents().stream()
            .map(parent -> word(parent.first()) + " " + word(parent.last()))
            .toList());
  }

  private static String word(Names names) {
    return names.isEmpty() ? "-" : String.join(" ", words(names));
  }

  @Test
  void everyRowHasItsOwnParents() {
    var table =
        Tables.of(
            List.of(
                Column.of("mother", ColumnType.PARENT_1_GIVEN_NAME),
                Column.of("father", ColumnType.PARENT_2_GIVEN_NAME)),
            List.of(
                new String[] {"Elena", "Ramón"},
                new String[] {"", "Ramón"},
                new String[] {"Ramón", "Elena"},
                new String[] {"Elena", "Ramón"},
                new String[] {"", ""}));
    var standardised = Standardising.of(table);
    var places = standardised.places();

    assertThat(Arrays.stream(places).mapToObj(p -> parents(standardised.people().profile(p))))
        .containsExactly(
            "elena - / ramon -", "ramon -", "ramon - / elena -", "elena - / ramon -", "");
  }

  @Test
  void whatATableHasIsComparedAndNothingElse() {
    assertThat(features(ColumnType.GIVEN_NAME, "")).containsExactly("given-names");
    assertThat(features(ColumnType.MIDDLE_NAME, "")).containsExactly("given-names");
    assertThat(features(ColumnType.FAMILY_NAME_2, "")).containsExactly("surnames");
    assertThat(features(ColumnType.FULL_NAME, "")).containsExactly("full-name");
    assertThat(features(ColumnType.PARENT_2_FAMILY_NAME, "")).containsExactly("parents");
    assertThat(features(ColumnType.GIVEN_NAME, "", ColumnType.SEX, "", ColumnType.DATE, ""))
        .containsExactly("column 4", "column 2", "given-names");
  }

  private static List<String> features(Object... typesAndValues) {
    return standardised(typesAndValues).people().features().stream().map(Feature::name).toList();
  }
}
