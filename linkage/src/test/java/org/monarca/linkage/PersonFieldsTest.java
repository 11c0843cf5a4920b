package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sixteen fields of one person, none of which may be taken for another. */
class PersonFieldsTest {

  private static final Person NOBODY = Person.builder().build();

  /**
   * Each field: how it is set, how it is read, its key in the catalogue and how a State sends it.
   */
  static Stream<Arguments> fields() {
    return Stream.of(
        text("first_name", PersonBuilder::firstName, Person::firstName),
        text("middle_name", PersonBuilder::middleName, Person::middleName),
        text("last_name_1", PersonBuilder::lastName1, Person::lastName1),
        text("last_name_2", PersonBuilder::lastName2, Person::lastName2),
        text("suffix", PersonBuilder::suffix, Person::suffix),
        text("sex", PersonBuilder::sex, Person::sex),
        text("birth_city", PersonBuilder::birthCity, Person::birthCity),
        text("birth_state", PersonBuilder::birthState, Person::birthState),
        text("birth_country", PersonBuilder::birthCountry, Person::birthCountry),
        text("parent_1_first_name", (to, v) -> to.parent1(v, null), Person::parent1First),
        text("parent_1_last_name", (to, v) -> to.parent1(null, v), Person::parent1Last),
        text("parent_2_first_name", (to, v) -> to.parent2(v, null), Person::parent2First),
        text("parent_2_last_name", (to, v) -> to.parent2(null, v), Person::parent2Last),
        field(
            "birth_date",
            to -> to.birthDate(LocalDate.of(2014, 3, 22)),
            Person::birthDate,
            "2014-03-22",
            LocalDate.of(2014, 3, 22)),
        field(
            "multiple_birth_flag", to -> to.multipleBirth(true), Person::multipleBirth, "Y", true));
  }

  private interface Setting {
    PersonBuilder set(PersonBuilder to, String value);
  }

  private static Arguments text(
      String key, Setting setting, Function<Person, @Nullable Object> read) {
    return field(key, to -> setting.set(to, "Xochitl"), read, "Xochitl", "Xochitl");
  }

  private static Arguments field(
      String key,
      Function<PersonBuilder, PersonBuilder> set,
      Function<Person, @Nullable Object> read,
      String sent,
      Object value) {
    return Arguments.of(key, set, read, sent, value);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void whatIsSetIsReadAndNothingElse(
      String key,
      Function<PersonBuilder, PersonBuilder> set,
      Function<Person, @Nullable Object> read,
      String sent,
      Object value) {
    var person = set.apply(Person.builder()).build();

    assertThat(read.apply(person)).isEqualTo(value);
    assertThat(read.apply(NOBODY)).isNull();
    fields()
        .filter(other -> !other.get()[0].equals(key))
        .forEach(
            other -> assertThat(reader(other).apply(person)).as("%s", other.get()[0]).isNull());
  }

  @SuppressWarnings("unchecked") // as made above
  private static Function<Person, @Nullable Object> reader(Arguments field) {
    return (Function<Person, @Nullable Object>) field.get()[2];
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void itIsReadFromItsKeyInTheCatalogue(
      String key,
      Function<PersonBuilder, PersonBuilder> set,
      Function<Person, @Nullable Object> read,
      String sent,
      Object value) {
    assertThat(Person.of(Map.of(key, sent), "TX"))
        .isEqualTo(set.apply(Person.builder()).source("TX").build());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fields")
  void aCopyKeepsIt(
      String key,
      Function<PersonBuilder, PersonBuilder> set,
      Function<Person, @Nullable Object> read,
      String sent,
      Object value) {
    var person = set.apply(Person.builder()).source("TX").build();

    assertThat(person.but().build()).isEqualTo(person);
    assertThat(person.but().source("WA").build()).isNotEqualTo(person);
  }

  @Test
  void whatIsNotOfThePersonIsNotRead() {
    var student = new LinkedHashMap<String, String>();
    student.put("state_student_id", "TX-1");
    student.put("grade_level", "04");

    assertThat(Person.of(student, "TX")).isEqualTo(Person.builder().source("TX").build());
  }

  @Test
  void aPersonThatIsPrintedSaysNothing() {
    assertThat(Fixtures.aChild().build()).hasToString("Person[withheld]");
  }
}
