package org.monarca.exchange.audit.chain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.monarca.exchange.audit.chain.Fault.What;

/** What heads and anchors say that stands where: a hash at a position of a chain. */
final class Checkpoints {

  /** Where several say the same of a place, the first of them in time. */
  private record Said(LocalDate day, Reached reached) {}

  private final List<Map<Long, List<Said>>> shards =
      Stream.generate(() -> (Map<Long, List<Said>>) new HashMap<Long, List<Said>>())
          .limit(Head.SHARDS)
          .toList();

  void add(Head head) {
    for (int shard = 0; shard < head.shards().size(); shard++) {
      var reached = head.shards().get(shard);
      if (reached.position() > 0) {
        add(shard, reached, head.day());
      }
    }
  }

  private void add(int shard, Reached reached, LocalDate day) {
    var said =
        shards.get(shard).computeIfAbsent(reached.position(), position -> new ArrayList<>(1));
    if (said.stream().noneMatch(one -> one.reached.equals(reached))) {
      said.add(new Said(day, reached));
    }
  }

  void check(CopiedEntry entry, Faults faults) {
    var said = shards.get(entry.shard()).get(entry.position());
    if (said != null) {
      for (var one : said) {
        if (!entry.holds(CopiedEntry.HASH, one.reached.bytes())) {
          faults.add(Fault.of(What.REWRITTEN, entry).against(one.day));
        }
      }
    }
  }

  /**
   * Says where a chain ends before what was said of it.
   *
   * @param last position of its last entry
   * @param most position to which it was read
   */
  void checkEnd(int shard, long last, long most, Faults faults) {
    var beyond = new TreeMap<>(shards.get(shard)).headMap(most, true).higherEntry(last);
    if (beyond != null) {
      faults.add(new Fault(What.CUT, shard, last + 1, 0, null, beyond.getValue().getFirst().day));
    }
  }
}
