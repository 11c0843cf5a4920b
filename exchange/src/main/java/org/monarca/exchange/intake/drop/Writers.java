package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.monarca.exchange.platform.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which files are being written at this moment, and by whom; in this process. */
final class Writers {

  private static final Logger LOG = LoggerFactory.getLogger(Writers.class);

  private final Map<UUID, Incoming> open = new ConcurrentHashMap<>();

  /** From now on that one writes the file; whoever did before has lost it. */
  void begin(Incoming writing) throws IOException {
    var before = open.put(writing.file().id(), writing);
    if (before != null) {
      before.takenAway();
    }
  }

  void end(Incoming writing) {
    open.remove(writing.file().id(), writing);
  }

  /** Whoever writes it has lost it. */
  void takeAway(UUID file) throws IOException {
    var before = open.remove(file);
    if (before != null) {
      before.takenAway();
    }
  }

  /** Whoever sends too slowly gives the place back. */
  void endTheSlow() {
    for (var writing : open.values()) {
      try {
        if (writing.endIfTooSlow()) {
          LOG.info("drop.too-slow file={}", writing.file().id());
        }
      } catch (IOException e) {
        LOG.warn("drop.not-ended file={} at={}", writing.file().id(), FailurePlace.of(e));
      }
    }
  }
}
