package org.monarca.linkage.learn;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Pattern;

/**
 * What people have decided, pattern by pattern. A person is asked about doubtful pairs alone, so
 * the pairs decided tell nothing of how often one person's records agree in general; but they tell
 * what pairs that agree just so are, and that is what is learned from them.
 */
final class Verdicts {

  /** How many decisions weigh as much as what the records say by themselves. */
  private static final double BELIEF = 10;

  private final Map<Pattern, Tally> tallies = new HashMap<>();
  private int same;
  private int different;

  private Verdicts() {}

  private static final class Tally {
    private int same;
    private int different;
  }

  static Verdicts of(List<Feature> features, List<Decided> decided) {
    var verdicts = new Verdicts();
    var levels = new int[features.size()];
    for (var pair : decided) {
      Pattern.compare(features, pair.a(), pair.b(), levels);
      verdicts.add(Pattern.of(levels), pair.areOne());
    }
    return verdicts;
  }

  private void add(Pattern pattern, boolean areOne) {
    var tally = tallies.computeIfAbsent(pattern, key -> new Tally());
    if (areOne) {
      tally.same++;
      same++;
    } else {
      tally.different++;
      different++;
    }
  }

  /** The probability of one person, moved towards what people have said of such pairs. */
  double heeded(Pattern pattern, double match) {
    var tally = tallies.isEmpty() ? null : tallies.get(pattern);
    return tally == null
        ? match
        : (BELIEF * match + tally.same) / (BELIEF + tally.same + tally.different);
  }

  int same() {
    return same;
  }

  int different() {
    return different;
  }
}
