package org.monarca.population.names;

/** A child's sex as code list {@code sex} has it. */
public enum Sex {
  FEMALE("Female"),
  MALE("Male"),
  NONBINARY("Nonbinary");

  private final String code;

  Sex(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
