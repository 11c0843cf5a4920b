package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.consolidated.LookUp;
import org.monarca.exchange.consolidated.Purpose;
import org.monarca.exchange.consolidated.SaidPurposes;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Component;

/**
 * What the person of this request looks children up for. A record is opened for what they said of
 * it today (ADR 0049); a search is made for what they last chose in the session, or what people of
 * their role mostly do.
 */
@Component
class Purposes {

  private static final String CHOSEN = Purposes.class.getName();

  private final HttpServletRequest request;
  private final SaidPurposes said;
  private final Readers readers;

  /**
   * @param request the one under way
   */
  Purposes(HttpServletRequest request, SaidPurposes said, Readers readers) {
    this.request = request;
    this.said = said;
    this.readers = readers;
  }

  /** Keeps it for the session; what is none changes nothing. */
  void choose(String code) {
    Purpose.of(code)
        .filter(Purpose.chosen()::contains)
        .ifPresent(purpose -> request.getSession().setAttribute(CHOSEN, purpose.code()));
  }

  /** To search for children. */
  LookUp lookUp(Actor actor) {
    return new LookUp(actor, chosen(actor));
  }

  /** To open that child's record. */
  LookUp lookUp(Actor actor, ExchangeId child) {
    return new LookUp(actor, saidOf(actor, child).orElseGet(() -> chosen(actor)));
  }

  /** What they said today that they open it for; a form sent at midnight is not asked about. */
  Optional<Purpose> saidOf(Actor actor, ExchangeId child) {
    return said.of(actor, child, readers.zoneOf(actor)).flatMap(SaidPurposes.Standing::said);
  }

  List<Choice> choices(Wording words) {
    return Purpose.chosen().stream()
        .map(purpose -> new Choice(purpose.code(), words.say("purpose." + purpose.code())))
        .toList();
  }

  Purpose chosen(Actor actor) {
    return kept().orElseGet(() -> usual(actor.role()));
  }

  /** What they said in this session. */
  Optional<Purpose> kept() {
    var session = request.getSession(false);
    return session != null && session.getAttribute(CHOSEN) instanceof String code
        ? Purpose.of(code)
        : Optional.empty();
  }

  private static Purpose usual(String role) {
    return switch (Role.of(role).orElse(Role.SCHOOL_USER)) {
      case DISTRICT_ADMIN, REGION_ADMIN, STATE_DATA_ADMIN -> Purpose.RECORDS;
      case STATE_DIRECTOR, PRIVACY_OFFICER, FEDERAL_USER, FEDERAL_ADMIN, AUDITOR ->
          Purpose.OVERSIGHT;
      default -> Purpose.ENROLLMENT;
    };
  }
}
