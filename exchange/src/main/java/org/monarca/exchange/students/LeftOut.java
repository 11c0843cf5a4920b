package org.monarca.exchange.students;

import java.util.List;

/**
 * What became of the records that a full list leaves out.
 *
 * @param withdrawn those that were living until then
 * @param changed those of which something is said no more, the withdrawn among them: of a record
 *     that was told of later than the list it may be an enrollment alone
 */
public record LeftOut(List<Long> withdrawn, List<Long> changed) {

  public LeftOut {
    withdrawn = List.copyOf(withdrawn);
    changed = List.copyOf(changed);
  }
}
