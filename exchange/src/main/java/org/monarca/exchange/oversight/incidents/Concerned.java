package org.monarca.exchange.oversight.incidents;

import java.util.Set;
import org.monarca.exchange.identity.ExchangeId;

/**
 * Whom an incident concerns.
 *
 * @param accounts of people of the State
 */
public record Concerned(Set<ExchangeId> children, Set<String> accounts) {

  public Concerned {
    children = Set.copyOf(children);
    accounts = Set.copyOf(accounts);
  }
}
