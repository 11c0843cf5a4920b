package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.SaidPurposes;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Whoever opens a child's record in a test has said before what for, as people of their role mostly
 * do; but where the test says that it is asked.
 */
@ControllerAdvice
@Order(0)
class SaidBefore {

  /** Attribute of a request that is asked. */
  static final String ASKED = "asked";

  private final SaidPurposes said;
  private final Purposes purposes;

  SaidBefore(SaidPurposes said, Purposes purposes) {
    this.said = said;
    this.purposes = purposes;
  }

  @ModelAttribute
  void say(@Nullable Actor actor, HttpServletRequest request) {
    var page = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
    if (actor != null
        && request.getAttribute(ASKED) == null
        && page.startsWith("/children/{exchangeId}")
        && !page.equals(RecordQuestion.PAGE)
        && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
            instanceof Map<?, ?> variables) {
      var usual = purposes.chosen(actor);
      ExchangeId.read(String.valueOf(variables.get("exchangeId")))
          .filter(child -> purposes.saidOf(actor, child).filter(usual::equals).isEmpty())
          .ifPresent(child -> said.say(actor, child, usual));
    }
  }
}
