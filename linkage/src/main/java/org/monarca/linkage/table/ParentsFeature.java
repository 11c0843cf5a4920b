package org.monarca.linkage.table;

import java.util.List;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Parent;
import org.monarca.linkage.compare.Parents;
import org.monarca.linkage.compare.Rarity;

/** Parents and guardians, crosswise. */
final class ParentsFeature extends Feature {

  ParentsFeature() {
    super(
        "parents",
        Bond.SHARED,
        List.of(
            Level.PARENTS_BOTH_SAME,
            Level.PARENTS_ONE_SAME,
            Level.PARENTS_ONE_ALIKE,
            Level.PARENTS_SURNAME_SAME,
            Level.PARENTS_DIFFERENT));
  }

  @Override
  Subject subject() {
    return Subject.PARENTS;
  }

  @Override
  Level compare(Row a, Row b) {
    return Parents.compare(a.parents(), b.parents());
  }

  @Override
  boolean isKnown(Row row) {
    return !row.parents().isEmpty();
  }

  /** Of the given names that agree: the surnames are the child's own as a rule. */
  @Override
  double rarity(Level level, Row a, Row b) {
    if (level != Level.PARENTS_BOTH_SAME && level != Level.PARENTS_ONE_SAME) {
      return Double.NaN;
    }
    double rarity = 0;
    for (var parent : a.parents()) {
      for (var other : b.parents()) {
        rarity = Math.max(rarity, shared(parent, other));
      }
    }
    return rarity;
  }

  private static double shared(Parent a, Parent b) {
    return Rarity.shared(a.first(), b.first());
  }
}
