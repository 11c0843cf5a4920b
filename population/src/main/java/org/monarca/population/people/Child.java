package org.monarca.population.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.population.names.Sex;
import org.monarca.population.places.Place;

/**
 * A child as it really is; what States make of it is told elsewhere.
 *
 * @param number stable in every run with the same seed and date
 * @param multiple born as a twin
 */
public record Child(
    long number,
    String given,
    @Nullable String middle,
    Surnames surnames,
    Sex sex,
    LocalDate birth,
    boolean multiple,
    Place birthplace,
    @Nullable Parent father,
    @Nullable Parent mother,
    Pupil pupil) {

  /** Whole years on that day. */
  public int age(LocalDate day) {
    return birth.until(day).getYears();
  }

  public boolean bornAbroad() {
    return birthplace.abroad();
  }

  /** Another child of the same name, sex and day of birth. */
  Child namedAs(Child other) {
    return new Child(
        number,
        other.given,
        other.middle,
        other.surnames,
        other.sex,
        other.birth,
        false,
        birthplace,
        father,
        mother,
        pupil);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Child child && child.number == number;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }
}
