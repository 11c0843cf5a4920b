package org.monarca.exchange.students;

import java.util.List;

/**
 * What became of a batch, child by child in the batch's order.
 *
 * @param written the versions that it added
 */
public record Applied(List<AppliedChild> children, Written written) {

  public Applied {
    children = List.copyOf(children);
  }
}
