package org.monarca.exchange.web;

import org.monarca.exchange.consolidated.LookUpsSpent;
import org.monarca.exchange.roster.ListsSpent;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Leads whoever has looked up, or was shown in lists, too many children to the page on which they
 * say why.
 */
@ControllerAdvice(basePackageClasses = Shell.class)
class SpentLookUps {

  @ExceptionHandler({LookUpsSpent.class, ListsSpent.class})
  String spent() {
    return "redirect:/look-ups";
  }
}
