package org.monarca.exchange.consolidated;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;

/**
 * What of a child's record is closed to its reader, who has another role, or looks for something
 * else, than those who need it.
 *
 * @param until when an emergency is over in which it is open nevertheless; absent otherwise
 */
public record Closure(Set<Sensitive> closed, @Nullable Instant until) {

  /** Nothing is. */
  public static final Closure NONE = new Closure(Set.of(), null);

  public Closure {
    closed = Set.copyOf(closed);
  }

  public boolean closes(Sensitive kind) {
    return closed.contains(kind);
  }

  /** Whether it closes an element of records of that kind. */
  public boolean closes(RecordKind kind, String key) {
    return Sensitive.isOf(closed, kind, key);
  }

  public boolean any() {
    return !closed.isEmpty();
  }
}
