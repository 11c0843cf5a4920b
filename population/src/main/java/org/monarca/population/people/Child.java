package org.monarca.population.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.population.names.Sex;
import org.monarca.population.places.Place;

/**
 * A child as it really is; what States make of it is told elsewhere.
 *
 * @param number stable in every run with the same seed
 * @param suffix Jr, where the child bears the father's whole name
 * @param multiple born as a twin or a triplet
 */
public record Child(
    long number,
    String given,
    @Nullable String middle,
    Surnames surnames,
    @Nullable String suffix,
    Sex sex,
    LocalDate birth,
    boolean multiple,
    Place birthplace,
    @Nullable Parent father,
    @Nullable Parent mother,
    Pupil pupil,
    Kinship kinship) {

  /** Whole years on that day. */
  public int age(LocalDate day) {
    return birth.until(day).getYears();
  }

  public boolean bornAbroad() {
    return birthplace.abroad();
  }

  /** The day before which the child is entitled to free public education (34 CFR 200.103). */
  public LocalDate twentySecondBirthday() {
    return birth.plusYears(22);
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
