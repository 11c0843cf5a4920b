package org.monarca.records.rules;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Applicability;

/**
 * Whether a child is among those for whom an element is expected. Where a date or a code is missing
 * or unreadable, nobody is expected: no finding rests on a guess.
 */
final class Audience {

  private Audience() {}

  /** Of an element of an enrollment. */
  static boolean includes(Applicability whom, Child child, Stay stay) {
    for (var group : whom.groups()) {
      if (includes(group, child, stay)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Of an element of another record: it names no grade, so its child is meant by any enrollment
   * sent, or is taken for it when none is sent.
   */
  static boolean includes(Applicability whom, Child child) {
    if (whom.meansEveryone() || child.stays().isEmpty()) {
      return true;
    }
    for (var stay : child.stays()) {
      if (includes(whom, child, stay)) {
        return true;
      }
    }
    return false;
  }

  private static boolean includes(Applicability.Group group, Child child, Stay stay) {
    return holds(group.enrollmentTypes(), stay.type())
        && holds(group.gradeLevels(), stay.grade())
        && isAged(group, child, stay)
        && (!group.whileEligible() || child.isEligibleOn(stay.begin()));
  }

  private static boolean holds(@Nullable Set<String> codes, String code) {
    return codes == null || codes.contains(code);
  }

  private static boolean isAged(Applicability.Group group, Child child, Stay stay) {
    var least = group.leastAge();
    var most = group.mostAge();
    if (least == null && most == null) {
      return true;
    }
    int age = child.ageAt(stay);
    return age >= 0 && (least == null || age >= least) && (most == null || age <= most);
  }
}
