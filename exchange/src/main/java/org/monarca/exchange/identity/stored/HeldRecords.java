package org.monarca.exchange.identity.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.LongStream;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.weigh.Profile;

/**
 * Stored records as they are now, and who of them holds a key: from memory where it is held there
 * and nobody has written it since, else read and standardised, many at once.
 */
final class HeldRecords {

  /** Who is further behind begins anew: to be told all of it would cost more than it saves. */
  private static final int MOST_TOLD = 500;

  private final NeighbourStore store;
  private final Writings writings;
  private final Standardiser standardiser;
  private final ProfileCache cache;
  private final HeldKeys keys;
  private final ReentrantLock catchingUp = new ReentrantLock();

  /**
   * @param held profiles held at most
   * @param roomForKeys bytes that keys may take up outside the heap; 0 where none are held
   */
  HeldRecords(NeighbourStore store, Standardiser standardiser, int held, long roomForKeys) {
    this.store = store;
    this.writings = store.writings();
    this.standardiser = standardiser;
    this.cache = new ProfileCache(held);
    this.keys = new HeldKeys(roomForKeys);
  }

  /**
   * What the transaction under way sees.
   *
   * @param last the last writing of others
   * @param own records that it has written itself
   */
  private record Seen(long last, Set<Long> own) {}

  /** Who holds each of these keys, ascending, so many at most. */
  Map<Long, long[]> holders(long[] asked, int most) {
    if (keys.isReady()) {
      var seen = catchUp();
      var held =
          seen.own().isEmpty()
              ? keys.holders(seen.last(), asked, most)
              : Optional.<Map<Long, long[]>>empty();
      if (held.isPresent()) {
        return held.get();
      }
    }
    return store.holders(asked, most);
  }

  Map<Long, Profile> profiles(Collection<Long> records) {
    if (records.isEmpty()) {
      return Map.of();
    }
    var seen = catchUp();
    var held = cache.find(seen.last(), without(records, seen.own()));
    var unread = without(records, held.keySet());
    if (unread.isEmpty()) {
      return held;
    }
    var read = read(unread);
    var all = new HashMap<>(held);
    all.putAll(read);
    read.keySet().removeAll(seen.own());
    cache.put(seen.last(), read);
    return all;
  }

  /**
   * Reads so many records before anybody asks for them, behind those that were read so before;
   * whether there were any, and room for them or their keys.
   */
  boolean readAhead(int most) {
    var seen = catchUp();
    boolean forKeys = keys.isWanting();
    if (!forKeys && cache.isFull()) {
      return false;
    }
    var people = store.peopleAfter(forKeys ? keys.readUpTo() : cache.readUpTo(), most);
    if (people.isEmpty()) {
      keys.complete(seen.last());
      return false;
    }
    var profiles = standardised(people);
    cache.putAhead(seen.last(), profiles, people.getLast().source());
    if (forKeys) {
      keys.read(seen.last(), keys(profiles), people.getLast().source());
    }
    return true;
  }

  /** What these records say is what this transaction has stored. */
  void remember(Map<Long, Profile> said) {
    if (!said.isEmpty()) {
      cache.remember(writings.last(), said);
    }
  }

  /** One after the other, so that what was written is told in its order. */
  private Seen catchUp() {
    catchingUp.lock();
    try {
      long known = cache.mark();
      if (known == ProfileCache.NOTHING_TOLD) {
        return beginAnew();
      }
      var since = writings.from(known, MOST_TOLD);
      boolean isKnownThere = known == 0 || (!since.isEmpty() && since.getFirst().number() == known);
      return isKnownThere && since.size() < MOST_TOLD ? told(known, since) : beginAnew();
    } finally {
      catchingUp.unlock();
    }
  }

  private Seen told(long known, List<Writings.Writing> since) {
    long last = known;
    var own = own(since);
    for (var writing : since) {
      if (!writing.own() && writing.number() > known) {
        var said = cache.tell(writing.number(), writing.sources());
        tellKeys(writing, said, own);
        last = writing.number();
      }
    }
    return new Seen(last, own);
  }

  private static Set<Long> own(List<Writings.Writing> since) {
    var own = new HashSet<Long>();
    for (var writing : since) {
      if (writing.own()) {
        for (long source : writing.sources()) {
          own.add(source);
        }
      }
    }
    return own;
  }

  /** What this process did not write itself is read, unless it would be read as written since. */
  private void tellKeys(Writings.Writing writing, Map<Long, Profile> said, Set<Long> own) {
    if (!keys.isHolding()) {
      return;
    }
    var unread =
        LongStream.of(writing.sources())
            .filter(source -> !said.containsKey(source))
            .boxed()
            .toList();
    if (!unread.isEmpty() && !own.isEmpty()) {
      keys.beginAt(writing.number());
      return;
    }
    var all = new HashMap<>(said);
    if (!unread.isEmpty()) {
      all.putAll(read(unread));
    }
    keys.tell(writing.number(), keys(all));
  }

  /** Also where the writing known is not there: it went with a database that was lost. */
  private Seen beginAnew() {
    long last = writings.lastOfOthers();
    cache.beginAt(last);
    keys.beginAt(last);
    return told(last, writings.from(last, Integer.MAX_VALUE));
  }

  private static Map<Long, long[]> keys(Map<Long, Profile> profiles) {
    var keys = HashMap.<Long, long[]>newHashMap(profiles.size());
    profiles.entrySet().parallelStream()
        .map(said -> Map.entry(said.getKey(), BlockingKeys.of(said.getValue())))
        .toList()
        .forEach(held -> keys.put(held.getKey(), held.getValue()));
    return keys;
  }

  private static Collection<Long> without(Collection<Long> records, Set<Long> some) {
    return some.isEmpty()
        ? records
        : records.stream().filter(each -> !some.contains(each)).toList();
  }

  private Map<Long, Profile> read(Collection<Long> sources) {
    return standardised(store.people(sources));
  }

  private Map<Long, Profile> standardised(List<NeighbourStore.Said> people) {
    var profiles = new HashMap<Long, Profile>(2 * people.size());
    people.parallelStream()
        .map(said -> Map.entry(said.source(), standardiser.profile(said.person())))
        .toList()
        .forEach(entry -> profiles.put(entry.getKey(), entry.getValue()));
    return profiles;
  }
}
