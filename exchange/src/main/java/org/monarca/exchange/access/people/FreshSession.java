package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.monarca.exchange.access.sessions.SignedInSuccess;
import org.monarca.exchange.access.sessions.UseNotice;

/**
 * A session with a new number and nothing in it but the page that the person wanted: what was known
 * of the old one, by whomever, opens nothing.
 */
final class FreshSession {

  /** As the framework's cache of requests names it. */
  private static final String WANTED = "SPRING_SECURITY_SAVED_REQUEST";

  private FreshSession() {}

  /** The same of somebody who stays signed in: their session is still known as theirs. */
  static HttpSession goOn(HttpServletRequest request) {
    var old = request.getSession(false);
    var mark = old == null ? null : old.getAttribute(SignedInSuccess.MARK);
    var fresh = begin(request);
    if (mark != null) {
      fresh.setAttribute(SignedInSuccess.MARK, mark);
    }
    return fresh;
  }

  static HttpSession begin(HttpServletRequest request) {
    var old = request.getSession(false);
    if (old == null) {
      return request.getSession();
    }
    var wanted = old.getAttribute(WANTED);
    var noticed = old.getAttribute(UseNotice.SHOWN);
    old.invalidate();
    var fresh = request.getSession();
    if (noticed != null) {
      fresh.setAttribute(UseNotice.SHOWN, noticed);
    }
    if (wanted != null) {
      fresh.setAttribute(WANTED, wanted);
    }
    return fresh;
  }
}
