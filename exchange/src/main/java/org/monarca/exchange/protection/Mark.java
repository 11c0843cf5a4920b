package org.monarca.exchange.protection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A State's word that a child of its must not be found.
 *
 * @param source the State's record that is marked
 * @param by account of whoever marked it
 * @param ended when the State took it back; absent while it holds
 * @param moved when a State last began to say that the child is there; null where none did since
 * @param waiting since when one that says so waits to be let in; null where none does
 * @param letIn when one was let in last; null where none was
 */
public record Mark(
    long id,
    long source,
    String state,
    MarkReason reason,
    Instant since,
    String by,
    @Nullable Instant ended,
    @Nullable String endedBy,
    @Nullable Instant moved,
    @Nullable Instant waiting,
    @Nullable Instant letIn,
    @Nullable String letInBy) {

  public boolean isOver() {
    return ended != null;
  }
}
