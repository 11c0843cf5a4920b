package org.monarca.exchange.access.sessions;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The notice of use (NIST SP 800-53 AC-8). It stands on the page to sign in at, before anything is
 * typed, and whoever presses a button there agrees to it: no page more, whichever way they come by.
 * Which version was shown the browser keeps, so that of a page which grew old while the notice was
 * changed the new one is shown first; which was agreed to stands in the audit trail with each
 * sign-in.
 */
public final class UseNotice {

  /** Of the words {@code use-notice.*}: raised with every change of what they mean. */
  public static final String VERSION = "1";

  private static final HostCookie COOKIE = new HostCookie("notice");

  private UseNotice() {}

  /** The page shows it. */
  public static void show(HttpServletRequest request, HttpServletResponse response) {
    COOKIE.keep(request, response, VERSION, HostCookie.WHILE_OPEN);
  }

  /** Whether this browser was shown the notice as it is now. */
  public static boolean isShown(HttpServletRequest request) {
    return COOKIE.of(request).filter(VERSION::equals).isPresent();
  }
}
