package org.monarca.exchange.access.doors;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.UploadPlaces;
import org.monarca.exchange.access.limits.UploadPlaces.Answer;
import org.monarca.exchange.access.routes.Route;
import org.monarca.exchange.access.routes.Routes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a program that uploads a place for as long as its request lasts, or asks it to come again;
 * a script of a page too. What a person sends in parts has one from {@link MultipartGate}.
 */
public final class UploadDoor extends OncePerRequestFilter {

  private final Routes routes;
  private final UploadPlaces places;
  private final Problems problems;

  public UploadDoor(Routes routes, UploadPlaces places, Problems problems) {
    this.routes = routes;
    this.places = places;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !isUpload(routes, request) || MultipartGate.isInParts(request.getContentType());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (places.take(state())) {
      case Answer.Place place -> {
        try (place) {
          chain.doFilter(request, response);
        }
      }
      case Answer.StateIsFull full -> problems.stateIsFull(response);
      case Answer.AllIsFull full -> problems.allIsFull(response);
    }
  }

  /** Whether the table says so. */
  static boolean isUpload(Routes routes, HttpServletRequest request) {
    return routes
        .find(request)
        .flatMap(Route::limit)
        .filter(RateLimit.UPLOAD.code()::equals)
        .isPresent();
  }

  /** Only those who belong to a State may upload. */
  static String state() {
    return Caller.current().flatMap(caller -> caller.actor().ownState()).orElseThrow();
  }
}
