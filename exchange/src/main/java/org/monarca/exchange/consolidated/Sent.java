package org.monarca.exchange.consolidated;

import java.time.Instant;
import java.util.List;
import org.monarca.exchange.students.Origin;

/**
 * One submission that said something of a child.
 *
 * @param moment when the State says it said so
 * @param received when the exchange learned of it
 * @param origin which submission it was
 * @param changes what it changed, in the order of the record
 */
public record Sent(
    String state, Instant moment, Instant received, Origin origin, List<Change> changes) {

  public Sent {
    changes = List.copyOf(changes);
  }
}
