package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Tells the audit that a person signed out. */
@Component
class SignOut implements LogoutHandler {

  private final Audit audit;

  SignOut(Audit audit) {
    this.audit = audit;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    Caller.of(authentication)
        .map(Caller::actor)
        .ifPresent(
            person -> audit.record(person, Entry.done("account.sign-out", "account", person.id())));
  }
}
