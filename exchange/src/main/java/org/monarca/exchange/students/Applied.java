package org.monarca.exchange.students;

import java.util.List;

/** What became of a batch, child by child in the batch's order. */
public record Applied(List<AppliedChild> children) {

  public Applied {
    children = List.copyOf(children);
  }
}
