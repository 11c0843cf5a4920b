package org.monarca.exchange.identity.scope;

import org.jspecify.annotations.Nullable;

/** Where somebody acts, as far as children are their business. */
sealed interface Office {

  /** Every child is. */
  record Department() implements Office {}

  /** None is. */
  record Nowhere() implements Office {}

  /**
   * Those of a State, or of a part of it.
   *
   * @param state postal code
   * @param region number of the region; absent where it is not one of a region
   * @param district LEA id; absent where it is not one of a district
   * @param school id of NCES; absent where it is not one of a school
   */
  record Place(
      String state, @Nullable Long region, @Nullable String district, @Nullable String school)
      implements Office {

    /** The whole State. */
    static Place of(String state) {
      return new Place(state, null, null, null);
    }
  }
}
