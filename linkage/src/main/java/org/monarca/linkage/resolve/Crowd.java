package org.monarca.linkage.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.monarca.linkage.resolve.CandidateIndex.KeyPair;
import org.monarca.linkage.weigh.Profile;

/**
 * All records that those of a batch may meet under one of their keys: known ones, and those of the
 * batch whose turn is earlier. Most meet by chance, so this holds nothing but numbers and profiles.
 * A record of the batch that was known before is in it twice: as it was, until its turn has come,
 * and as it is.
 *
 * <p>A key that more than the cap hold when a record's turn comes is crowded for it: of these the
 * record meets only those who hold a second of its crowded keys. So a thousand Garcías born on 1
 * January are not compared with each other, and those among them who share a given name or a parent
 * as well still meet.
 */
final class Crowd {

  private static final int[] NOBODY = {};
  private static final long[] NO_RECORDS = {};

  private final int cap;
  private final List<Query> batch;
  private final long[] keys;

  /**
   * By key: who was known before, as places; where the key is crowded already, one more than cap.
   */
  private final int[][] known;

  /** By key: whose turn comes in this batch, ascending. */
  private final int[][] turns;

  private final Map<KeyPair, int[]> knownOfBoth = new HashMap<>();
  private final long[] records;
  private final Profile[] profiles;

  /**
   * By place: the turn from which on the record is not as it was. One that holds no key only asks,
   * and stays what it is.
   */
  private final int[] replaced;

  Crowd(List<Query> batch, CandidateIndex index, int cap) {
    this.cap = cap;
    this.batch = batch;
    this.keys =
        batch.stream()
            .flatMapToLong(query -> LongStream.of(query.looksFor()))
            .sorted()
            .distinct()
            .toArray();
    this.turns = turns();
    var holders = index.holders(keys, cap + 1);
    var both = index.holdersOfBoth(pairsThatMayCrowd(holders), cap);
    var worthReading = worthReading(holders, both);
    var said = index.profiles(boxed(worthReading));
    this.records = Arrays.stream(worthReading).filter(said::containsKey).toArray();
    this.profiles = Arrays.stream(records).mapToObj(said::get).toArray(Profile[]::new);
    this.replaced = replaced();
    this.known = known(holders);
    both.forEach((pair, holding) -> knownOfBoth.put(pair, places(holding)));
  }

  private int[][] known(Map<Long, long[]> holders) {
    var known = new int[keys.length][];
    IntStream.range(0, keys.length)
        .parallel()
        .forEach(key -> {
          var all = holders.getOrDefault(keys[key], NO_RECORDS);
          known[key] = all.length > cap ? new int[cap + 1] : places(all);
        });
    return known;
  }

  private int[] replaced() {
    var replaced = new int[records.length];
    Arrays.fill(replaced, Integer.MAX_VALUE);
    for (int turn = 0; turn < batch.size(); turn++) {
      var query = batch.get(turn);
      int place = Arrays.binarySearch(records, query.record());
      if (place >= 0 && query.holds().length > 0) {
        replaced[place] = turn;
      }
    }
    return replaced;
  }

  private int[][] turns() {
    var counts = new int[keys.length];
    var held = new int[keys.length][];
    Arrays.fill(held, NOBODY);
    for (int turn = 0; turn < batch.size(); turn++) {
      for (long holds : batch.get(turn).holds()) {
        int key = Arrays.binarySearch(keys, holds);
        if (key >= 0) {
          if (counts[key] == held[key].length) {
            held[key] = Arrays.copyOf(held[key], Math.max(2, 2 * counts[key]));
          }
          held[key][counts[key]++] = turn;
        }
      }
    }
    for (int key = 0; key < held.length; key++) {
      held[key] = Arrays.copyOf(held[key], counts[key]);
    }
    return held;
  }

  /**
   * Every two keys of one record that are crowded, or will be before the batch has been decided.
   */
  private Set<KeyPair> pairsThatMayCrowd(Map<Long, long[]> holders) {
    var pairs = new HashSet<KeyPair>();
    var mayCrowd = new HashSet<Long>();
    for (int key = 0; key < keys.length; key++) {
      var known = holders.get(keys[key]);
      if ((known == null ? 0 : known.length) + turns[key].length > cap) {
        mayCrowd.add(keys[key]);
      }
    }
    if (!mayCrowd.isEmpty()) {
      for (var query : batch) {
        var crowded = LongStream.of(query.looksFor()).filter(mayCrowd::contains).toArray();
        eachTwo(crowded, pairs);
      }
    }
    return pairs;
  }

  private static void eachTwo(long[] crowded, Set<KeyPair> pairs) {
    for (int i = 1; i < crowded.length; i++) {
      for (int j = 0; j < i; j++) {
        pairs.add(KeyPair.of(crowded[i], crowded[j]));
      }
    }
  }

  /**
   * Hundreds for each record of the batch, most of them again and again: put together as plain
   * numbers, ascending, each once.
   */
  private long[] worthReading(Map<Long, long[]> holders, Map<KeyPair, long[]> both) {
    var met =
        Stream.concat(
                holders.values().stream().filter(holding -> holding.length <= cap),
                both.values().stream())
            .toList();
    var all = new long[met.stream().mapToInt(holding -> holding.length).sum()];
    int size = 0;
    for (var holding : met) {
      System.arraycopy(holding, 0, all, size, holding.length);
      size += holding.length;
    }
    Arrays.parallelSort(all);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || all[i] != all[i - 1]) {
        all[distinct++] = all[i];
      }
    }
    return Arrays.copyOf(all, distinct);
  }

  private static Set<Long> boxed(long[] records) {
    var boxed = HashSet.<Long>newHashSet(records.length);
    for (long record : records) {
      boxed.add(record);
    }
    return boxed;
  }

  /** Those who are not known by now are left out. */
  private int[] places(long[] holding) {
    var places = new int[holding.length];
    int size = 0;
    for (long record : holding) {
      int place = Arrays.binarySearch(records, record);
      if (place >= 0) {
        places[size++] = place;
      }
    }
    return size == places.length ? places : Arrays.copyOf(places, size);
  }

  /**
   * Those who share a key with the record whose turn it is, and pass the test; itself left out.
   *
   * @param turn its place in the batch
   */
  long[] metBy(int turn, BiPredicate<Profile, Profile> test) {
    var query = batch.get(turn);
    var met = new Meeting();
    var crowded = new int[query.looksFor().length];
    int count = 0;
    for (long sought : query.looksFor()) {
      int key = Arrays.binarySearch(keys, sought);
      int earlier = earlier(turns[key], turn);
      if (known[key].length + earlier > cap) {
        crowded[count++] = key;
      } else {
        met.add(known[key], known[key].length, 0);
        met.add(turns[key], earlier, records.length);
      }
    }
    meetByTwo(crowded, count, turn, met);
    return met.distinct()
        .filter(place -> recordAt(place) != query.record())
        .filter(place -> place >= records.length || replaced[place] >= turn)
        .filter(place -> test.test(query.profile(), profileAt(place)))
        .mapToLong(this::recordAt)
        .distinct()
        .toArray();
  }

  private void meetByTwo(int[] crowded, int count, int turn, Meeting met) {
    for (int i = 1; i < count; i++) {
      for (int j = 0; j < i; j++) {
        var before =
            knownOfBoth.getOrDefault(KeyPair.of(keys[crowded[i]], keys[crowded[j]]), NOBODY);
        met.add(before, before.length, 0);
        var shared = shared(turns[crowded[i]], turns[crowded[j]], turn);
        met.add(shared, Math.min(shared.length, Math.max(0, cap - before.length)), records.length);
      }
    }
  }

  private static int[] shared(int[] one, int[] other, int before) {
    return Arrays.stream(one, 0, earlier(one, before))
        .filter(turn -> Arrays.binarySearch(other, turn) >= 0)
        .toArray();
  }

  /** How many of ascending turns come before one. */
  private static int earlier(int[] turns, int turn) {
    int place = Arrays.binarySearch(turns, turn);
    return place < 0 ? -place - 1 : place;
  }

  private long recordAt(int place) {
    return place < records.length ? records[place] : batch.get(place - records.length).record();
  }

  private Profile profileAt(int place) {
    return place < records.length ? profiles[place] : batch.get(place - records.length).profile();
  }
}
