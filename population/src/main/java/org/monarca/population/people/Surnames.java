package org.monarca.population.people;

import org.jspecify.annotations.Nullable;

/** The legal surname in its two parts; only the first where the tradition has one. */
public record Surnames(String first, @Nullable String second) {

  /** Both parts as spoken: {@code García López}. */
  public String joined() {
    return second == null ? first : first + " " + second;
  }
}
