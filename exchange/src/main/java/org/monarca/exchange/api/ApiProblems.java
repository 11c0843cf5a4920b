package org.monarca.exchange.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.ApiProblem;
import org.monarca.exchange.platform.FailurePlace;
import org.monarca.exchange.platform.TooBusy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.databind.json.JsonMapper;

/**
 * What becomes of a request under {@code /api} that no controller could answer. Whose connection
 * broke, or was too slow, is left to the container ({@link ApiErrors}), and so is who waited in
 * vain for the database ({@link TooBusy}). The client reads a problem and nothing of the inside;
 * the log says where it happened, without the words of the exception, since they may hold personal
 * data.
 */
@Component
class ApiProblems implements HandlerExceptionResolver, Ordered {

  private static final Logger LOG = LoggerFactory.getLogger(ApiProblems.class);

  private final JsonMapper json;

  ApiProblems(JsonMapper json) {
    this.json = json;
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception exception) {
    if (!request.getRequestURI().startsWith(request.getContextPath() + "/api/")
        || response.isCommitted()
        || DisconnectedClientHelper.isClientDisconnectedException(exception)
        || TooBusy.isWhy(exception)) {
      return null;
    }
    answer(response, exception);
    return new ModelAndView();
  }

  private void answer(HttpServletResponse response, Exception exception) {
    var problem = problem(exception);
    if (exception instanceof ErrorResponse known) {
      known.getHeaders().forEach((name, values) -> response.setHeader(name, values.getFirst()));
    }
    try {
      problem.write(response, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ApiProblem problem(Exception exception) {
    return switch (exception) {
      case HttpMessageNotReadableException unreadable -> ApiProblem.unreadableBody();
      case InvalidParameterException unreadable ->
          ApiProblem.unreadableParameter("Escape what stands in the address as UTF-8.");
      // A path that holds something other than an identifier leads nowhere.
      case MethodArgumentTypeMismatchException wrong
          when wrong
              .getParameter()
              .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class) ->
          ApiProblem.notFound();
      case MethodArgumentTypeMismatchException wrong ->
          ApiProblem.of(
              HttpStatus.BAD_REQUEST,
              "unreadable-parameter",
              "A parameter cannot be read",
              "Mend the parameter `%s`.".formatted(wrong.getName()));
      case ErrorResponse known -> ApiProblem.ofStatus(known.getStatusCode());
      default -> ours(exception);
    };
  }

  private static ApiProblem ours(Exception exception) {
    LOG.error("api.failed at={}", FailurePlace.of(exception));
    return ApiProblem.of(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal",
        "Something went wrong here",
        "The mistake is ours. Quote the `X-Request-Id` of this answer when you ask for help.");
  }
}
