package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The notice of use (NIST SP 800-53 AC-8). It stands on the page to sign in at, before anything is
 * typed, and whoever presses a button there agrees to it: no page more, whichever way they come by.
 * Which version was shown stands in the session, so that of a page which grew old while the notice
 * was changed the new one is shown first; which was agreed to stands in the audit trail with each
 * sign-in.
 */
public final class UseNotice {

  /** Of the words {@code use-notice.*}: raised with every change of what they mean. */
  public static final String VERSION = "1";

  /** As the session names it. */
  public static final String SHOWN = UseNotice.class.getName();

  private UseNotice() {}

  /** The page shows it. */
  public static void show(HttpServletRequest request) {
    request.getSession().setAttribute(SHOWN, VERSION);
  }

  /** Whether this session was shown the notice as it is now. */
  public static boolean isShown(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && VERSION.equals(session.getAttribute(SHOWN));
  }
}
