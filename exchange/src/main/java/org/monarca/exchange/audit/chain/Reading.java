package org.monarca.exchange.audit.chain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.monarca.exchange.audit.chain.Fault.What;
import org.postgresql.PGConnection;

/** What one thread reads of the trail: it hashes every entry, and puts chains together. */
final class Reading {

  private final Checkpoints checkpoints;
  private final Faults faults;
  private final List<Chain> chains;
  private final EntryCanon canon = new EntryCanon();
  private long entries;

  Reading(Checkpoints checkpoints, Faults faults) {
    this.checkpoints = checkpoints;
    this.faults = faults;
    this.chains =
        IntStream.range(0, Head.SHARDS).mapToObj(shard -> new Chain(shard, faults)).toList();
  }

  /** Reads the entries for which the condition holds. */
  void read(Connection connection, String condition) throws SQLException {
    var copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut(
                "copy (select %s from audit.entry where %s) to stdout (format binary)"
                    .formatted(CopiedEntry.COLUMNS, condition));
    var entry = new CopiedEntry();
    for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
      if (entry.read(row)) {
        take(entry);
      }
    }
  }

  /** Takes over what another thread has read. */
  void add(Reading other) {
    entries += other.entries;
    for (int shard = 0; shard < Head.SHARDS; shard++) {
      chains.get(shard).add(other.chains.get(shard));
    }
  }

  /** Says what is missing in what was read. */
  void check(Span span) {
    for (int shard = 0; shard < Head.SHARDS; shard++) {
      var chain = chains.get(shard);
      var before = span.before(shard);
      chain.check(before);
      checkpoints.checkEnd(shard, chain.last().orElse(before.position()), span.most(shard), faults);
    }
  }

  long entries() {
    return entries;
  }

  private void take(CopiedEntry entry) {
    entries++;
    if (!entry.isChained()) {
      faults.add(Fault.of(What.UNCHAINED, entry));
      return;
    }
    if (entry.format() != EntryCanon.FORMAT) {
      faults.add(Fault.of(What.UNKNOWN_FORMAT, entry));
    } else if (!entry.holds(CopiedEntry.HASH, canon.hash(entry))) {
      faults.add(Fault.of(What.CHANGED, entry));
    }
    checkpoints.check(entry, faults);
    chains.get(entry.shard()).add(entry);
  }
}
