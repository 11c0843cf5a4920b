package org.monarca.exchange.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A State's word that a child of its must not be found.
 *
 * @param source the State's record that is marked
 * @param by account of whoever marked it
 * @param ended when the State took it back; absent while it holds
 */
public record Mark(
    long id,
    long source,
    String state,
    MarkReason reason,
    Instant since,
    String by,
    @Nullable Instant ended,
    @Nullable String endedBy) {

  public boolean isOver() {
    return ended != null;
  }
}
