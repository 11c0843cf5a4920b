package org.monarca.exchange.identity.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.monarca.linkage.weigh.Profile;

/**
 * Profiles of stored records, so that a record near many others is not read and standardised again
 * for each who comes near it. Holds so many, the latest read.
 *
 * <p>Never behind what it was told, whatever other processes write: {@code identity.said} notes
 * each writing of records under a number of its own, and these become visible one after the other.
 * All profiles held are those that stood when writing {@link #mark} had become visible, or later
 * ones. Whoever asks first tells what was written since, and these are let go. A profile read by
 * somebody who saw less is not taken.
 */
final class ProfileCache {

  /** Nobody has told yet what there is. */
  static final long NOTHING_TOLD = -1;

  private final int most;
  private final Map<Long, Profile> held;

  /** What was written by this process, by number, until it is seen to have become visible. */
  private final TreeMap<Long, Map<Long, Profile>> underway = new TreeMap<>();

  private long mark = NOTHING_TOLD;
  private long readUpTo;

  /**
   * @param most profiles held
   */
  ProfileCache(int most) {
    this.most = most;
    this.held =
        new LinkedHashMap<>(1024) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<Long, Profile> eldest) {
            return size() > most;
          }
        };
  }

  /** Whether a further one would take the place of another. */
  synchronized boolean isFull() {
    return held.size() >= most;
  }

  /** The last writing that is known here. */
  synchronized long mark() {
    return mark;
  }

  /** Nothing is held of what was known before, nor of what it was about to become. */
  synchronized void beginAt(long writing) {
    held.clear();
    underway.clear();
    mark = writing;
    readUpTo = 0;
  }

  /** Up to which record they were read before anybody asked; from the beginning after it began. */
  synchronized long readUpTo() {
    return readUpTo;
  }

  /**
   * A writing has become visible. One known already changes nothing; none may be left out.
   *
   * @param sources whose records it wrote
   */
  synchronized void tell(long writing, long[] sources) {
    if (writing <= mark) {
      return;
    }
    for (long source : sources) {
      held.remove(source);
    }
    var own = underway.get(writing);
    if (own != null) {
      held.putAll(own);
    }
    underway.headMap(writing, true).clear();
    mark = writing;
  }

  /**
   * Profiles of these records, as far as they are held, for somebody who has seen that writing;
   * none where somebody who sees less has begun anew meanwhile.
   */
  synchronized Map<Long, Profile> find(long seen, Collection<Long> sources) {
    if (mark < seen) {
      return Map.of();
    }
    var found = new HashMap<Long, Profile>(2 * sources.size());
    for (var source : sources) {
      var profile = held.get(source);
      if (profile != null) {
        found.put(source, profile);
      }
    }
    return found;
  }

  /**
   * What was read of these records by somebody who had seen that writing become visible, and has
   * read afterwards.
   */
  synchronized void put(long seen, Map<Long, Profile> read) {
    if (seen == mark) {
      held.putAll(read);
    }
  }

  /** The same of all records up to one; not taken as read if it is not taken. */
  synchronized void putAhead(long seen, Map<Long, Profile> read, long upTo) {
    if (seen == mark) {
      held.putAll(read);
      readUpTo = Math.max(readUpTo, upTo);
    }
  }

  /** What a writing says that may yet become visible. */
  synchronized void remember(long writing, Map<Long, Profile> said) {
    if (writing > mark) {
      underway.put(writing, Map.copyOf(said));
    }
  }
}
