package org.monarca.population.people;

/**
 * A mother or a father.
 *
 * @param phone ten digits, always of the fictitious numbers 555-0100 to 555-0199
 * @param email always at example.org
 */
public record Parent(String given, Surnames surnames, String phone, String email) {

  /** The same person with another telephone, after a move. */
  public Parent reachedAt(String otherPhone) {
    return new Parent(given, surnames, otherPhone, email);
  }
}
