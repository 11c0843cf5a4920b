package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.consolidated.LookUp;
import org.monarca.exchange.consolidated.Purpose;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * What the person of this request looks children up for: as they last said in the session, or what
 * people of their role mostly do.
 */
@Component
class Purposes {

  private static final String CHOSEN = Purposes.class.getName();

  private final HttpServletRequest request;

  /**
   * @param request the one under way
   */
  Purposes(HttpServletRequest request) {
    this.request = request;
  }

  /** Keeps it for the session; what is none changes nothing. */
  void choose(String code) {
    Purpose.of(code)
        .filter(Purpose.chosen()::contains)
        .ifPresent(purpose -> request.getSession().setAttribute(CHOSEN, purpose.code()));
  }

  LookUp lookUp(Actor actor) {
    return new LookUp(actor, chosen(actor));
  }

  List<Choice> choices(Wording words) {
    return Purpose.chosen().stream()
        .map(purpose -> new Choice(purpose.code(), words.say("purpose." + purpose.code())))
        .toList();
  }

  Purpose chosen(Actor actor) {
    return said().orElseGet(() -> usual(actor.role()));
  }

  private Optional<Purpose> said() {
    var session = request.getSession(false);
    return session != null && session.getAttribute(CHOSEN) instanceof String code
        ? Purpose.of(code)
        : Optional.empty();
  }

  private static Purpose usual(String role) {
    return switch (Role.of(role).orElse(Role.SCHOOL_USER)) {
      case DISTRICT_ADMIN, REGION_ADMIN, STATE_DATA_ADMIN -> Purpose.RECORDS;
      case STATE_DIRECTOR, PRIVACY_OFFICER, FEDERAL_USER, FEDERAL_ADMIN -> Purpose.OVERSIGHT;
      default -> Purpose.ENROLLMENT;
    };
  }
}
