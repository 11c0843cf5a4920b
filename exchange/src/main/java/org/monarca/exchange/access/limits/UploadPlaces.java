package org.monarca.exchange.access.limits;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Service;

/** The places of those who are sending at this moment, counted in this process. */
@Service
public class UploadPlaces {

  private final int most;
  private final int mostOfState;
  private final Map<String, Integer> taken = new HashMap<>();

  UploadPlaces(UploadSettings settings) {
    this.most = settings.atOnce();
    this.mostOfState = settings.atOncePerState();
  }

  /** Whether there is room for one more. */
  public sealed interface Answer {

    /** A place, until it is given back. */
    final class Place implements Answer, AutoCloseable {

      private final Runnable leave;
      private final AtomicBoolean left = new AtomicBoolean();

      private Place(Runnable leave) {
        this.leave = leave;
      }

      @Override
      public void close() {
        if (left.compareAndSet(false, true)) {
          leave.run();
        }
      }
    }

    /** The State sends as much at once as it may. */
    record StateIsFull() implements Answer {}

    /** All places are taken. */
    record AllIsFull() implements Answer {}
  }

  /** Takes one for that State. */
  public synchronized Answer take(String state) {
    if (taken.getOrDefault(state, 0) >= mostOfState) {
      return new Answer.StateIsFull();
    }
    if (taken.values().stream().mapToInt(Integer::intValue).sum() >= most) {
      return new Answer.AllIsFull();
    }
    taken.merge(state, 1, Integer::sum);
    return new Answer.Place(() -> leave(state));
  }

  private synchronized void leave(String state) {
    taken.computeIfPresent(state, (own, count) -> count == 1 ? null : count - 1);
  }
}
