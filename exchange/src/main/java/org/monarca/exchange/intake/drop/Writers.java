package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Which files are being written at this moment, and by whom; in this process. */
final class Writers {

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

  boolean isOpen(UUID file) {
    return open.containsKey(file);
  }
}
