package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Lets somebody who is signed in act in another role that they hold. The session begins anew, with
 * another number and nothing in it of what was done in the role before; it lasts no longer than the
 * one in which they signed in would have.
 */
@Component
public class RoleSwitch {

  private final Accounts accounts;
  private final RoleGrants grants;
  private final Audit audit;
  private final InstantSource clock;
  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

  RoleSwitch(Accounts accounts, RoleGrants grants, Audit audit, InstantSource clock) {
    this.accounts = accounts;
    this.grants = grants;
    this.audit = audit;
    this.clock = clock;
  }

  /** What somebody can go on with whose role has ended; empty where nobody has to choose. */
  public List<RoleGrant> choices(HttpServletRequest request) {
    return waiting(request).map(choice -> grants.good(choice.account())).orElseGet(List::of);
  }

  /** Lets whoever has to choose go on in that role; false where they do not hold it. */
  public boolean choose(HttpServletRequest request, HttpServletResponse response, long grant) {
    return waiting(request)
        .filter(choice -> enter(choice.account(), null, grant, choice.since(), request, response))
        .isPresent();
  }

  /** Lets whoever is signed in act in that role; false where they do not hold it. */
  public boolean change(HttpServletRequest request, HttpServletResponse response, long grant) {
    return Caller.current()
        .filter(caller ->
            caller instanceof SignedIn person
                && enter(
                    person.account(), person.grant(), grant, person.since(), request, response))
        .isPresent();
  }

  private Optional<RoleChoice> waiting(HttpServletRequest request) {
    return RoleChoice.of(request, clock.instant())
        .filter(choice -> accounts.admits(choice.account(), choice.since()));
  }

  private boolean enter(
      String account,
      @Nullable Long before,
      long wanted,
      Instant since,
      HttpServletRequest request,
      HttpServletResponse response) {
    var grant = grants.find(account, wanted);
    if (grant.isEmpty()) {
      return false;
    }
    grants.used(wanted);
    var entry = Entry.done("role.enter", "role-grant", Long.toString(wanted));
    audit.record(
        grant.get().actor(), before == null ? entry : entry.with("before", before.longValue()));
    FreshSession.goOn(request);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(
            Admission.acting(grant.get(), since), null, List.of()));
    SecurityContextHolder.setContext(context);
    sessions.saveContext(context, request, response);
    return true;
  }
}
