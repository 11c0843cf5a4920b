package org.monarca.exchange.intake.mending;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.monarca.exchange.intake.RejectedChild;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.platform.Actor;

/**
 * Children who were refused again: they are mended from what was sent of them last. Each of them
 * may have been sent alone, so that nothing is read of whom nobody asks for.
 */
final class SentAgain {

  /** Far smaller than what States send. */
  private static final int MOST = 16;

  private static final int AT_ONCE = 4;

  private final Submissions submissions;
  private final LatelyRead lately;

  SentAgain(Submissions submissions, InstantSource clock) {
    this.submissions = submissions;
    this.lately = new LatelyRead(clock, MOST, AT_ONCE);
  }

  /** How a child was sent last; each submission is read once, and only when it is asked for. */
  Function<MendStore.Last, Optional<RejectedChild>> of(Actor actor) {
    var read = new HashMap<UUID, Map<String, RejectedChild>>();
    return last ->
        Optional.ofNullable(
            read.computeIfAbsent(last.sent(), sent -> refused(actor, sent)).get(last.under()));
  }

  /** By the identifiers that they had there, which are not sent twice together. */
  private Map<String, RejectedChild> refused(Actor actor, UUID sent) {
    return submissions
        .status(actor, sent)
        .flatMap(
            found -> lately.of(sent, 1, () -> submissions.rejectedChildren(found, 1, Mending.MOST)))
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
