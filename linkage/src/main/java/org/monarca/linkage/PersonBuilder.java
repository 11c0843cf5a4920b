package org.monarca.linkage;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Puts a {@link Person} together; what is not set stays unknown. Not for use by several threads.
 */
public final class PersonBuilder {

  private @Nullable String firstName;
  private @Nullable String middleName;
  private @Nullable String lastName1;
  private @Nullable String lastName2;
  private @Nullable String suffix;
  private @Nullable LocalDate birthDate;
  private @Nullable String sex;
  private @Nullable Boolean multipleBirth;
  private @Nullable String birthCity;
  private @Nullable String birthState;
  private @Nullable String birthCountry;
  private @Nullable String parent1First;
  private @Nullable String parent1Last;
  private @Nullable String parent2First;
  private @Nullable String parent2Last;
  private @Nullable String source;

  PersonBuilder() {}

  public PersonBuilder firstName(@Nullable String value) {
    this.firstName = value;
    return this;
  }

  public PersonBuilder middleName(@Nullable String value) {
    this.middleName = value;
    return this;
  }

  public PersonBuilder lastName1(@Nullable String value) {
    this.lastName1 = value;
    return this;
  }

  public PersonBuilder lastName2(@Nullable String value) {
    this.lastName2 = value;
    return this;
  }

  public PersonBuilder suffix(@Nullable String value) {
    this.suffix = value;
    return this;
  }

  public PersonBuilder birthDate(@Nullable LocalDate value) {
    this.birthDate = value;
    return this;
  }

  public PersonBuilder sex(@Nullable String value) {
    this.sex = value;
    return this;
  }

  public PersonBuilder multipleBirth(@Nullable Boolean value) {
    this.multipleBirth = value;
    return this;
  }

  public PersonBuilder birthCity(@Nullable String value) {
    this.birthCity = value;
    return this;
  }

  public PersonBuilder birthState(@Nullable String value) {
    this.birthState = value;
    return this;
  }

  public PersonBuilder birthCountry(@Nullable String value) {
    this.birthCountry = value;
    return this;
  }

  public PersonBuilder source(@Nullable String value) {
    this.source = value;
    return this;
  }

  public PersonBuilder parent1(@Nullable String first, @Nullable String last) {
    this.parent1First = first;
    this.parent1Last = last;
    return this;
  }

  public PersonBuilder parent2(@Nullable String first, @Nullable String last) {
    this.parent2First = first;
    this.parent2Last = last;
    return this;
  }

  /** The person as set so far. */
  public Person build() {
    return new Person(
        firstName,
        middleName,
        lastName1,
        lastName2,
        suffix,
        birthDate,
        sex,
        multipleBirth,
        birthCity,
        birthState,
        birthCountry,
        parent1First,
        parent1Last,
        parent2First,
        parent2Last,
        source);
  }
}
