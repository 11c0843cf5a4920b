package org.monarca.linkage.block;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.monarca.linkage.weigh.People;

/** How well parts of records tell people apart, and how often they are known; each asked once. */
final class Measures {

  private static final int SAMPLE = 50_000;
  private static final double LOG_2 = Math.log(2);

  private final People people;
  private final Map<String, Measure> known = new HashMap<>();

  private record Measure(double bits, double known) {}

  Measures(People people) {
    this.people = people;
  }

  /** How many times the chance that two records meet is halved; NaN where a part says nothing. */
  double bits(KeyKind kind) {
    return kind.parts().stream().mapToDouble(this::bits).sum();
  }

  double bits(Part part) {
    return measure(part).bits();
  }

  /** The share of the records that say something. */
  double known(Part part) {
    return measure(part).known();
  }

  /** How many other records one meets under a kind of key, were its parts independent. */
  double meetings(KeyKind kind) {
    return people.size() / 2.0 * Math.pow(2, -bits(kind));
  }

  private Measure measure(Part part) {
    return known.computeIfAbsent(part.name(), name -> measured(part));
  }

  private Measure measured(Part part) {
    int step = Math.max(1, people.size() / SAMPLE);
    var values = new long[(people.size() / step + 1) * Part.MOST];
    var into = new long[Part.MOST];
    int size = 0;
    double records = 0;
    double saying = 0;
    for (int i = 0; i < people.size(); i += step) {
      int count = part.reader().read(people.profile(i), into);
      System.arraycopy(into, 0, values, size, count);
      size += count;
      records++;
      saying += count > 0 ? 1 : 0;
    }
    double bits =
        size == 0
            ? Double.NaN
            : Math.log(records * (records - 1) / (meeting(values, size) + 1)) / LOG_2;
    return new Measure(bits, saying / records);
  }

  /** Of how many ordered pairs both values are the same. */
  private static double meeting(long[] values, int size) {
    Arrays.sort(values, 0, size);
    double meeting = 0;
    for (int begin = 0, i = 1; i <= size; i++) {
      if (i == size || values[i] != values[begin]) {
        meeting += (i - begin) * (i - begin - 1.0);
        begin = i;
      }
    }
    return meeting;
  }
}
