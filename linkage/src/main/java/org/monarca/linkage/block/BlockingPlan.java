package org.monarca.linkage.block;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
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

  /** A part that halves the meetings less often is not worth a key. */
  private static final double LEAST_BITS = 0.5;

  /** A key made stricter by a part that is often missing would miss as often. */
  private static final double NEARLY_ALWAYS = 0.9;

  private static final double LOG_2 = Math.log(2);

  /** Pairs that records may meet by chance under one kind of key, for each record. */
  private static final double LEAST_BUDGET = 4;

  private static final double MOST_BUDGET = 60;
  private static final double PAIRS_OF_A_KIND = 600_000;

  /** Where so few kinds keep within the budget, each may cost more. */
  private static final int FEW_KINDS = 6;

  private static final int MOST_MORE = 8;

  private static final int LARGEST_FOR_A_BUDGET = 10;

  static BlockingPlan of(People people) {
    var parts = new Parts(people);
    double budget = Math.max(LEAST_BUDGET, Math.min(MOST_BUDGET, PAIRS_OF_A_KIND / people.size()));
    var plan = of(people, parts, budget);
    for (int more = 2; more <= MOST_MORE && plan.kinds().size() < FEW_KINDS; more *= 2) {
      plan = of(people, parts, more * budget);
    }
    return plan;
  }

  private static BlockingPlan of(People people, Parts parts, double budget) {
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

  /** The same with more kinds. */
  BlockingPlan and(List<KeyKind> more) {
    return new BlockingPlan(
        Stream.concat(kinds.stream(), more.stream()).toList(), refinements, largest);
  }

  /** The parts that a table has, and how well each tells people apart. */
  private static final class Parts {

    private final Measures measures;
    private final List<Part> names = new ArrayList<>();
    private final List<List<Part>> dates = new ArrayList<>();
    private final List<Part> values = new ArrayList<>();
    private final List<Part> refinements = new ArrayList<>();

    Parts(People people) {
      this.measures = new Measures(people);
      for (var feature : people.features()) {
        add(feature);
      }
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

    double bits(KeyKind kind) {
      return measures.bits(kind);
    }

    private double bits(Part part) {
      return measures.bits(part);
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
      return measures.known(part) >= NEARLY_ALWAYS;
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
      Fragments.ofTwoNames().forEach(part -> kinds.add(KeyKind.of(part)));
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
