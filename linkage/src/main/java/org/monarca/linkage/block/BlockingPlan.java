package org.monarca.linkage.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.PlainFeature;

/**
 * Which kinds of keys a table is blocked by. Each kind is measured: one under which too many
 * records would meet by chance is made of one part more, until few enough do, so that a small table
 * is compared by loose keys and a large one by strict ones.
 *
 * @param kinds the kinds used
 * @param refinements parts by which a block that is too large is divided, best first
 * @param largest the most records that a block may have
 */
record BlockingPlan(List<KeyKind> kinds, List<Part> refinements, int largest) {

  private static final int SAMPLE = 50_000;

  /** A part that halves the meetings less often is not worth a key. */
  private static final double LEAST_BITS = 0.5;

  /** A key made stricter by a part that is often missing would miss as often. */
  private static final double NEARLY_ALWAYS = 0.9;

  private static final double LOG_2 = Math.log(2);

  /** Pairs that records may meet by chance under one kind of key, for each record. */
  private static final double LEAST_BUDGET = 4;

  private static final double MOST_BUDGET = 60;
  private static final double PAIRS_OF_A_KIND = 600_000;
  private static final int LARGEST_FOR_A_BUDGET = 10;

  static BlockingPlan of(People people) {
    var parts = new Parts(people);
    double budget = Math.max(LEAST_BUDGET, Math.min(MOST_BUDGET, PAIRS_OF_A_KIND / people.size()));
    double needed = Math.log(people.size() / (2 * budget)) / LOG_2;
    var kinds = new LinkedHashMap<String, KeyKind>();
    for (var kind : parts.singles()) {
      if (parts.bits(kind) >= needed) {
        kinds.putIfAbsent(kind.name(), kind);
      }
    }
    for (var kind : parts.several()) {
      var strict = parts.strict(kind, needed);
      if (strict != null) {
        kinds.putIfAbsent(strict.name(), strict);
      }
    }
    return new BlockingPlan(
        List.copyOf(kinds.values()), parts.refinements, (int) (LARGEST_FOR_A_BUDGET * budget));
  }

  /** The parts that a table has, and how well each tells people apart. */
  private static final class Parts {

    private final People people;
    private final Map<String, Double> bits = new HashMap<>();
    private final Map<String, Double> known = new HashMap<>();
    private final List<Part> names = new ArrayList<>();
    private final List<List<Part>> dates = new ArrayList<>();
    private final List<Part> values = new ArrayList<>();
    private final List<Part> refinements = new ArrayList<>();

    Parts(People people) {
      this.people = people;
      for (var feature : people.features()) {
        add(feature);
      }
      names.forEach(this::measure);
      dates.forEach(date -> date.forEach(this::measure));
      values.forEach(this::measure);
      measure(Part.initial());
      measure(Part.bothSurnames());
      measure(Part.twoNames());
      dates.forEach(date -> refinements.add(date.getLast()));
      refinements.addAll(names);
      dates.forEach(date -> refinements.add(date.get(1)));
      refinements.addAll(values);
    }

    private void add(Feature feature) {
      switch (feature.subject()) {
        case GIVEN_NAMES -> names.add(Part.given());
        case SURNAMES -> names.add(Part.surname());
        case FULL_NAME -> names.add(Part.anyName());
        case PARENTS -> names.add(Part.parent());
        case COLUMN -> add((PlainFeature) feature);
        case BIRTH_PLACE -> {
          // shared by too many to be worth a key
        }
      }
    }

    private void add(PlainFeature plain) {
      if (plain.isDate()) {
        dates.add(Part.ofDate(plain));
      } else if (plain.isText()) {
        values.add(Part.value(plain));
      }
    }

    private void measure(Part part) {
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
      known.put(part.name(), saying / records);
      bits.put(
          part.name(),
          size == 0
              ? Double.NaN
              : Math.log(records * (records - 1) / (meeting(values, size) + 1)) / LOG_2);
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

    /** How many times the chance that two records meet is halved; NaN where a part says nothing. */
    double bits(KeyKind kind) {
      return kind.parts().stream().mapToDouble(this::bits).sum();
    }

    private double bits(Part part) {
      return bits.getOrDefault(part.name(), Double.NaN);
    }

    /** The kind, or made of parts more until it is strict enough; null when there are too few. */
    @Nullable KeyKind strict(KeyKind loose, double needed) {
      var kind = bits(loose) < needed ? loose.with(Part.given(), Part.initial()) : loose;
      for (int i = 0; i < refinements.size() && bits(kind) < needed; i++) {
        var part = refinements.get(i);
        if (!kind.hasSubject(part) && bits(part) > LEAST_BITS && isNearlyAlwaysKnown(part)) {
          kind = kind.and(part);
        }
      }
      return bits(kind) >= needed ? kind : null;
    }

    private boolean isNearlyAlwaysKnown(Part part) {
      return known.getOrDefault(part.name(), 0.0) >= NEARLY_ALWAYS;
    }

    List<KeyKind> singles() {
      var singles = new ArrayList<KeyKind>();
      values.forEach(part -> singles.add(KeyKind.of(part)));
      dates.forEach(date -> singles.add(KeyKind.of(date.getFirst())));
      names.forEach(part -> singles.add(KeyKind.of(part)));
      return singles;
    }

    List<KeyKind> several() {
      var kinds = new ArrayList<KeyKind>();
      dates.forEach(date -> addDated(kinds, date));
      for (int i = 0; i < names.size(); i++) {
        for (int j = 0; j < i; j++) {
          kinds.add(KeyKind.of(names.get(j), names.get(i)));
        }
      }
      kinds.add(KeyKind.of(Part.bothSurnames(), Part.initial()));
      kinds.add(KeyKind.of(Part.twoNames()));
      for (var value : values) {
        if (bits(value) > 6) {
          names.forEach(name -> kinds.add(KeyKind.of(value, name)));
          dates.forEach(date -> kinds.add(KeyKind.of(value, date.getFirst())));
        }
      }
      addPairsOfValues(kinds);
      return kinds.stream().filter(kind -> !Double.isNaN(bits(kind))).toList();
    }

    private void addDated(List<KeyKind> kinds, List<Part> date) {
      names.forEach(name -> kinds.add(KeyKind.of(date.get(0), name)));
      var surname = Part.surname();
      kinds.add(KeyKind.of(date.get(1), surname, Part.initial()));
      kinds.add(KeyKind.of(date.get(2), surname, Part.initial()));
      kinds.add(KeyKind.of(date.get(3), surname, Part.given()));
      kinds.add(KeyKind.of(date.get(1), Part.twoNames()));
      kinds.add(KeyKind.of(date.get(2), Part.twoNames()));
    }

    private void addPairsOfValues(List<KeyKind> kinds) {
      for (int i = 0; i < values.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (bits(values.get(i)) + bits(values.get(j)) > 10) {
            kinds.add(KeyKind.of(values.get(j), values.get(i)));
          }
        }
      }
    }
  }
}
