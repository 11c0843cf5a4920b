package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.springframework.stereotype.Component;

/**
 * Why somebody who has shown who they are is let in no longer, and whom they ask. A stranger learns
 * nothing by it: it is told only to whoever had the password and the second factor.
 */
@Component
public class Suspension {

  /** Of those who may be asked. */
  private static final int MOST = 5;

  private final Accounts accounts;
  private final RoleGrants grants;
  private final Duties duties;
  private final InstantSource clock;

  Suspension(Accounts accounts, RoleGrants grants, Duties duties, InstantSource clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.duties = duties;
    this.clock = clock;
  }

  /** What is told to the person of this session; empty where nobody is suspended in it. */
  public Optional<Told> told(HttpServletRequest request) {
    return SuspendedPerson.of(request, clock.instant())
        .map(person -> told(person.account(), clock.instant()));
  }

  private Told told(String account, Instant now) {
    var taken = duties.trained(account).orElse(null);
    return new Told(
        taken,
        taken == null ? null : duties.terms().lastDay(taken),
        duties.terms().oldestGood(now),
        whomToAsk(account));
  }

  /** The user administrators of the person's roles. */
  private List<Account> whomToAsk(String account) {
    return grants.good(account).stream()
        .flatMap(this::administratorsOf)
        .distinct()
        .filter(id -> !id.equals(account))
        .flatMap(id -> accounts.find(id).stream())
        .limit(MOST)
        .toList();
  }

  private Stream<String> administratorsOf(RoleGrant grant) {
    return grants.administratorsOf(grant.office()).stream()
        .filter(admin -> admin.region() == null)
        .map(RoleGrant::account);
  }

  /**
   * What the person is told.
   *
   * @param taken when they took the training last; absent where none is known
   * @param lastDay on which that was good; absent likewise
   * @param oldest on which day a training that is good was taken at the earliest
   * @param ask who enters a later one
   */
  public record Told(
      @Nullable LocalDate taken,
      @Nullable LocalDate lastDay,
      LocalDate oldest,
      List<Account> ask) {}
}
