package org.monarca.exchange.identity.stored;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who holds which blocking key, of all records, in memory: so that nobody waits for the database to
 * say whom a record meets. Of use once all records have been read, and while there is room for
 * them.
 *
 * <p>It stands at a writing ({@code identity.said}), and moves to a later one only from there and
 * as a whole; what it cannot be told without a gap it forgets. Each time that it begins anew is an
 * age of its own, and what was read for another age is not taken.
 *
 * <p>Nothing is taken out of the table: which keys a record holds that said something else later is
 * held beside it, and when a fifth of the table is dead all of it is read anew.
 */
final class HeldKeys {

  private static final Logger LOG = LoggerFactory.getLogger(HeldKeys.class);

  private static final long NOWHERE = -1;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private KeyHoldings holdings;

  /** What this process has written that may yet become visible, by writing. */
  private final TreeMap<Long, Map<Long, long[]>> underway = new TreeMap<>();

  private long mark = NOWHERE;
  private int age;
  private long began = NOWHERE;
  private long readUpTo;
  private boolean isComplete;
  private boolean hasRoom;

  /**
   * @param room bytes that it may take up outside the heap; 0 to hold nothing
   */
  HeldKeys(long room) {
    this.holdings = new KeyHoldings(room);
    this.hasRoom = room > 0;
  }

  /**
   * What is to be read next.
   *
   * @param age for which it is
   * @param upTo behind which record
   */
  record Reading(int age, long upTo) {}

  /** Whether it can say who holds a key, to who has seen the same writing. */
  boolean isReady() {
    return reading(() -> isComplete);
  }

  /** Whether it is of use to tell it what is written. */
  boolean hasRoom() {
    return reading(() -> hasRoom);
  }

  /** The writing at which it stands; below 0 before it has begun. */
  long mark() {
    return reading(() -> mark);
  }

  /** What is to be read next; empty where nothing is. */
  Optional<Reading> next() {
    return reading(() ->
        isComplete || !hasRoom || mark == NOWHERE
            ? Optional.empty()
            : Optional.of(new Reading(age, readUpTo)));
  }

  /** Begins anew at a writing: nothing of before is held. */
  void beginAt(long writing) {
    writing(() -> {
      underway.clear();
      beginAnew(writing);
    });
  }

  /** What a writing of this process says that may yet become visible. */
  void remember(long writing, Map<Long, long[]> said) {
    writing(() -> {
      if (hasRoom && writing > mark) {
        underway.put(writing, Map.copyOf(said));
      }
    });
  }

  /** What this process remembers of a writing. */
  Map<Long, long[]> remembered(long writing) {
    return reading(() -> underway.getOrDefault(writing, Map.of()));
  }

  /**
   * Moves on, if it stands there still; nothing that was written between may be left out.
   *
   * @param said the keys of all records that were written
   */
  void tell(long from, long to, Map<Long, long[]> said) {
    writing(() -> {
      if (hasRoom && mark == from && to > from) {
        int before = age;
        said.forEach(this::know);
        mark = to;
        began = age == before ? began : to;
        underway.headMap(to, true).clear();
      }
    });
  }

  /**
   * Keys of the next records, up to one; those that were told of meanwhile are left as they are.
   *
   * @param seen the last writing that was visible to who read them
   */
  void read(Reading reading, long seen, Map<Long, long[]> keys, long upTo) {
    writing(() -> {
      if (isNext(reading, seen)) {
        for (var held : keys.entrySet()) {
          if (reading.age() == age && !holdings.isKnown(held.getKey())) {
            know(held.getKey(), held.getValue());
          }
        }
        readUpTo = reading.age() == age ? upTo : readUpTo;
      }
    });
  }

  /** There is no further record. */
  void complete(Reading reading, long seen) {
    writing(() -> {
      if (isNext(reading, seen) && hasRoom) {
        isComplete = true;
        LOG.info(
            "identity.keys-held records={} megabytes={}",
            holdings.records(),
            holdings.bytes() >> 20);
      }
    });
  }

  private boolean isNext(Reading reading, long seen) {
    return reading.age() == age && reading.upTo() == readUpTo && seen >= began;
  }

  /**
   * Who holds each of these keys, ascending, so many at most, for somebody who has seen just that
   * writing; empty where it cannot be said.
   */
  Optional<Map<Long, long[]>> holders(long seen, long[] keys, int most) {
    return reading(
        () -> isComplete && seen == mark ? Optional.of(holders(keys, most)) : Optional.empty());
  }

  private Map<Long, long[]> holders(long[] keys, int most) {
    var holders = HashMap.<Long, long[]>newHashMap(keys.length);
    for (long key : keys) {
      var held = holdings.holders(key, most);
      if (held.length > 0) {
        holders.put(key, held);
      }
    }
    return holders;
  }

  private void know(long source, long[] keys) {
    if (hasRoom && !holdings.know(source, keys)) {
      outOfRoom();
    } else if (holdings.isLargelyDead()) {
      beginAnew(mark);
    }
  }

  /** What is dead makes room when all is read anew, if there is enough of it. */
  private void outOfRoom() {
    if (!holdings.hasDead()) {
      giveUp();
    }
    beginAnew(mark);
  }

  private void giveUp() {
    LOG.warn(
        "identity.keys-not-held records={} megabytes={}",
        holdings.records(),
        holdings.bytes() >> 20);
    hasRoom = false;
    holdings = new KeyHoldings(0);
  }

  private void beginAnew(long writing) {
    holdings.clear();
    readUpTo = 0;
    isComplete = false;
    age++;
    mark = writing;
    began = writing;
  }

  private <T> T reading(Supplier<T> question) {
    lock.readLock().lock();
    try {
      return question.get();
    } finally {
      lock.readLock().unlock();
    }
  }

  /** Whoever is interrupted by anything leaves nothing half done: it begins anew. */
  private void writing(Runnable change) {
    Lock whole = lock.writeLock();
    whole.lock();
    boolean isDone = false;
    try {
      change.run();
      isDone = true;
    } finally {
      if (!isDone) {
        beginAnew(NOWHERE);
      }
      whole.unlock();
    }
  }
}
