package org.monarca.exchange.audit.chain;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.chain.Fault.What;

/**
 * One chain put together from its entries in whatever order they come: kept are only the ends of
 * the stretches that are whole, which in the order of writing is one, and one more for each entry
 * that is missing.
 */
final class Chain {

  private final int shard;
  private final Faults faults;
  private final TreeMap<Long, Stretch> stretches = new TreeMap<>();
  private @Nullable Stretch latest;

  Chain(int shard, Faults faults) {
    this.shard = shard;
    this.faults = faults;
  }

  void add(CopiedEntry entry) {
    var grows = latest;
    if (grows == null || grows.last() + 1 != entry.position() || stretches.size() > 1) {
      put(new Stretch(entry));
      return;
    }
    if (!entry.holds(CopiedEntry.PREVIOUS, grows.hash())) {
      faults.add(Fault.of(What.UNLINKED, entry));
    }
    grows.add(entry);
  }

  /** Takes over what another has put together of the same chain. */
  void add(Chain other) {
    other.stretches.values().forEach(this::put);
  }

  /**
   * Says what is missing or does not follow.
   *
   * @param before what it must begin after
   */
  void check(Reached before) {
    long expected = before.position() + 1;
    byte[] hash = before.bytes();
    for (var stretch : stretches.values()) {
      if (stretch.first() != expected) {
        faults.add(stretch.fault(What.MISSING, shard, expected));
      } else if (!stretch.follows(hash)) {
        faults.add(stretch.fault(What.UNLINKED, shard, expected));
      }
      expected = stretch.last() + 1;
      hash = stretch.hash();
    }
  }

  /** Position of its last entry, if it has one. */
  Optional<Long> last() {
    return Optional.ofNullable(stretches.lastEntry()).map(entry -> entry.getValue().last());
  }

  private void put(Stretch added) {
    var grown = join(stretches.floorEntry(added.first()), added);
    var next = stretches.higherEntry(grown.first());
    if (next != null && next.getKey() <= grown.last()) {
      faults.add(next.getValue().fault(What.DOUBLED, shard, next.getKey()));
    } else if (next != null && next.getKey() == grown.last() + 1) {
      if (!next.getValue().follows(grown.hash())) {
        faults.add(next.getValue().fault(What.UNLINKED, shard, next.getKey()));
      }
      stretches.remove(next.getKey());
      grown.add(next.getValue());
    }
    latest = grown;
  }

  /** The stretch before with the added one at its end; the added one alone where none meets it. */
  private Stretch join(Map.@Nullable Entry<Long, Stretch> floor, Stretch added) {
    if (floor == null || floor.getValue().last() + 1 < added.first()) {
      stretches.put(added.first(), added);
      return added;
    }
    var before = floor.getValue();
    if (before.last() >= added.first()) {
      faults.add(added.fault(What.DOUBLED, shard, added.first()));
      return before;
    }
    if (!added.follows(before.hash())) {
      faults.add(added.fault(What.UNLINKED, shard, added.first()));
    }
    before.add(added);
    return before;
  }
}
