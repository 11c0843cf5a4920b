package org.monarca.exchange.access.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps bodies in parts from the disk: the first look at a parameter of such a request writes all
 * of them there, so whoever may not send one is turned away before anybody looks.
 */
public final class MultipartGate extends OncePerRequestFilter {

  private final long mostBytes;

  /**
   * @param mostBytes longest body of a person who is signed in
   */
  public MultipartGate(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isInParts(request.getContentType())) {
      chain.doFilter(request, response);
    } else if (request.getRequestURI().startsWith(request.getContextPath() + "/oauth2/")) {
      response.setStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
    } else if (isStranger()) {
      response.sendRedirect(request.getContextPath() + Sign.EXPIRED);
    } else if (request.getContentLengthLong() > mostBytes) {
      response.sendRedirect(request.getContextPath() + "/uploads?too-large");
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isInParts(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  private static boolean isStranger() {
    return Caller.of(SecurityContextHolder.getContext().getAuthentication()).isEmpty();
  }
}
