package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;

/** The answer to a link that is good for nothing: whether it never was, was used, or is over. */
final class GoneLink {

  private GoneLink() {}

  /** The name of its page. */
  static String answer(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    return "passwords/gone";
  }
}
