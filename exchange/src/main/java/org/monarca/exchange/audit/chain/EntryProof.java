package org.monarca.exchange.audit.chain;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry stands in the trail, and what proves it. Without its hash: whoever has that and
 * the rest of what an entry says could try out the number of a child that is kept from them.
 *
 * @param chain from 0 on
 * @param position from 1 on
 * @param holds whether its hash is that of what it says, and the one before it is the one it names
 * @param head of the first day that was closed with the entry in it; absent until that is done
 */
public record EntryProof(int chain, long position, boolean holds, @Nullable ClosedBy head) {

  /** A head that stands for the entry. */
  public record ClosedBy(LocalDate day, Instant closed, String hash) {}
}
