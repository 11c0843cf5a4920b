package org.monarca.exchange.api;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.monarca.exchange.platform.ApiProblem;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Requests of programs that the container itself refuses, before or behind the controllers: a
 * program reads a problem there too, not a page.
 */
@Component
final class ApiErrors extends OncePerRequestFilter {

  private final JsonMapper json;

  ApiErrors(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getDispatcherType() != DispatcherType.ERROR
        || !(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked)
        || !isOfProgram(asked.substring(request.getContextPath().length()));
  }

  private static boolean isOfProgram(String path) {
    return path.startsWith("/api/") || path.startsWith("/oauth2/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    ApiProblem.ofStatus(HttpStatusCode.valueOf(response.getStatus())).write(response, json);
  }
}
