package org.monarca.exchange.identity.decisions;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.ProposalStore.Standing;
import org.monarca.exchange.identity.scope.ChildScope;
import org.monarca.exchange.platform.Actor;

/**
 * Who decides: the States whose records are touched, one person proposing and another, of another
 * State where another State's record is touched, confirming; where one of them refuses, the
 * Department. A State's administrators decide about every record of the State, however old; whoever
 * acts for a part of a State, about children in the scope of that part alone.
 */
final class Deciding {

  private static final String DEPARTMENT = "federal-user";
  private static final String STATE = "state-data-admin";

  private static final Set<String> ADMINISTRATORS = Set.of("district-admin", "region-admin", STATE);

  /** Who finds children may say that two are one, and decides nothing. */
  private static final Set<String> ONLY_PROPOSE = Set.of("recruiter");

  private final ChildScope scope;

  Deciding(ChildScope scope) {
    this.scope = scope;
  }

  /** Whether somebody may begin a merge or a split, which another person confirms. */
  Optional<Refusal> mayPropose(Actor by, Collection<Standing> records) {
    return isPersonOf(ONLY_PROPOSE, by) ? isTheirs(by, records) : mayDecide(by, records);
  }

  /** Whether somebody may decide alone what one person decides, or propose that it is undone. */
  Optional<Refusal> mayDecide(Actor by, Collection<Standing> records) {
    if (isDepartment(by)) {
      return Optional.empty();
    }
    return isPersonOf(ADMINISTRATORS, by) ? isTheirs(by, records) : Optional.of(Refusal.NO_RIGHT);
  }

  Optional<Refusal> mayAnswer(Actor by, Proposal proposal) {
    if (!decides(by)) {
      return Optional.of(Refusal.NO_RIGHT);
    }
    if (by.id().equals(proposal.proposer())) {
      return Optional.of(Refusal.SECOND_PERSON_NEEDED);
    }
    if (proposal.status() == Proposal.Status.DISPUTED) {
      return isDepartment(by) ? Optional.empty() : Optional.of(Refusal.DEPARTMENT_ANSWERS);
    }
    return by.ownState().filter(proposal.answeringStates()::contains).isPresent()
        ? isInScope(by, proposal.children())
        : Optional.of(Refusal.ANOTHER_STATE_ANSWERS);
  }

  /** Whether somebody of that role decides about children, whosever they are. */
  static boolean decides(Actor by) {
    return isPersonOf(ADMINISTRATORS, by) || isDepartment(by);
  }

  /** Whether a refusal of that proposal is a disagreement between States, rather than the end. */
  static boolean isDispute(Proposal proposal) {
    return proposal.status() == Proposal.Status.OPEN
        && !Set.of(proposal.proposerState() == null ? "" : proposal.proposerState())
            .containsAll(proposal.states());
  }

  private Optional<Refusal> isTheirs(Actor by, Collection<Standing> records) {
    boolean isTheirStates = records.stream().map(Standing::state).anyMatch(by::belongsTo);
    return isTheirStates
        ? isInScope(by, records.stream().map(Standing::child).collect(Collectors.toSet()))
        : Optional.of(Refusal.NOT_YOUR_STATES_CHILD);
  }

  private Optional<Refusal> isInScope(Actor by, Set<ExchangeId> children) {
    return by.role().equals(STATE) || scope.holdsAny(by, children)
        ? Optional.empty()
        : Optional.of(Refusal.NOT_YOUR_OFFICES_CHILD);
  }

  private static boolean isPersonOf(Set<String> roles, Actor by) {
    return by.kind() == Actor.Kind.PERSON && roles.contains(by.role());
  }

  private static boolean isDepartment(Actor by) {
    return by.kind() == Actor.Kind.PERSON && by.role().equals(DEPARTMENT);
  }
}
