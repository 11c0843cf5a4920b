package org.monarca.exchange.intake;

import org.jspecify.annotations.Nullable;

/**
 * How many children of a school or project a full list leaves out.
 *
 * @param school absent where no school was told
 * @param name as the State calls it
 */
public record LeftOutSchool(@Nullable String school, @Nullable String name, long children) {

  /** As it stands in addresses: a project is known by its name alone. */
  public String key() {
    return school != null ? school : name != null ? name : "";
  }
}
