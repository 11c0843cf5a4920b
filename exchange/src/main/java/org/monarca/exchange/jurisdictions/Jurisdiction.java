package org.monarca.exchange.jurisdictions;

import java.time.ZoneId;

/**
 * A State, the District of Columbia or a territory; all are called States.
 *
 * @param code postal code, two capital letters
 * @param zone the zone that its offices keep: days and deadlines are counted in it
 * @param contact the office that answers for the State's records
 */
public record Jurisdiction(String code, String name, ZoneId zone, Contact contact) {

  /** Where the State's migrant education office is reached. */
  public record Contact(String office, String email, String phone) {}
}
