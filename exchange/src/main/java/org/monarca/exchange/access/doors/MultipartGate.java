package org.monarca.exchange.access.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.access.limits.UploadPlaces;
import org.monarca.exchange.access.limits.UploadPlaces.Answer;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps bodies in parts from the disk: the first look at a parameter of such a request writes all
 * of them there, so whoever may not send one, sends one where none belongs, or finds no place is
 * turned away before anybody looks. A person is led back to the form, which says why.
 */
public final class MultipartGate extends OncePerRequestFilter {

  private final Routes routes;
  private final AccessRules rules;
  private final RateLimits limits;
  private final UploadPlaces places;
  private final AccessDeniedHandler refusals;
  private final long mostBytes;

  /**
   * @param refusals answers those whom the table of routes does not let in
   * @param mostBytes longest body of a person who is signed in
   */
  public MultipartGate(
      Routes routes,
      AccessRules rules,
      RateLimits limits,
      UploadPlaces places,
      AccessDeniedHandler refusals,
      long mostBytes) {
    this.routes = routes;
    this.rules = rules;
    this.limits = limits;
    this.places = places;
    this.refusals = refusals;
    this.mostBytes = mostBytes;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!isInParts(request.getContentType())) {
      chain.doFilter(request, response);
    } else if (Caller.current().isEmpty()) {
      response.sendRedirect(request.getContextPath() + Sign.EXPIRED);
    } else if (!rules.isOpenToCaller(request)) {
      refusals.handle(request, response, new AccessDeniedException("role"));
    } else if (!UploadDoor.isUpload(routes, request)) {
      response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
    } else if (request.getContentLengthLong() > mostBytes) {
      back("too-large", request, response);
    } else {
      upload(request, response, chain);
    }
  }

  private void upload(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var person = Caller.current().orElseThrow().actor().id();
    if (limits.take(RateLimit.UPLOAD, person).isPresent()
        || !(places.take(UploadDoor.state()) instanceof Answer.Place place)) {
      back("busy", request, response);
      return;
    }
    try (place) {
      chain.doFilter(request, response);
    } catch (IllegalStateException unreadable) {
      if (!isTooSlow(unreadable)) {
        throw unreadable;
      }
    }
  }

  /** Then the container has answered 408 already; its exception would make a 400 of it. */
  private static boolean isTooSlow(Throwable unreadable) {
    return Stream.iterate(unreadable, cause -> cause != null, Throwable::getCause)
        .anyMatch(SocketTimeoutException.class::isInstance);
  }

  /** The page that such a body is sent from stands at the same address. */
  private void back(String why, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var asked = request.getRequestURI().substring(request.getContextPath().length());
    response.sendRedirect(request.getContextPath() + routes.pageAt(asked) + "?" + why);
  }

  public static boolean isInParts(@Nullable String contentType) {
    return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }
}
