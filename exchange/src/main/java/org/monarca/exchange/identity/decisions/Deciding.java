package org.monarca.exchange.identity.decisions;

import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.platform.Actor;

/**
 * Who decides: the States whose records are touched, one person proposing and another, of another
 * State where another State's record is touched, confirming; where one of them refuses, the
 * Department.
 */
final class Deciding {

  private static final String DEPARTMENT = "federal-user";
  private static final Set<String> ADMINISTRATORS =
      Set.of("district-admin", "region-admin", "state-data-admin");

  private Deciding() {}

  static Optional<Refusal> mayPropose(Actor by, Set<String> states) {
    if (!isAdministrator(by) && !isDepartment(by)) {
      return Optional.of(Refusal.NO_RIGHT);
    }
    return isDepartment(by) || by.ownState().filter(states::contains).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.NOT_YOUR_STATES_CHILD);
  }

  static Optional<Refusal> mayAnswer(Actor by, Proposal proposal) {
    if (!isAdministrator(by) && !isDepartment(by)) {
      return Optional.of(Refusal.NO_RIGHT);
    }
    if (by.id().equals(proposal.proposer())) {
      return Optional.of(Refusal.SECOND_PERSON_NEEDED);
    }
    if (proposal.status() == Proposal.Status.DISPUTED) {
      return isDepartment(by) ? Optional.empty() : Optional.of(Refusal.DEPARTMENT_ANSWERS);
    }
    return by.ownState().filter(proposal.answeringStates()::contains).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.ANOTHER_STATE_ANSWERS);
  }

  /** Whether a refusal of that proposal is a disagreement between States, rather than the end. */
  static boolean isDispute(Proposal proposal) {
    return proposal.status() == Proposal.Status.OPEN
        && !Set.of(proposal.proposerState() == null ? "" : proposal.proposerState())
            .containsAll(proposal.states());
  }

  private static boolean isAdministrator(Actor by) {
    return by.kind() == Actor.Kind.PERSON && ADMINISTRATORS.contains(by.role());
  }

  private static boolean isDepartment(Actor by) {
    return by.kind() == Actor.Kind.PERSON && by.role().equals(DEPARTMENT);
  }
}
