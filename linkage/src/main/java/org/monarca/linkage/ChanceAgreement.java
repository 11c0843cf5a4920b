package org.monarca.linkage;

import java.util.EnumMap;
import java.util.Map;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Rarity;

/**
 * How rare a name is on which two people agree by chance: -log2 of the sum of the squared shares,
 * measured as the mean share of the names that people bear. At this rarity the measured weight of
 * an agreement holds as it is.
 */
final class ChanceAgreement {

  private final Map<Level, Mean> shares = new EnumMap<>(Level.class);

  private static final class Mean {
    private double sum;
    private long count;
  }

  void add(Profile person) {
    addGiven(person.given);
    addSurnames(person.surnames);
  }

  private void addGiven(Names given) {
    if (!given.isEmpty()) {
      add(Level.GIVEN_SAME, Rarity.of(given));
      add(Level.GIVEN_REORDERED, Rarity.of(given));
      add(Level.GIVEN_ONE_MISSING, given.word(0).rarity());
    }
  }

  private void addSurnames(Names surnames) {
    for (int i = 0; i < surnames.size(); i++) {
      double rarity = surnames.word(i).rarity();
      add(Level.SURNAMES_ONLY_SAME, rarity);
      add(Level.SURNAMES_SECOND_MISSING, rarity);
      add(Level.SURNAMES_FIRST_MISSING, rarity);
    }
    if (surnames.size() > 1) {
      add(Level.SURNAMES_BOTH_SAME, Rarity.of(surnames));
      add(Level.SURNAMES_REORDERED, Rarity.of(surnames));
    }
  }

  private void add(Level level, double rarity) {
    var mean = shares.computeIfAbsent(level, key -> new Mean());
    mean.sum += Math.pow(2, -rarity);
    mean.count++;
  }

  /** In bits; 0 where rarity does not matter. */
  double rarity(Level level) {
    var mean = shares.get(level);
    return mean == null ? 0 : -Math.log(mean.sum / mean.count) / Math.log(2);
  }
}
