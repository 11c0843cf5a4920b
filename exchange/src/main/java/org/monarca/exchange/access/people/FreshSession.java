package org.monarca.exchange.access.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.monarca.exchange.access.sessions.SignedInSuccess;

/**
 * A session with a new number and nothing in it: what was known of the old one, by whomever, opens
 * nothing.
 */
final class FreshSession {

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
    if (old != null) {
      old.invalidate();
    }
    return request.getSession();
  }
}
