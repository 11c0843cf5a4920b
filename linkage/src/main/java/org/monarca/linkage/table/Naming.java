package org.monarca.linkage.table;

import java.util.List;
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
 * agree before they are put together: a parent, a place, a number.
 */
final class Naming {

  /** What one stranger in eight would have too says nothing yet. */
  private static final double LEAST_BITS = 3;

  private final People people;
  private final Scorer scorer;
  private final List<Feature> names;

  Naming(People people, Scorer scorer) {
    this.people = people;
    this.scorer = scorer;
    this.names =
        people.features().stream()
            .filter(feature ->
                feature.subject() == Subject.GIVEN_NAMES || feature.subject() == Subject.FULL_NAME)
            .toList();
  }

  /** True of all records of a table that has no names to tell people by. */
  boolean tells(int a, int b) {
    return names.isEmpty() || (isNamed(a) && isNamed(b)) || besides(a, b) >= LEAST_BITS;
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
