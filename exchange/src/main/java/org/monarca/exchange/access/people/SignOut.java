package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.sessions.WantedPage;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Tells the audit that a person signed out; the page that they wanted is nobody else's. */
@Component
class SignOut implements LogoutHandler {

  private final Audit audit;
  private final WantedPage wanted;

  SignOut(Audit audit, WantedPage wanted) {
    this.audit = audit;
    this.wanted = wanted;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    wanted.removeRequest(request, response);
    Caller.of(authentication)
        .map(Caller::actor)
        .ifPresent(
            person -> audit.record(person, Entry.done("account.sign-out", "account", person.id())));
  }
}
