package org.monarca.immunization.select;

import java.util.List;
import org.monarca.immunization.Status;

/** Which series of a group may be chosen (CDSi 8.1). */
final class Scorable {

  private final List<Candidate> group;

  private Scorable(List<Candidate> group) {
    this.group = group;
  }

  static List<Candidate> of(List<Candidate> group) {
    var scorable = new Scorable(group);
    return group.stream().filter(scorable::isScorable).toList();
  }

  /** SELECTSCORE-2. */
  private boolean isScorable(Candidate one) {
    return switch (one.series().type()) {
      case RISK -> isCandidate(one) && hasHighestPriority(one);
      case STANDARD -> isCandidate(one) && (isStartedInTime(one) || isAnyAsGood());
      case EVALUATION_ONLY -> one.isComplete();
    };
  }

  /** SELECTB-24. */
  private boolean isCandidate(Candidate one) {
    return !isContraindicated(one) || group.stream().allMatch(Scorable::isContraindicated);
  }

  private static boolean isContraindicated(Candidate one) {
    return one.forecast().status() == Status.CONTRAINDICATED;
  }

  private boolean hasHighestPriority(Candidate one) {
    return group.stream()
        .filter(this::isCandidate)
        .map(other -> other.series().selection().priority())
        .allMatch(other -> one.series().selection().priority().compareTo(other) <= 0);
  }

  private static boolean isStartedInTime(Candidate one) {
    var first = one.forecast().evaluated().firstValid();
    var tooLate = one.patient().ageDay(one.series().selection().maximumAgeToStart());
    return first.isPresent() && (tooLate == null || first.get().isBefore(tooLate));
  }

  private boolean isAnyAsGood() {
    return group.stream()
        .allMatch(other -> other.validDoses() == 0 && !other.series().selection().isDefault());
  }
}
