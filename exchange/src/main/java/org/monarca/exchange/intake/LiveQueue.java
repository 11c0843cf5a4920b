package org.monarca.exchange.intake;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.monarca.exchange.platform.FailurePlace;
import org.monarca.exchange.platform.TooBusy;
import org.monarca.exchange.platform.Workers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.TransientDataAccessException;

/**
 * Requests about single children, waiting for workers of their own, in memory: who sent one waits
 * for its answer, and its key says later whether it was done. All that wait when a worker is free
 * are done in one transaction, State by State in turn: few when few come, many when many do, so
 * that a transaction's cost is shared just as far as it must be. What a State says is in one
 * worker's hands at a time, and a child stands in a transaction once, so what is said of it is done
 * in the order in which it came.
 */
final class LiveQueue implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveQueue.class);

  /** More are not done in one transaction, for nobody may hold up the others too long. */
  private static final int MOST = 100;

  /** Before the web server takes requests, and until it has answered the last. */
  private static final int PHASE = DEFAULT_PHASE - 4_096;

  private static final Duration LOOK_EVERY = Duration.ofSeconds(5);

  private final Function<List<LiveCall>, List<LiveAnswer>> work;
  private final Workers workers;
  private final Map<String, Queue<LiveCall>> waiting = new LinkedHashMap<>();
  private final Map<LiveCall.Key, LiveCall> underWay = new HashMap<>();
  private final Set<String> speaking = new HashSet<>();
  private boolean stopped;

  /**
   * @param workers how many transactions at once, of different States
   * @param work does some in one transaction; answers each, in their order
   */
  LiveQueue(int workers, Function<List<LiveCall>, List<LiveAnswer>> work) {
    this.work = work;
    this.workers = new Workers("live", workers, this::takeSome, LOOK_EVERY);
  }

  /** Takes it in; answers at once where it cannot. */
  Optional<LiveAnswer> add(LiveCall call) {
    synchronized (this) {
      if (stopped) {
        return Optional.of(new LiveAnswer.Busy());
      }
      if (underWay.putIfAbsent(call.key(), call) != null) {
        return Optional.of(new LiveAnswer.UnderWay());
      }
      waiting.computeIfAbsent(call.state(), state -> new ArrayDeque<>()).add(call);
    }
    workers.nudge();
    return Optional.empty();
  }

  /** Does some of those who wait; answers whether there were any. */
  boolean takeSome() {
    var some = next();
    try {
      done(some);
    } catch (Error e) {
      undone(some).forEach(call -> failed(call, e));
      throw e;
    } finally {
      leave(some);
    }
    return !some.isEmpty();
  }

  @Override
  public void start() {
    synchronized (this) {
      stopped = false;
    }
    workers.start();
  }

  /** Whoever still waits is asked to come again. */
  @Override
  public void stop() {
    var left = new ArrayList<LiveCall>();
    synchronized (this) {
      stopped = true;
      waiting.values().forEach(left::addAll);
      waiting.clear();
    }
    left.forEach(call -> over(call, new LiveAnswer.Busy()));
    workers.stop();
  }

  @Override
  public boolean isRunning() {
    return workers.isRunning();
  }

  @Override
  public int getPhase() {
    return PHASE;
  }

  /** One of each State in turn. */
  private synchronized List<LiveCall> next() {
    var children = new HashSet<String>();
    var some = new ArrayList<LiveCall>();
    var lines = new ArrayDeque<Iterator<LiveCall>>();
    waiting.forEach((state, line) -> {
      if (!speaking.contains(state)) {
        lines.add(line.iterator());
      }
    });
    while (!lines.isEmpty() && some.size() < MOST) {
      var line = lines.remove();
      if (line.hasNext()) {
        var call = line.next();
        if (call.answer().isDone()) { // nobody waits for it any more, and nothing was done
          line.remove();
          underWay.remove(call.key(), call);
        } else if (children.add(call.childKey())) {
          line.remove();
          some.add(call);
        }
        lines.add(line);
      }
    }
    waiting.values().removeIf(Queue::isEmpty);
    some.forEach(call -> speaking.add(call.state()));
    return some;
  }

  /** Others may do what these States say from now on; whatever happened, no key is left behind. */
  private void leave(List<LiveCall> some) {
    undone(some).forEach(call -> failed(call, new IllegalStateException("left undone")));
    synchronized (this) {
      some.forEach(call -> {
        speaking.remove(call.state());
        underWay.remove(call.key(), call);
      });
    }
  }

  private static List<LiveCall> undone(List<LiveCall> some) {
    return some.stream().filter(call -> !call.answer().isDone()).toList();
  }

  /** Whoever asks again from now on finds what was answered. */
  private void over(LiveCall call, LiveAnswer answer) {
    forget(call);
    call.answer().complete(answer);
  }

  private void failed(LiveCall call, Throwable why) {
    forget(call);
    call.answer().completeExceptionally(why);
  }

  private synchronized void forget(LiveCall call) {
    underWay.remove(call.key(), call);
  }

  /** One that cannot be done is no other's trouble: then each half is done by itself. */
  private void done(List<LiveCall> some) {
    try {
      answer(some);
    } catch (RuntimeException e) {
      LOG.warn("live.failed calls={} at={}", some.size(), FailurePlace.of(e));
      if (TooBusy.isWhy(e)) {
        some.forEach(call -> failed(call, e));
      } else if (some.size() > 1) {
        int half = some.size() / 2;
        done(some.subList(0, half));
        done(some.subList(half, some.size()));
      } else if (e instanceof TransientDataAccessException) {
        again(some);
      } else {
        failed(some.getFirst(), e);
      }
    }
  }

  /** What was in another's way may be so no more. */
  private void again(List<LiveCall> one) {
    try {
      answer(one);
    } catch (RuntimeException e) {
      LOG.warn("live.failed calls=1 at={}", FailurePlace.of(e));
      failed(one.getFirst(), e);
    }
  }

  private void answer(List<LiveCall> some) {
    if (!some.isEmpty()) {
      var answers = work.apply(some);
      for (int i = 0; i < some.size(); i++) {
        over(some.get(i), answers.get(i));
      }
    }
  }
}
