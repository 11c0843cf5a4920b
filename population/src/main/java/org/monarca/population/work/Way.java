package org.monarca.population.work;

/** A way of living from qualifying work (34 CFR 200.81). */
public enum Way {
  /** Winters at home, a season of work elsewhere, year after year. */
  CIRCUIT,
  /** Plants, dairies and poultry houses: a year or two in one place, then another. */
  PLANTS,
  /** One move to stay. */
  ONE_MOVE,
  /** Seasons in the country, winters abroad. */
  ACROSS_THE_BORDER,
  /** A village all year, a fish camp in summer. */
  FISH_CAMP
}
