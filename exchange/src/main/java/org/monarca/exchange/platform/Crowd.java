package org.monarca.exchange.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets so many requests be worked on at once that each is answered soon, people's and programs'
 * apart: a State's system that asks too much at once keeps no registrar waiting, and the other way
 * round. Stands before sessions are read. What is always answered: whether the service lives, what
 * the pages are made of, and files and single children on their way in, which are counted at doors
 * of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class Crowd extends OncePerRequestFilter {

  private static final List<String> PROGRAMS = List.of("/api/", "/oauth2/");
  private static final Pattern FILES_ON_THEIR_WAY =
      Pattern.compile(
          "POST (/api/v1/submissions|/uploads)|(POST|PATCH) (/api/v1/uploads|/uploads/unfinished)(/[^/]+)?");
  private static final Pattern SINGLE_CHILDREN =
      Pattern.compile("(PUT|DELETE) /api/v1/students/[^/]+/[^/]+");
  private static final Pattern PART_OF_A_PAGE =
      Pattern.compile("/.+\\.(css|js|svg|png|ico|woff2|webmanifest)");

  private final Places people;
  private final Places systems;
  private final Attendance attendance;

  Crowd(CrowdSettings settings, Attendance attendance) {
    this.attendance = attendance;
    this.people = new Places("people", settings.people(), settings.patience());
    this.systems = new Places("systems", settings.systems(), settings.patience());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    var path = request.getServletPath();
    return path.startsWith("/actuator/")
        || FILES_ON_THEIR_WAY.matcher(request.getMethod() + " " + path).matches()
        || SINGLE_CHILDREN.matcher(request.getMethod() + " " + path).matches()
        || PART_OF_A_PAGE.matcher(path).matches();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    boolean isProgram = PROGRAMS.stream().anyMatch(request.getServletPath()::startsWith);
    if (!isProgram) {
      attendance.someoneAsks();
    }
    (isProgram ? systems : people)
        .<ServletException, IOException>during(() -> chain.doFilter(request, response));
  }
}
