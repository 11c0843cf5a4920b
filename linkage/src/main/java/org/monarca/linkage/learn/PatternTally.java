package org.monarca.linkage.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.monarca.linkage.learn.PatternCounts.Counted;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Pattern;
import org.monarca.linkage.weigh.Profile;

/**
 * Counts patterns: a hash table with open addressing, for millions that would be objects otherwise.
 * Not for use by several threads.
 */
final class PatternTally {

  private final Feature[] features;
  private long[] first = new long[1 << 12];
  private long[] second = new long[1 << 12];
  private long[] counts = new long[1 << 12];
  private int size;

  PatternTally(List<Feature> features) {
    this.features = features.toArray(Feature[]::new);
  }

  /** What several have counted. */
  static PatternTally together(List<PatternTally> tallies) {
    var all = new PatternTally(List.of());
    for (var tally : tallies) {
      for (int place = 0; place < tally.counts.length; place++) {
        if (tally.counts[place] > 0) {
          all.add(tally.first[place], tally.second[place], tally.counts[place]);
        }
      }
    }
    return all;
  }

  /** Counts how two records agree. */
  void add(Profile a, Profile b) {
    long low = 0;
    long high = 0;
    for (int f = 0; f < features.length; f++) {
      long level = features[f].place(a, b);
      if (f < Pattern.IN_A_LONG) {
        low |= level << (Pattern.BITS * f);
      } else {
        high |= level << (Pattern.BITS * (f - Pattern.IN_A_LONG));
      }
    }
    add(low, high, 1);
  }

  private void add(long low, long high, long times) {
    int place = place(low, high);
    if (counts[place] == 0) {
      if (2 * size > counts.length) {
        grow();
        place = place(low, high);
      }
      first[place] = low;
      second[place] = high;
      size++;
    }
    counts[place] += times;
  }

  private int place(long low, long high) {
    int mask = counts.length - 1;
    long mixed = (low ^ high * 0xbf58476d1ce4e5b9L) * 0x9e3779b97f4a7c15L;
    int place = (int) (mixed >>> Integer.SIZE) & mask;
    while (counts[place] != 0 && (first[place] != low || second[place] != high)) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    var oldFirst = first;
    var oldSecond = second;
    var oldCounts = counts;
    first = new long[2 * oldCounts.length];
    second = new long[first.length];
    counts = new long[first.length];
    size = 0;
    for (int i = 0; i < oldCounts.length; i++) {
      if (oldCounts[i] > 0) {
        add(oldFirst[i], oldSecond[i], oldCounts[i]);
      }
    }
  }

  /** What was counted, in the order of the patterns. */
  List<Counted> inOrder() {
    var counted = new ArrayList<Counted>(size);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        counted.add(new Counted(new Pattern(first[i], second[i]), counts[i]));
      }
    }
    counted.sort(Comparator.comparing(Counted::pattern));
    return List.copyOf(counted);
  }
}
