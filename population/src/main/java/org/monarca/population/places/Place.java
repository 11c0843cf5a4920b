package org.monarca.population.places;

import org.jspecify.annotations.Nullable;

/**
 * A town anywhere.
 *
 * @param subdivision US postal code or ISO 3166-2 code, null where unknown
 * @param country ISO 3166-1 alpha-2
 */
public record Place(String city, @Nullable String subdivision, String country) {

  public boolean abroad() {
    return !country.equals("US");
  }
}
