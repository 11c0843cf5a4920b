package org.monarca.linkage.table;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.weigh.ElementEvidence;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.Feature.Subject;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Scorer;

/**
 * Whether two records tell of whom they are. A surname and a birth date are what twins share, and
 * what a crowd shares whose days are guessed; a table that has many such records and few others
 * teaches that they are one person. So where one of two has no given name, something else has to
 * agree before they are put together, a parent, a place, a number; unless hardly anybody else is
 * like it: then there is no crowd that it may be of.
 */
final class Naming {

  /** What one stranger in eight would have too says nothing yet. */
  private static final double LEAST_BITS = 3;

  /** So many may be the same person, written otherwise; more are a crowd. */
  private static final int MOST_RIVALS = 3;

  private final People people;
  private final Scorer scorer;
  private final Groups groups;
  private final List<Feature> names;

  /** By record without a given name: who agrees with it so far, and in nothing that tells. */
  private final Map<Integer, Set<Integer>> like = new HashMap<>();

  /**
   * @param pairs of which those of the threshold or more may be one person
   */
  Naming(People people, Scorer scorer, Groups groups, Pairs pairs, double threshold) {
    this.people = people;
    this.scorer = scorer;
    this.groups = groups;
    this.names =
        people.features().stream()
            .filter(feature ->
                feature.subject() == Subject.GIVEN_NAMES || feature.subject() == Subject.FULL_NAME)
            .toList();
    if (!names.isEmpty()) { // else there are no names to tell people by
      addPairs(pairs, threshold);
    }
  }

  private void addPairs(Pairs pairs, double threshold) {
    for (int pair = 0; pair < pairs.size(); pair++) {
      int a = pairs.earlier(pair);
      int b = pairs.later(pair);
      if (pairs.weight(pair) >= threshold && !tells(a, b)) {
        addLike(a, b);
        addLike(b, a);
      }
    }
  }

  private boolean tells(int a, int b) {
    return (isNamed(a) && isNamed(b)) || besides(a, b) >= LEAST_BITS;
  }

  private void addLike(int record, int other) {
    if (!isNamed(record)) {
      like.computeIfAbsent(record, key -> new HashSet<>()).add(other);
    }
  }

  /** Whether the groups of a pair that speaks for it may become one. */
  boolean allows(int a, int b) {
    return !isOfACrowd(a, b) && !isOfACrowd(b, a);
  }

  /** Whether nothing tells that a record is the other's person, and many more are like it. */
  private boolean isOfACrowd(int record, int other) {
    var alike = like.getOrDefault(record, Set.of());
    if (!alike.contains(other)) {
      return false;
    }
    var rivals = new HashSet<Integer>();
    for (int each : alike) {
      int group = groups.of(each);
      if (group != groups.of(record) && group != groups.of(other)) {
        rivals.add(group);
      }
    }
    return rivals.size() > MOST_RIVALS;
  }

  private boolean isNamed(int record) {
    var profile = people.profile(record);
    for (var feature : names) {
      if (feature.isKnown(profile)) {
        return true;
      }
    }
    return false;
  }

  /** What speaks for one person beside the surnames, the birth date and the sex. */
  private double besides(int a, int b) {
    var elements = scorer.evidence(people.profile(a), people.profile(b)).elements();
    double bits = 0;
    for (int i = 0; i < people.features().size(); i++) {
      if (isOfOne(people.features().get(i), elements.get(i))) {
        bits += Math.max(0, elements.get(i).total());
      }
    }
    return bits;
  }

  private static boolean isOfOne(Feature feature, ElementEvidence said) {
    return feature.subject() != Subject.SURNAMES
        && feature.bond() != Feature.Bond.OF_TWINS
        && said.level() != Level.SEX_SAME;
  }
}
