package org.monarca.exchange.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks a request to come again that has waited in vain, for a connection to the database wherever
 * it needed one, or for a place among those at work ({@link Crowded}): nobody is at fault.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class TooBusy extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(TooBusy.class);

  private static final Duration COME_AGAIN = Duration.ofSeconds(5);

  private static final String BUSY = TooBusy.class.getName();

  /** Whether that is why something failed. */
  public static boolean isWhy(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(
            cause -> cause instanceof SQLTransientConnectionException || cause instanceof Crowded);
  }

  /**
   * Whether it is being said on this request: the page that says so is shown without asking the
   * database who reads it.
   */
  public static boolean isSaidOn(HttpServletRequest request) {
    return request.getAttribute(BUSY) != null;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isSaidOn(request)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      chain.doFilter(request, response);
    } catch (ServletException | RuntimeException failure) {
      if (!isWhy(failure) || response.isCommitted()) {
        throw failure;
      }
      LOG.warn("request.too-busy at={}", FailurePlace.of(failure));
      request.setAttribute(BUSY, true);
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(COME_AGAIN.toSeconds()));
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
  }
}
