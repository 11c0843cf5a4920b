package org.monarca.exchange.access.roles;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.platform.Actor;

/**
 * A role that a person holds or held.
 *
 * @param id its number, under which the audit trail knows the office that a person acted in
 * @param account whose it is
 * @param givenBy account or part of the exchange
 * @param why absent for the first, which came with the account
 * @param lastDay the last day on which it is good; absent where nobody said one
 * @param ends when that day is over in the State
 * @param ended when it was ended, by a person or by time; absent while it was not
 * @param endedBy account or part of the exchange; absent likewise
 * @param suspended since when its person may not act in it, because nobody looked at it in time
 *     ({@code access.reviews}); absent where they may
 * @param waits whether another person has to confirm it first
 * @param confirmedBy account of that person; absent where nobody had to, or did not yet
 * @param standIn whether that person is the Department's, for a State that has nobody else
 */
public record RoleGrant(
    long id,
    String account,
    Position position,
    Instant begins,
    String givenBy,
    @Nullable GiveReason why,
    @Nullable LocalDate lastDay,
    @Nullable Instant ends,
    @Nullable Instant ended,
    @Nullable String endedBy,
    @Nullable EndReason endReason,
    @Nullable Instant suspended,
    boolean waits,
    @Nullable String confirmedBy,
    boolean standIn) {

  public Role role() {
    return position.role();
  }

  public @Nullable String state() {
    return position.state();
  }

  public @Nullable Long region() {
    return position.region();
  }

  public @Nullable String district() {
    return position.district();
  }

  /** The State whose user administrators give it; null where the Department's do. */
  public @Nullable String office() {
    return position.office();
  }

  /** Whether its person may act in it. */
  public boolean isGood(Instant now) {
    return ended == null && suspended == null && !waits && (ends == null || now.isBefore(ends));
  }

  /** Whether another person is still to confirm it. */
  public boolean isWaiting() {
    return waits && ended == null;
  }

  /** Whether it came with the account, by an application or a set-up. */
  public boolean isFirst() {
    return why == null;
  }

  /** Whether it is good, and ends within two weeks. */
  public boolean endsSoon(Instant now) {
    return isGood(now) && ends != null && !ends.isAfter(now.plus(RoleGrants.SOON));
  }

  /** Its person, acting in it. */
  public Actor actor() {
    return Actor.person(account, role().code(), state(), id);
  }
}
