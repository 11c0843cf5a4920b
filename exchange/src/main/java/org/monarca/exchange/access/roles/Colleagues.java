package org.monarca.exchange.access.roles;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Service;

/**
 * The second person whom everything needs by which a State's systems and the exchange reach each
 * other (AC-5): another data administrator of the State than added it, or its director.
 */
@Service
public class Colleagues {

  /** After which what waits is ended and added anew. */
  public static final Duration WITHIN = Duration.ofDays(14);

  private final RoleGrants grants;
  private final InstantSource clock;

  public Colleagues(RoleGrants grants, InstantSource clock) {
    this.grants = grants;
    this.clock = clock;
  }

  /** What is to be said to somebody who would confirm what was added. */
  public enum Answer {
    CONFIRMS,
    ADDED_IT_THEMSELVES,
    COMES_TOO_LATE
  }

  /** Accounts of those in the State who may confirm what the administrator adds. */
  public List<String> of(Actor administrator) {
    return grants
        .peopleOf(
            administrator.ownState().orElseThrow(),
            Set.of(Role.STATE_DATA_ADMIN, Role.STATE_DIRECTOR))
        .stream()
        .filter(account -> !account.equals(administrator.id()))
        .toList();
  }

  /**
   * @param addedBy account; null where a set-up added it
   */
  public Answer answer(Actor second, @Nullable String addedBy, Instant added) {
    if (second.id().equals(addedBy)) {
      return Answer.ADDED_IT_THEMSELVES;
    }
    return added.plus(WITHIN).isBefore(clock.instant().truncatedTo(ChronoUnit.MICROS))
        ? Answer.COMES_TOO_LATE
        : Answer.CONFIRMS;
  }
}
