package org.monarca.exchange.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.monarca.linkage.Profile;

/**
 * All records that those of a batch may meet under one of their keys: stored ones, and those of the
 * batch. Most meet by chance, so this holds nothing but numbers and profiles. A record of the batch
 * that was known before is in it twice, as it was and as it is.
 */
final class Crowd {

  private final long[] keys;
  private final int[][] holders;
  private final List<Member> members = new ArrayList<>();

  private record Member(long source, Profile profile) {}

  /**
   * @param keys that are looked for, ascending, each once
   * @param stored who holds them, by key
   * @param profiles of those who do
   */
  Crowd(long[] keys, Map<Long, Long[]> stored, Map<Long, Profile> profiles) {
    this.keys = keys;
    this.holders = new int[keys.length][];
    var places = new HashMap<Long, Integer>();
    profiles.forEach((source, profile) -> places.put(source, join(source, profile)));
    for (int i = 0; i < keys.length; i++) {
      var sources = stored.getOrDefault(keys[i], new Long[0]);
      holders[i] =
          Arrays.stream(sources).filter(places::containsKey).mapToInt(places::get).toArray();
    }
  }

  /**
   * The records of the batch join.
   *
   * @param cap a key that more of them hold tells nothing
   */
  void join(List<Incoming> batch, int cap) {
    var held = new HashMap<Integer, List<Integer>>();
    for (var incoming : batch) {
      int place = join(incoming.source(), incoming.profile());
      for (int i = 0; i < incoming.keys().size(); i++) {
        int key = Arrays.binarySearch(keys, incoming.keys().at(i));
        if (key >= 0) {
          held.computeIfAbsent(key, k -> new ArrayList<>()).add(place);
        }
      }
    }
    held.forEach((key, places) -> {
      if (places.size() > 1 || holders[key].length > 0) {
        hold(key, places, cap);
      }
    });
  }

  /** Those who share a key with the record and pass the test. */
  List<Long> metBy(Incoming incoming, BiPredicate<Profile, Profile> test) {
    var met = new ArrayList<Long>();
    int before = -1;
    for (int place : placesMetBy(incoming)) {
      var member = members.get(place);
      if (place != before
          && member.source() != incoming.source()
          && test.test(incoming.profile(), member.profile())) {
        met.add(member.source());
      }
      before = place;
    }
    return met;
  }

  /** In order, with repetitions. */
  private int[] placesMetBy(Incoming incoming) {
    var places = new int[64];
    int size = 0;
    for (int i = 0; i < incoming.looksFor().size(); i++) {
      int key = Arrays.binarySearch(keys, incoming.looksFor().at(i));
      var more = key < 0 ? new int[0] : holders[key];
      if (size + more.length > places.length) {
        places = Arrays.copyOf(places, 2 * (size + more.length));
      }
      System.arraycopy(more, 0, places, size, more.length);
      size += more.length;
    }
    Arrays.sort(places, 0, size);
    return Arrays.copyOf(places, size);
  }

  private int join(long source, Profile profile) {
    members.add(new Member(source, profile));
    return members.size() - 1;
  }

  private void hold(int key, List<Integer> places, int cap) {
    if (places.size() <= cap) {
      var before = holders[key];
      var all = Arrays.copyOf(before, before.length + places.size());
      for (int i = 0; i < places.size(); i++) {
        all[before.length + i] = places.get(i);
      }
      holders[key] = all;
    }
  }
}
