package org.monarca.linkage.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.monarca.linkage.compare.Names;
import org.monarca.linkage.compare.Word;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Subject;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Profile;

/**
 * How often whole names can agree in strangers. Names of several words in one column are compared
 * as one thing, and one thing alone does not tell those who are one person from those who share a
 * name. Its words do: each is put together with words of other records, and such names, borne by
 * nobody, agree with those of the table as strangers do.
 */
final class NamesByChance {

  private static final int NAMES = 20_000;

  /** With so many of the table each is compared. */
  private static final int COMPARED = 50;

  /** Words go together, by language and family; so much likelier the same ones meet. */
  private static final double GOING_TOGETHER = 4;

  /** What is not seen at all, as so much of one pair. */
  private static final double UNSEEN = 0.25;

  private final List<Profile> named;
  private final Feature feature;
  private final SplittableRandom random;

  private NamesByChance(List<Profile> named, Feature feature, long seed) {
    this.named = named;
    this.feature = feature;
    this.random = new SplittableRandom(seed);
  }

  /** For each level of agreement, its most likely share; 1 where words cannot tell. */
  static double[] most(People people, Feature feature, long seed) {
    var most = new double[feature.levels().size()];
    Arrays.fill(most, 1);
    var named = people.profiles().stream().filter(p -> p.full().size() > 1).toList();
    if (feature.subject() == Subject.FULL_NAME && 2 * named.size() > people.size()) {
      new NamesByChance(named, feature, seed).bound(most);
    }
    return most;
  }

  private void bound(double[] most) {
    var seen = new double[most.length + 1];
    for (int name = 0; name < NAMES; name++) {
      var nobody = borneByNobody(any());
      for (int i = 0; i < COMPARED; i++) {
        seen[feature.place(any(), nobody)]++;
      }
    }
    double draws = (double) NAMES * COMPARED;
    for (int level = 0; level < most.length - 1; level++) {
      most[level] = (GOING_TOGETHER * seen[level + 1] + UNSEEN) / draws;
    }
  }

  private Profile any() {
    return named.get(random.nextInt(named.size()));
  }

  /** As many words as another has, each of somebody else, from the same place if there is one. */
  private Profile borneByNobody(Profile like) {
    var words = new ArrayList<Word>();
    for (int place = 0; place < like.full().size(); place++) {
      var from = any().full();
      words.add(from.word(Math.min(place, from.size() - 1)));
    }
    return new Profile(
        like.given(),
        like.surnames(),
        new Names(words),
        like.parents(),
        like.birthPlace(),
        like.codes());
  }
}
