package org.monarca.exchange.consolidated;

import java.util.List;
import org.monarca.exchange.identity.ExchangeId;

/**
 * A child who may be the one searched for.
 *
 * @param score 0 to 1
 * @param reasons sentences in the language asked, the weightiest first
 * @param name surnames, comma, given names
 * @param birthDate ISO date; empty when nobody says it
 * @param states States with living records, newest first; of a protected child the reader's own
 * @param isProtected whether the child must not be found
 */
public record Hit(
    ExchangeId id,
    double score,
    List<String> reasons,
    String name,
    String birthDate,
    List<String> states,
    boolean isProtected) {

  public Hit {
    reasons = List.copyOf(reasons);
    states = List.copyOf(states);
  }

  /** Its number only: the rest is personal. */
  @Override
  public String toString() {
    return "hit " + id;
  }
}
