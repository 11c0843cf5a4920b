package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.roles.RoleGrants;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Who is signed in, as the session has it; nobody, once the sign-in is older than a session may
 * become, the account lets its person in no longer, their training has lapsed, or the role that
 * they act in has ended: that is asked on each request, once. Whoever is not trained is told so.
 * Whoever holds another role chooses it first. The session is read only when somebody asks.
 */
final class SessionContexts implements SecurityContextRepository {

  private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
  private final InstantSource clock;
  private final Accounts accounts;
  private final RoleGrants grants;
  private final Duties duties;

  SessionContexts(InstantSource clock, Accounts accounts, RoleGrants grants, Duties duties) {
    this.clock = clock;
    this.accounts = accounts;
    this.grants = grants;
    this.duties = duties;
  }

  @Override
  public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
    var kept = sessions.loadDeferredContext(request);
    return new DeferredSecurityContext() {
      private @Nullable SecurityContext found;

      @Override
      public SecurityContext get() {
        if (found == null) {
          found = admitted(kept.get(), request);
        }
        return found;
      }

      @Override
      public boolean isGenerated() {
        return kept.isGenerated();
      }
    };
  }

  /** The older way to ask, which the framework's interface still demands. */
  @Override
  @Deprecated
  @SuppressWarnings("InlineMeSuggester") // nobody but the framework calls it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return loadDeferredContext(holder.getRequest()).get();
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    sessions.saveContext(context, request, response);
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    return sessions.containsContext(request);
  }

  private SecurityContext admitted(SecurityContext kept, HttpServletRequest request) {
    return Caller.of(kept.getAuthentication()).orElse(null) instanceof SignedIn person
            && isOver(person)
        ? ended(person, request)
        : kept;
  }

  private boolean isOver(SignedIn person) {
    return person.isOver(clock.instant())
        || !grants.admits(person.account(), person.grant(), person.since());
  }

  private SecurityContext ended(SignedIn person, HttpServletRequest request) {
    var session = request.getSession(false);
    if (isUntrained(person)) {
      new SuspendedPerson(person.account(), clock.instant()).keep(request);
    } else if (holdsAnother(person)) {
      new RoleChoice(person.account(), person.since()).keep(request);
    } else if (session != null) {
      session.invalidate();
    }
    return SecurityContextHolder.createEmptyContext();
  }

  /** Whether it is their training alone that lets them in no longer. */
  private boolean isUntrained(SignedIn person) {
    return !person.isOver(clock.instant())
        && accounts.admits(person.account(), person.since())
        && duties.isTrainingLapsed(person.account());
  }

  private boolean holdsAnother(SignedIn person) {
    return person.grant() != null
        && !person.isOver(clock.instant())
        && accounts.admits(person.account(), person.since())
        && !grants.good(person.account()).isEmpty();
  }
}
