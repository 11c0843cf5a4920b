package org.monarca.exchange.audit.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the trail is looked at: from what a head names to what a later one names.
 *
 * @param after the last head before it; the trail is read from its beginning where there is none
 * @param to the head at its end; the trail is read to its end where there is none
 */
record Span(Optional<Head> after, Optional<Head> to) {

  /** Parts of the table have at least that many blocks, so that small ones are read at once. */
  private static final long LEAST_BLOCKS = 1024;

  private static final int PARTS = 32;

  /**
   * The days from one to another, both included.
   *
   * @param heads oldest first
   */
  static Span of(List<Head> heads, @Nullable LocalDate from, @Nullable LocalDate to) {
    return new Span(
        from == null
            ? Optional.empty()
            : heads.reversed().stream().filter(head -> head.day().isBefore(from)).findFirst(),
        to == null
            ? Optional.empty()
            : heads.stream().filter(head -> !head.day().isBefore(to)).findFirst());
  }

  Reached before(int shard) {
    return after.map(head -> head.shards().get(shard)).orElse(Reached.NOTHING);
  }

  /** The last position that is read. */
  long most(int shard) {
    return to.map(head -> head.shards().get(shard).position()).orElse(Long.MAX_VALUE);
  }

  /**
   * Conditions on entries that together are those of this span, none twice. The whole trail is read
   * in the order in which it lies on the disk, a part of it chain by chain.
   *
   * @param blocks of the table
   */
  List<String> parts(long blocks) {
    return after.isEmpty() && to.isEmpty() ? ofBlocks(blocks) : ofChains();
  }

  private static List<String> ofBlocks(long blocks) {
    var parts = new ArrayList<String>();
    long each = Math.max(LEAST_BLOCKS, blocks / PARTS + 1);
    for (long block = 0; block < blocks; block += each) {
      parts.add("ctid >= '(%d,0)'::tid and ctid < '(%d,0)'::tid".formatted(block, block + each));
    }
    return Collections.unmodifiableList(parts);
  }

  private List<String> ofChains() {
    var parts = new ArrayList<String>();
    for (int shard = 0; shard < Head.SHARDS; shard++) {
      if (before(shard).position() < most(shard)) {
        parts.add(
            "shard = %d and position > %d and position <= %d"
                .formatted(shard, before(shard).position(), most(shard)));
      }
    }
    return Collections.unmodifiableList(parts);
  }
}
