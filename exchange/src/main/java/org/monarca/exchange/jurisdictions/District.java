package org.monarca.exchange.jurisdictions;

import org.jspecify.annotations.Nullable;

/**
 * A school district, or another local operating agency with an id of the National Center for
 * Education Statistics (NCES).
 *
 * @param leaId seven digits
 * @param state postal code
 * @param region of the same State; absent where the district belongs to none
 */
public record District(
    String leaId, String state, String name, @Nullable String city, @Nullable Long region) {

  /** Longest name, in characters; the city has {@value #LONGEST_CITY}. */
  public static final int LONGEST_NAME = 100;

  public static final int LONGEST_CITY = 60;
}
