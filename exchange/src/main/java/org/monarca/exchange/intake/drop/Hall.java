package org.monarca.exchange.intake.drop;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.sshd.common.session.Session;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is connected. Those who have not proved yet who they are have places of their own, few from
 * one source, and of them whoever came first goes when there are too many: connections that say
 * nothing shut nobody out.
 */
final class Hall {

  /** Not proved, of one source and altogether. */
  static final int MOST_OF_SOURCE = 8;

  static final int MOST_UNPROVED = 32;

  private static final Logger LOG = LoggerFactory.getLogger(Hall.class);

  private static final long BETWEEN_WORDS = Duration.ofMinutes(1).toNanos();

  private final int most;
  private final Map<Session, String> unproved = new LinkedHashMap<>();
  private final Set<Session> proved = new HashSet<>();
  private long told = System.nanoTime() - BETWEEN_WORDS;

  /**
   * @param most who have proved who they are
   */
  Hall(int most) {
    this.most = most;
  }

  synchronized int sessions() {
    return unproved.size() + proved.size();
  }

  /** Comes in, for which another may have to go. */
  void enter(Session session, String source) {
    Session goes;
    synchronized (this) {
      unproved.put(session, source);
      goes = tooMuch(source);
      if (goes != null) {
        unproved.remove(goes);
      }
    }
    if (goes != null) {
      end(goes);
    }
  }

  /** Who came first of those who are too many. */
  private @Nullable Session tooMuch(String source) {
    var same = unproved.entrySet().stream().filter(one -> one.getValue().equals(source)).toList();
    if (same.size() > MOST_OF_SOURCE) {
      return same.getFirst().getKey();
    }
    return unproved.size() > MOST_UNPROVED ? unproved.keySet().iterator().next() : null;
  }

  private void end(Session session) {
    if (isTimeToTell()) {
      LOG.warn("drop.full sessions={}", sessions());
    }
    session.close(true);
  }

  private synchronized boolean isTimeToTell() {
    long now = System.nanoTime();
    if (now - told < BETWEEN_WORDS) {
      return false;
    }
    told = now;
    return true;
  }

  /** Has proved who it is. */
  void prove(Session session) {
    boolean isFull;
    synchronized (this) {
      unproved.remove(session);
      isFull = proved.size() >= most;
      if (!isFull) {
        proved.add(session);
      }
    }
    if (isFull) {
      end(session);
    }
  }

  synchronized void leave(Session session) {
    unproved.remove(session);
    proved.remove(session);
  }
}
