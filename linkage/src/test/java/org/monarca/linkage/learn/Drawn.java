package org.monarca.linkage.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;
import org.monarca.linkage.weigh.Profile;

/**
 * Records drawn from a model that is known: every column has so many values, all as frequent, and
 * is wrong in so many of the second records; sometimes it is blank.
 */
final class Drawn {

  static final int[] VALUES = {50, 40, 30, 30, 20, 12};
  private static final double[] WRONG = {0.05, 0.1, 0.2, 0.02, 0.3, 0.15};
  private static final double BLANK = 0.05;

  private final List<int[]> rows = new ArrayList<>();
  private final List<Integer> persons = new ArrayList<>();
  private final Random random;

  private Drawn(long seed) {
    this.random = new Random(seed);
  }

  /** So many people, so many of whom have a second record. */
  static Drawn of(int people, int twice, long seed) {
    var drawn = new Drawn(seed);
    for (int person = 0; person < people; person++) {
      var row = new int[VALUES.length];
      for (int f = 0; f < row.length; f++) {
        row[f] = drawn.any(f);
      }
      drawn.add(person, drawn.blanked(row));
      if (person < twice) {
        drawn.add(person, drawn.blanked(drawn.again(row)));
      }
    }
    return drawn;
  }

  private void add(int person, int[] row) {
    persons.add(person);
    rows.add(row);
  }

  private int any(int f) {
    return 1 + random.nextInt(VALUES[f]);
  }

  private int[] again(int[] row) {
    var again = row.clone();
    for (int f = 0; f < again.length; f++) {
      if (random.nextDouble() < WRONG[f]) {
        again[f] = 1 + (again[f] + random.nextInt(VALUES[f] - 1)) % VALUES[f];
      }
    }
    return again;
  }

  private int[] blanked(int[] row) {
    return IntStream.of(row).map(code -> random.nextDouble() < BLANK ? 0 : code).toArray();
  }

  People people() {
    return new People(features(), rows.stream().map(Drawn::profile).toList());
  }

  static Profile profile(int... codes) {
    return new Profile(Names.NONE, Names.NONE, Names.NONE, List.of(), Place.UNKNOWN, codes);
  }

  static List<Feature> features() {
    return IntStream.range(0, VALUES.length).mapToObj(Drawn::feature).toList();
  }

  private static Feature feature(int place) {
    return PlainFeature.mark(
        "column " + place, Bond.OPEN, place, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT);
  }

  int size() {
    return rows.size();
  }

  boolean areOne(int a, int b) {
    return persons.get(a).equals(persons.get(b));
  }

  /** Of the pairs of one person, or else of two, that say something: how many agree. */
  double agreeing(int f, boolean areOne) {
    double agreeing = 0;
    double known = 0;
    for (int a = 0; a < rows.size(); a++) {
      for (int b = 0; b < a; b++) {
        if (areOne(a, b) == areOne && rows.get(a)[f] != 0 && rows.get(b)[f] != 0) {
          known++;
          agreeing += rows.get(a)[f] == rows.get(b)[f] ? 1 : 0;
        }
      }
    }
    return agreeing / known;
  }
}
