package org.monarca.linkage.weigh;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Place;
import org.monarca.linkage.weigh.Feature.Bond;
import org.monarca.linkage.weigh.Model.Training;

/**
 * Records that hold nothing but some marks, as a table of codes would, and models of them by
 * chance: what is weighed is in plain sight.
 */
final class Marks {

  /** Codes of a mark: 0 is unknown. */
  static final int CODES = 4;

  private Marks() {}

  /** What a record with these codes says. */
  static Profile record(int... codes) {
    return new Profile(Names.NONE, Names.NONE, Names.NONE, List.of(), Place.UNKNOWN, codes);
  }

  /**
   * A feature for each of so many marks, with rarities of the codes, of own and of shared bonds.
   */
  static List<Feature> features(int count) {
    return IntStream.range(0, count).mapToObj(Marks::feature).toList();
  }

  private static Feature feature(int place) {
    var bond = place % 2 == 0 ? Bond.OWN : Bond.SHARED;
    var rarity = new float[] {0, 1, 9, 25};
    return place % 3 == 2
        ? PlainFeature.mark("m" + place, bond, place, Level.SUFFIX_SAME, Level.SUFFIX_DIFFERENT)
        : PlainFeature.category(
            "c" + place, bond, place, Level.CATEGORY_SAME, Level.CATEGORY_DIFFERENT, rarity);
  }

  static Profile anyRecord(Random random, int count) {
    return record(random.ints(count, 0, CODES).toArray());
  }

  /** Another record of the same, miswritten here and there. */
  static Profile like(Profile record, Random random) {
    var codes = record.codes().clone();
    for (int i = 0; i < codes.length; i++) {
      if (random.nextInt(4) == 0) {
        codes[i] = random.nextInt(CODES);
      }
    }
    return record(codes);
  }

  /** Weights drawn by chance: also such as speak against what agrees. */
  static Model anyModel(Random random, int features) {
    var weights = new ArrayList<FeatureWeights>();
    for (int f = 0; f < features; f++) {
      var alone = anyWeights(random, f);
      boolean depends = f > 0 && random.nextInt(3) == 0;
      weights.add(depends ? alone.given(random.nextInt(f), anyGiven(random)) : alone);
    }
    boolean hasKin = random.nextInt(4) > 0;
    return model(
        share(random) / 4, hasKin ? share(random) / 4 : 0, hasKin ? share(random) / 4 : 0, weights);
  }

  static Model model(double matches, double twins, double siblings, List<FeatureWeights> weights) {
    return new Model(
        "by-chance", matches, twins, siblings, weights, new Training("", 100, 1, 0, 0));
  }

  private static FeatureWeights anyWeights(Random random, int place) {
    double rarity = place % 3 == 2 ? Double.NaN : 12 * random.nextDouble();
    return new FeatureWeights(
        (place % 3 == 2 ? "m" : "c") + place,
        shares(random),
        shares(random),
        shares(random),
        shares(random),
        List.of(rarity, Double.NaN),
        FeatureWeights.INDEPENDENT,
        List.of());
  }

  /** For none, same and different in the other feature. */
  private static List<List<Double>> anyGiven(Random random) {
    return List.of(shares(random), shares(random), shares(random));
  }

  private static List<Double> shares(Random random) {
    double share = share(random);
    return List.of(share, 1 - share);
  }

  private static double share(Random random) {
    return 0.001 + 0.998 * random.nextDouble();
  }
}
