package org.monarca.exchange.identity.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.weigh.Profile;

/**
 * The profiles of stored records as they are now: from memory where they are held there and nobody
 * has written them since, else read and standardised, many at once.
 */
final class CurrentProfiles {

  /** Who is further behind begins anew: to be told all of it would cost more than it saves. */
  private static final int MOST_TOLD = 500;

  private final NeighbourStore store;
  private final Writings writings;
  private final Standardiser standardiser;
  private final ProfileCache cache;

  CurrentProfiles(NeighbourStore store, Standardiser standardiser, int held) {
    this.store = store;
    this.writings = store.writings();
    this.standardiser = standardiser;
    this.cache = new ProfileCache(held);
  }

  /**
   * What the transaction under way sees.
   *
   * @param last the last writing of others
   * @param own records that it has written itself
   */
  private record Seen(long last, Set<Long> own) {}

  Map<Long, Profile> of(Collection<Long> records) {
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
   * whether there were any, and room for them.
   */
  boolean readAhead(int most) {
    var seen = catchUp();
    if (cache.isFull()) {
      return false;
    }
    var people = store.peopleAfter(cache.readUpTo(), most);
    if (!people.isEmpty()) {
      cache.putAhead(seen.last(), profiles(people), people.getLast().source());
    }
    return !people.isEmpty();
  }

  /** What these records say is what this transaction has stored. */
  void remember(Map<Long, Profile> said) {
    if (!said.isEmpty()) {
      cache.remember(writings.last(), said);
    }
  }

  private Seen catchUp() {
    long known = cache.mark();
    if (known == ProfileCache.NOTHING_TOLD) {
      return beginAnew();
    }
    var since = writings.from(known, MOST_TOLD);
    boolean isKnownThere = known == 0 || (!since.isEmpty() && since.getFirst().number() == known);
    return isKnownThere && since.size() < MOST_TOLD ? told(known, since) : beginAnew();
  }

  private Seen told(long known, List<Writings.Writing> since) {
    long last = known;
    var own = new HashSet<Long>();
    for (var writing : since) {
      if (writing.own()) {
        for (long source : writing.sources()) {
          own.add(source);
        }
      } else {
        cache.tell(writing.number(), writing.sources());
        last = writing.number();
      }
    }
    return new Seen(last, own);
  }

  /** Also where the writing known is not there: it went with a database that was lost. */
  private Seen beginAnew() {
    long last = writings.lastOfOthers();
    cache.beginAt(last);
    return told(last, writings.from(last, Integer.MAX_VALUE));
  }

  private static Collection<Long> without(Collection<Long> records, Set<Long> some) {
    return some.isEmpty()
        ? records
        : records.stream().filter(each -> !some.contains(each)).toList();
  }

  private Map<Long, Profile> read(Collection<Long> sources) {
    return profiles(store.people(sources));
  }

  private Map<Long, Profile> profiles(List<NeighbourStore.Said> people) {
    var profiles = new HashMap<Long, Profile>(2 * people.size());
    people.parallelStream()
        .map(said -> Map.entry(said.source(), standardiser.profile(said.person())))
        .toList()
        .forEach(entry -> profiles.put(entry.getKey(), entry.getValue()));
    return profiles;
  }
}
