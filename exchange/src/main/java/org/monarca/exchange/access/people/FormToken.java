package org.monarca.exchange.access.people;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the token of a form that strangers may send before the page is written: the cookie that
 * keeps it cannot be sent once a part of the page has left. All other forms stand on pages of a
 * session that exists.
 */
final class FormToken extends OncePerRequestFilter {

  private final Routes routes;

  FormToken(Routes routes) {
    this.routes = routes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (routes.hasFormOfStrangers(request)
        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
      token.getToken();
    }
    chain.doFilter(request, response);
  }
}
