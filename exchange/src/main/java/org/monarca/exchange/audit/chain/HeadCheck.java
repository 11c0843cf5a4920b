package org.monarca.exchange.audit.chain;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.chain.Fault.What;

/** Whether heads are a chain, and the ones that were kept outside. */
final class HeadCheck {

  private HeadCheck() {}

  /**
   * Of all heads there are.
   *
   * @param heads oldest first
   */
  static void chain(List<Head> heads, Faults faults) {
    Head before = null;
    for (var head : heads) {
      if (!head.isWhole() || goesBack(before, head)) {
        faults.add(Fault.of(What.HEAD_CHANGED, head.day()));
      }
      if (!follows(before, head)) {
        faults.add(Fault.of(What.HEAD_UNLINKED, head.day()));
      }
      before = head;
    }
  }

  /** Of those that were kept outside each is still there, and still the same. */
  static void anchors(List<Head> anchors, List<Head> heads, Faults faults) {
    var known = heads.stream().collect(toMap(Head::day, Head::hash));
    for (var anchor : anchors) {
      var hash = known.get(anchor.day());
      if (hash == null) {
        faults.add(Fault.of(What.HEAD_MISSING, anchor.day()));
      } else if (!hash.equals(anchor.hash())) {
        faults.add(Fault.of(What.HEAD_REWRITTEN, anchor.day()));
      }
    }
  }

  private static boolean follows(@Nullable Head before, Head head) {
    return before == null
        ? head.previous().equals(Reached.NO_HASH)
        : head.previous().equals(before.hash()) && head.day().equals(before.day().plusDays(1));
  }

  private static boolean goesBack(@Nullable Head before, Head head) {
    return before != null
        && before.shards().size() == head.shards().size()
        && IntStream.range(0, head.shards().size())
            .anyMatch(n -> head.shards().get(n).position() < before.shards().get(n).position());
  }
}
