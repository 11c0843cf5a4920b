package org.monarca.linkage.weigh;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Parent;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.compare.Text;
import org.monarca.linkage.weigh.Feature.Bond;

/**
 * People by chance who say something in every part of a profile, of so few values that most ways to
 * agree come up; what they are compared by; and models of it by chance.
 */
final class Anybody {

  private static final List<String> GIVEN =
      List.of("ana:5", "ana:5 luz:9", "luz:9 ana:5", "eva:6", "xochitl:16", "xochtil:17", "luz:9");

  private static final List<String> SURNAMES =
      List.of("vega:6", "vega:6 ruiz:8", "ruiz:8 vega:6", "ajpop:16", "ajpoq:17 vega:6", "ruiz:8");

  private static final List<String> PARENTS =
      List.of("elena:6/ortiz:7", "elena:6/", "elana:17/ortiz:7", "ramon:8/vega:6", "/ortiz:7");

  private static final List<Place> PLACES =
      List.of(
          new Place("salinas", "ca", "us"),
          new Place("fresno", "ca", "us"),
          new Place("", "ca", ""),
          new Place("", "", "us"),
          new Place("oaxaca", "oax", "mx"));

  private static final int[] DATES = {20140322, 20140327, 20142203, 20140323, 20150322, 20090704};

  private static final float[] RARITIES = {0, 3, 7, 12};

  /** One of each kind. */
  static final List<Feature> FEATURES =
      List.of(
          PlainFeature.date("born", Bond.OF_TWINS, 0),
          PlainFeature.sex("sex", 1),
          PlainFeature.multipleBirth("twin", 2),
          PlainFeature.mark("suffix", Bond.OPEN, 3, Level.SUFFIX_SAME, Level.SUFFIX_DIFFERENT),
          PlainFeature.category(
              "grade", Bond.SHARED, 4, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT, RARITIES),
          PlainFeature.text(
              "town",
              Bond.OPEN,
              5,
              Stream.of("", "Salinas", "Salnas", "Fresno").map(Text::of).toList(),
              RARITIES),
          new BirthPlaceFeature(),
          NameFeature.surnames(),
          NameFeature.given(),
          NameFeature.full(),
          new ParentsFeature());

  private Anybody() {}

  static Profile anyone(Random random) {
    return new Profile(
        names(GIVEN, random),
        names(SURNAMES, random),
        names(GIVEN, random).and(names(SURNAMES, random), 4),
        parents(random),
        random.nextInt(5) == 0 ? Place.UNKNOWN : PLACES.get(random.nextInt(PLACES.size())),
        codes(random));
  }

  /** Another record of the same, in which a part or two is as anybody else has it. */
  static Profile like(Profile one, Random random) {
    var other = anyone(random);
    int kept = random.nextInt(64);
    return new Profile(
        (kept & 1) == 0 ? one.given() : other.given(),
        (kept & 2) == 0 ? one.surnames() : other.surnames(),
        (kept & 4) == 0 ? one.full() : other.full(),
        (kept & 8) == 0 ? one.parents() : other.parents(),
        (kept & 16) == 0 ? one.birthPlace() : other.birthPlace(),
        (kept & 32) == 0 ? one.codes() : other.codes());
  }

  /** Who says nothing at all. */
  static Profile nobody() {
    return Marks.record(new int[6]);
  }

  private static Names names(List<String> some, Random random) {
    return random.nextInt(6) == 0
        ? Names.NONE
        : Sayings.names(some.get(random.nextInt(some.size())));
  }

  private static List<Parent> parents(Random random) {
    var each =
        random
            .ints(random.nextInt(3), 0, PARENTS.size())
            .mapToObj(PARENTS::get)
            .toArray(String[]::new);
    return Sayings.parents(each).parents();
  }

  private static int[] codes(Random random) {
    return new int[] {
      random.nextInt(5) == 0 ? 0 : DATES[random.nextInt(DATES.length)],
      random.nextInt(3),
      random.nextInt(3),
      random.nextInt(4),
      random.nextInt(4),
      random.nextInt(4)
    };
  }

  /** Any weights for all of {@link #FEATURES}; every third depends on an earlier one. */
  static Model anyModel(Random random) {
    var weights = new ArrayList<FeatureWeights>();
    for (var feature : FEATURES) {
      int levels = feature.levels().size();
      var alone =
          new FeatureWeights(
              feature.name(),
              shares(random, levels),
              shares(random, levels),
              shares(random, levels),
              shares(random, levels),
              IntStream.range(0, levels)
                  .mapToObj(level -> random.nextBoolean() ? 12 * random.nextDouble() : Double.NaN)
                  .toList(),
              FeatureWeights.INDEPENDENT,
              List.of());
      weights.add(random.nextInt(3) == 0 ? dependent(alone, levels, weights, random) : alone);
    }
    return Marks.model(0.05, 0.01 * random.nextDouble(), 0.1 * random.nextDouble(), weights);
  }

  private static FeatureWeights dependent(
      FeatureWeights alone, int levels, List<FeatureWeights> earlier, Random random) {
    if (earlier.isEmpty()) {
      return alone;
    }
    int on = random.nextInt(earlier.size());
    var given =
        Stream.generate(() -> shares(random, levels)).limit(earlier.get(on).m().size() + 1L);
    return alone.given(on, given.toList());
  }

  /** So many that add up to 1, none of them 0. */
  static List<Double> shares(Random random, int count) {
    var parts = random.doubles(count, 0.01, 1).boxed().toList();
    double all = parts.stream().mapToDouble(part -> part).sum();
    return parts.stream().map(part -> part / all).toList();
  }

  /** That says nothing: as likely in one person as in two. */
  static FeatureWeights indifferent(Feature feature) {
    int levels = feature.levels().size();
    var even = Collections.nCopies(levels, 1.0 / levels);
    return new FeatureWeights(
        feature.name(),
        even,
        even,
        even,
        even,
        Collections.nCopies(levels, Double.NaN),
        FeatureWeights.INDEPENDENT,
        List.of());
  }
}
