package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * An address with something else where an identifier stands leads nowhere, as one of nothing does.
 */
@ControllerAdvice(basePackageClasses = Shell.class)
final class UnreadableAddresses {

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  void unreadable(MethodArgumentTypeMismatchException wrong, HttpServletResponse response)
      throws IOException {
    boolean inPath = wrong.getParameter().hasParameterAnnotation(PathVariable.class);
    response.sendError((inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
  }
}
