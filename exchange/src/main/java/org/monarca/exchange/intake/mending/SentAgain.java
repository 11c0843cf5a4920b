package org.monarca.exchange.intake.mending;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.monarca.exchange.intake.RejectedChild;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.platform.Actor;

/** Children who were refused again: they are mended from what was sent of them last. */
final class SentAgain {

  private final Submissions submissions;
  private final LatelyRead lately;

  SentAgain(Submissions submissions, InstantSource clock) {
    this.submissions = submissions;
    this.lately = new LatelyRead(clock);
  }

  /** The work, with those of these children as they were sent last. */
  Work in(Actor actor, Work work, Collection<Integer> numbers) {
    var read = new HashMap<UUID, Map<String, RejectedChild>>();
    var again = new HashMap<Integer, RejectedChild>();
    for (int number : numbers) {
      work.refusedAgain(number)
          .ifPresent(last -> {
            var refused = read.computeIfAbsent(last.sent(), sent -> refused(actor, sent));
            var child = refused.get(last.under());
            if (child != null) {
              again.put(number, child);
            }
          });
    }
    return work.with(again);
  }

  /** By the identifiers that they had there, which are not sent twice together. */
  private Map<String, RejectedChild> refused(Actor actor, UUID sent) {
    return submissions
        .status(actor, sent)
        .flatMap(found -> lately.of(sent, () -> submissions.rejectedChildren(found, Mending.MOST)))
        .map(read ->
            read.children().stream()
                .collect(
                    Collectors.toMap(
                        child -> child.child().stateStudentId(),
                        Function.identity(),
                        (first, other) -> first)))
        .orElse(Map.of());
  }
}
