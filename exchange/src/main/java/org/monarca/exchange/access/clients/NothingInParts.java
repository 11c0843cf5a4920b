package org.monarca.exchange.access.clients;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.monarca.exchange.access.doors.MultipartGate;
import org.monarca.exchange.access.doors.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No route of the API takes a body in parts, which would be put on disk before any route is asked
 * and without a place for an upload.
 */
final class NothingInParts extends OncePerRequestFilter {

  private final Problems problems;

  NothingInParts(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (MultipartGate.isInParts(request.getContentType())) {
      problems.inParts(response);
    } else {
      chain.doFilter(request, response);
    }
  }
}
