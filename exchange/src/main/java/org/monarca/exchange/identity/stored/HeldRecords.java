package org.monarca.exchange.identity.stored;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.linkage.BlockingKeys;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.weigh.Profile;

/**
 * Stored records as they are now, and who of them holds a key: from memory where it is held there
 * and nobody has written it since, else read and standardised, many at once.
 */
final class HeldRecords {

  /** Who is further behind begins anew: to be told all of it would cost more than it saves. */
  private static final int MOST_TOLD = 500;

  /** More of what others wrote is read by who reads ahead, and by nobody who waits. */
  private static final int MOST_READ = 20_000;

  private final NeighbourStore store;
  private final Writings writings;
  private final Standardiser standardiser;
  private final ProfileCache cache;
  private final HeldKeys keys;

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
    return (keys.isReady() ? hear() : Optional.<Long>empty())
        .flatMap(seen -> keys.holders(seen, asked, most))
        .orElseGet(() -> store.holders(asked, most));
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
    return readKeysAhead(most) || readProfilesAhead(most);
  }

  private boolean readProfilesAhead(int most) {
    var seen = catchUp();
    if (cache.isFull()) {
      return false;
    }
    var people = store.peopleAfter(cache.readUpTo(), most);
    if (!people.isEmpty()) {
      cache.putAhead(seen.last(), standardised(people), people.getLast().source());
    }
    return !people.isEmpty();
  }

  /** What it reads it holds as profiles as well, while there is room for them. */
  private boolean readKeysAhead(int most) {
    if (!keys.hasRoom()) {
      return false;
    }
    var seen = hear().orElseGet(this::beginKeysAnew);
    var next = keys.next();
    if (next.isEmpty()) {
      return false;
    }
    var profilesSeen = catchUp();
    long from = next.get().upTo();
    boolean isNextOfProfiles = from == cache.readUpTo();
    var people = store.peopleAfter(from, most);
    if (people.isEmpty()) {
      keys.complete(next.get(), seen);
      return false;
    }
    long upTo = people.getLast().source();
    var read = standardised(people);
    keys.read(next.get(), seen, keys(read), upTo);
    if (isNextOfProfiles && !cache.isFull()) {
      cache.putAhead(profilesSeen.last(), read, upTo);
    }
    return true;
  }

  /** From what is visible now; only who reads ahead may, for he has seen nothing earlier. */
  private long beginKeysAnew() {
    long last = writings.lastOfOthers();
    keys.beginAt(last);
    return last;
  }

  boolean holdsKeys() {
    return keys.isReady();
  }

  /** What these records say, and which keys they hold, is what this transaction has stored. */
  void remember(List<Query> said) {
    if (said.isEmpty()) {
      return;
    }
    long writing = writings.last();
    cache.remember(writing, said.stream().collect(Collectors.toMap(Query::record, Query::profile)));
    keys.remember(writing, said.stream().collect(Collectors.toMap(Query::record, Query::holds)));
  }

  /**
   * Tells the keys what was written since; the last writing that the transaction under way has
   * seen, or empty where the keys cannot answer it: it has written records itself, it sees less
   * than they have been told, or there is too much to be told. What this process wrote it
   * remembers, what others wrote is read.
   */
  private Optional<Long> hear() {
    long from = keys.mark();
    var since = writings.from(from, MOST_TOLD);
    if (!follows(from, since) || since.stream().anyMatch(Writings.Writing::own)) {
      return Optional.empty();
    }
    long last = since.isEmpty() ? from : since.getLast().number();
    if (last == from) {
      return Optional.of(from);
    }
    var said = said(since);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    keys.tell(from, last, said.get());
    return Optional.of(last);
  }

  /** The keys of all records of these writings; empty where they cannot all be told. */
  private Optional<Map<Long, long[]>> said(List<Writings.Writing> since) {
    var said = new HashMap<Long, long[]>();
    var unread = new HashSet<Long>();
    for (var writing : since) {
      var remembered = keys.remembered(writing.number());
      for (var source : writing.sources()) {
        var its = remembered.get(source);
        if (its == null) {
          unread.add(source);
        } else {
          unread.remove(source);
          said.put(source, its);
        }
      }
    }
    if (unread.size() > MOST_READ) {
      return Optional.empty();
    }
    var read = unread.isEmpty() ? Map.<Long, Profile>of() : read(unread);
    said.putAll(keys(read));
    return read.size() < unread.size() ? Optional.empty() : Optional.of(said);
  }

  private static Map<Long, long[]> keys(Map<Long, Profile> profiles) {
    var keys = HashMap.<Long, long[]>newHashMap(profiles.size());
    profiles.entrySet().parallelStream()
        .map(said -> Map.entry(said.getKey(), BlockingKeys.of(said.getValue())))
        .toList()
        .forEach(held -> keys.put(held.getKey(), held.getValue()));
    return keys;
  }

  private Seen catchUp() {
    long known = cache.mark();
    if (known == ProfileCache.NOTHING_TOLD) {
      return beginAnew();
    }
    var since = writings.from(known, MOST_TOLD);
    return follows(known, since) ? told(known, since) : beginAnew();
  }

  /** Whether these are all writings since one that is visible there, and not too many. */
  private static boolean follows(long known, List<Writings.Writing> since) {
    boolean isKnownThere = known == 0 || (!since.isEmpty() && since.getFirst().number() == known);
    return isKnownThere && since.size() < MOST_TOLD;
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
