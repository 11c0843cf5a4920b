package org.monarca.exchange.access.doors;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every answer its {@link Headers} before anything is judged: what the chains of security
 * refuse to look at, and the page of an error, have them too.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class EveryAnswer extends OncePerRequestFilter {

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Headers.always(response);
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      Headers.keepNowhere(response);
    }
    chain.doFilter(request, response);
  }
}
