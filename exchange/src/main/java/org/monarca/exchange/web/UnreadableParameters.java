package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Refuses a page whose parameters are no text, wherever in answering it they were first read. The
 * container would log the exception, and the exception repeats what was typed.
 */
@Component
final class UnreadableParameters implements HandlerExceptionResolver, Ordered {

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 1;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (!isUnreadable(exception) || response.isCommitted()) {
      return null;
    }
    try {
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ModelAndView();
  }

  /** A field of the address or the form, or the name of a part. */
  private static boolean isUnreadable(Exception exception) {
    return exception instanceof InvalidParameterException
        || (exception instanceof MultipartException
            && exception.getCause() instanceof IllegalArgumentException);
  }
}
