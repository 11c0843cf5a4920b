package org.monarca.linkage;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one source record says about a person, as it was sent; whatever is unknown is null.
 *
 * @param sex any word; its first letter counts (f, m; another value compares only with itself)
 * @param birthState a US postal code or an ISO 3166-2 subdivision
 * @param birthCountry an ISO 3166-1 alpha-2 code
 * @param source the State that sent the record
 */
public record Person(
    @Nullable String firstName,
    @Nullable String middleName,
    @Nullable String lastName1,
    @Nullable String lastName2,
    @Nullable String suffix,
    @Nullable LocalDate birthDate,
    @Nullable String sex,
    @Nullable Boolean multipleBirth,
    @Nullable String birthCity,
    @Nullable String birthState,
    @Nullable String birthCountry,
    @Nullable String parent1First,
    @Nullable String parent1Last,
    @Nullable String parent2First,
    @Nullable String parent2Last,
    @Nullable String source) {

  /**
   * What a student's elements say, by their keys in the catalogue; what cannot be read is unknown.
   *
   * @param state that sent them
   */
  public static Person of(Map<String, String> student, String state) {
    return builder()
        .firstName(student.get("first_name"))
        .middleName(student.get("middle_name"))
        .lastName1(student.get("last_name_1"))
        .lastName2(student.get("last_name_2"))
        .suffix(student.get("suffix"))
        .birthDate(date(student.get("birth_date")))
        .sex(student.get("sex"))
        .multipleBirth(flag(student.get("multiple_birth_flag")))
        .birthCity(student.get("birth_city"))
        .birthState(student.get("birth_state"))
        .birthCountry(student.get("birth_country"))
        .parent1(student.get("parent_1_first_name"), student.get("parent_1_last_name"))
        .parent2(student.get("parent_2_first_name"), student.get("parent_2_last_name"))
        .source(state)
        .build();
  }

  private static @Nullable LocalDate date(@Nullable String iso) {
    try {
      return iso == null ? null : LocalDate.parse(iso);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable Boolean flag(@Nullable String flag) {
    return flag == null ? null : Boolean.valueOf(flag.equals("Y"));
  }

  /** A builder of which nothing is set yet. */
  public static PersonBuilder builder() {
    return new PersonBuilder();
  }

  /** A builder that starts from this person. */
  public PersonBuilder but() {
    return builder()
        .firstName(firstName)
        .middleName(middleName)
        .lastName1(lastName1)
        .lastName2(lastName2)
        .suffix(suffix)
        .birthDate(birthDate)
        .sex(sex)
        .multipleBirth(multipleBirth)
        .birthCity(birthCity)
        .birthState(birthState)
        .birthCountry(birthCountry)
        .parent1(parent1First, parent1Last)
        .parent2(parent2First, parent2Last)
        .source(source);
  }

  /** Says nothing of the person: a record ends up in logs and failures too easily. */
  @Override
  public String toString() {
    return "Person[withheld]";
  }
}
