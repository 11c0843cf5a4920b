package org.monarca.linkage.weigh;

import java.util.List;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.compare.Parent;
import org.monarca.linkage.compare.Parents;
import org.monarca.linkage.compare.Rarity;

/** Parents and guardians, crosswise. */
public final class ParentsFeature extends Feature {

  public ParentsFeature() {
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
  public Subject subject() {
    return Subject.PARENTS;
  }

  @Override
  public Level compare(Profile a, Profile b) {
    return Parents.compare(a.parents(), b.parents());
  }

  @Override
  public boolean isKnown(Profile profile) {
    return !profile.parents().isEmpty();
  }

  /** Of the given names that agree: the surnames are the child's own as a rule. */
  @Override
  double rarity(Level level, Profile a, Profile b) {
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
