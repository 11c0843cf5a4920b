package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.monarca.exchange.audit.Exports;
import org.monarca.exchange.audit.ExportsSpent;
import org.monarca.exchange.platform.Actor;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Tells whoever has taken away as many files as they may when there may be one more. */
@ControllerAdvice(basePackageClasses = Shell.class)
class SpentExports {

  private final Exports exports;

  SpentExports(Exports exports) {
    this.exports = exports;
  }

  @ExceptionHandler(ExportsSpent.class)
  void spent(
      ExportsSpent spent, Actor actor, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var wait = exports.refuse(actor, spent);
    request.setAttribute(TooOften.AGAIN, spent.again());
    TooOften.answer(response, wait);
  }
}
