package org.monarca.exchange.oversight;

import java.util.List;
import org.monarca.exchange.audit.trail.Under;
import org.monarca.exchange.identity.ExchangeId;

/**
 * To whom a child was shown.
 *
 * @param child its number today
 * @param withheld whether the child is protected, and nothing of this is told
 * @param numbers under which its records stood, while they did; none where it is withheld
 * @param list at most as many as were asked for; of people one more where there are more
 */
public record Seen<T>(ExchangeId child, boolean withheld, List<Under> numbers, List<T> list) {

  public Seen {
    numbers = List.copyOf(numbers);
    list = List.copyOf(list);
  }
}
