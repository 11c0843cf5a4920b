package org.monarca.population.names;

/** How a family names its children. */
public enum Tradition {
  /** Two surnames, the father's first and the mother's first. */
  HISPANIC,
  /** One surname, the father's. */
  ANGLO
}
