package org.monarca.linkage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;

/**
 * A person standardised for comparison: words folded, placeholders gone, surnames a list whatever
 * fields they came in. Made by {@link Standardiser}; immutable, compact, and silent about the
 * person in {@link #toString()}.
 */
public final class Profile {

  final Names given;
  final Names surnames;

  /** The birth date as yyyymmdd, 0 when unknown. */
  final int birth;

  /** The first letter, folded; 0 when unknown. */
  final char sex;

  final MultipleBirth multipleBirth;
  final Place birthPlace;
  final List<Parent> parents;
  final String suffix;

  Profile(
      Names given,
      Names surnames,
      int birth,
      char sex,
      MultipleBirth multipleBirth,
      Place birthPlace,
      List<Parent> parents,
      String suffix) {
    this.given = given;
    this.surnames = surnames;
    this.birth = birth;
    this.sex = sex;
    this.multipleBirth = multipleBirth;
    this.birthPlace = birthPlace;
    this.parents = parents;
    this.suffix = suffix;
  }

  /** Whether a given name is known that is not a placeholder. */
  public boolean hasGivenName() {
    return !given.isEmpty();
  }

  public boolean hasSurname() {
    return !surnames.isEmpty();
  }

  public boolean hasBirthDate() {
    return birth != 0;
  }

  /** 1 January: often set where only the year is known. */
  boolean hasDefaultDate() {
    return birth % 10_000 == 101;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Profile that
        && given.equals(that.given)
        && surnames.equals(that.surnames)
        && birth == that.birth
        && sex == that.sex
        && multipleBirth == that.multipleBirth
        && birthPlace.equals(that.birthPlace)
        && parents.equals(that.parents)
        && suffix.equals(that.suffix);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * given.hashCode() + surnames.hashCode()) + birth;
  }

  @Override
  public String toString() {
    return "Profile[withheld]";
  }

  enum MultipleBirth {
    UNKNOWN,
    NO,
    YES
  }

  /** Where a child was born; an unknown part is empty. */
  record Place(String city, String state, String country) {
    static final Place UNKNOWN = new Place("", "", "");

    boolean isUnknown() {
      return city.isEmpty() && state.isEmpty() && country.isEmpty();
    }
  }
}
