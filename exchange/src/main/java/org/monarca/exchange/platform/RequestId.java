package org.monarca.exchange.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a number of its own: on the answer ({@code X-Request-Id}), in each log line,
 * in the audit, and on an error page for the person to quote.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestId extends OncePerRequestFilter {

  private static final String KEY = "request";

  private final SecureRandom random = new SecureRandom();

  /** The number of the request under way on this thread; absent in background work. */
  public static Optional<String> current() {
    return Optional.ofNullable(MDC.get(KEY));
  }

  /**
   * Does the work as part of the request of that number, where another thread does it.
   *
   * @param request absent where there is none
   */
  public static void during(@Nullable String request, Runnable work) {
    var before = MDC.get(KEY);
    set(request);
    try {
      work.run();
    } finally {
      set(before);
    }
  }

  private static void set(@Nullable String request) {
    if (request == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, request);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var bytes = new byte[8];
    random.nextBytes(bytes);
    var id = HexFormat.of().formatHex(bytes);
    response.setHeader("X-Request-Id", id);
    MDC.put(KEY, id);
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(KEY);
    }
  }

  /** An error page is part of the request that failed and keeps its number. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return true;
  }
}
