package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.sessions.FactorFirst;
import org.monarca.exchange.access.sessions.Proving;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Why somebody stands before the pages on which factors are set up, and what waits for it. */
@ControllerAdvice(assignableTypes = {FactorsController.class, PasskeysController.class})
class WaitingForFactor {

  private final Proving proving;
  private final FactorFirst first;

  WaitingForFactor(Proving proving, FactorFirst first) {
    this.proving = proving;
    this.first = first;
  }

  /** Where what the person was about to do waits; absent where nothing does. */
  @ModelAttribute("waiting")
  @Nullable String waiting(HttpServletRequest request) {
    return proving.waitsForFactor(request).map(form -> Proving.PAGE + "/" + form.id()).orElse(null);
  }

  /** Whether nothing else is done before. */
  @ModelAttribute("factorFirst")
  boolean factorFirst(HttpServletRequest request) {
    return first.isAsked(request);
  }
}
