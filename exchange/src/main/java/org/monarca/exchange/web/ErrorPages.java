package org.monarca.exchange.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets an error page be shown whatever was wrong with the request: whose body could not be read has
 * no parameters, and asking for one would be the next error. Where nothing was wrong there is no
 * page of errors: who asks for it by its address asks for what is not there.
 */
@Component
final class ErrorPages extends OncePerRequestFilter {

  private static final String PAGE = "/error";

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getDispatcherType() != DispatcherType.ERROR && !isAskedFor(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (isAskedFor(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      chain.doFilter(isReadable(request) ? request : new WithoutParameters(request), response);
    }
  }

  private static boolean isAskedFor(HttpServletRequest request) {
    return request.getDispatcherType() == DispatcherType.REQUEST
        && PAGE.equals(request.getRequestURI().substring(request.getContextPath().length()));
  }

  private static boolean isReadable(HttpServletRequest request) {
    try {
      return request.getParameterMap() != null;
    } catch (IllegalStateException unreadable) {
      return false;
    }
  }

  private static final class WithoutParameters extends HttpServletRequestWrapper {

    WithoutParameters(HttpServletRequest request) {
      super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
      return null;
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }

    /** Nothing is unpacked for an error page. */
    @Override
    public @Nullable String getContentType() {
      return null;
    }
  }
}
