package org.monarca.exchange.web;

import org.monarca.exchange.access.people.UserDesk;
import org.monarca.exchange.access.roles.Confirming;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Where a second person confirms or refuses the roles that others gave. */
@Controller
class ConfirmingController {

  private final Confirming confirming;
  private final UserDesk desk;

  ConfirmingController(Confirming confirming, UserDesk desk) {
    this.confirming = confirming;
    this.desk = desk;
  }

  @PostMapping("/accounts/{id}/roles/{grant}/confirmation")
  String confirm(Actor actor, @PathVariable String id, @PathVariable long grant) {
    return after(confirming.confirm(actor, id, grant), actor, id, grant, "role-confirmed");
  }

  @PostMapping("/accounts/{id}/roles/{grant}/refusal")
  String refuse(Actor actor, @PathVariable String id, @PathVariable long grant) {
    return after(confirming.refuse(actor, id, grant), actor, id, grant, "role-refused");
  }

  /**
   * What was decided before stands on the page, with who decided it. Who stood in for a State sees
   * the account no more.
   */
  private String after(
      Confirming.Outcome outcome, Actor actor, String id, long grant, String done) {
    var page = desk.find(actor, id).isPresent() ? "redirect:/accounts/" + id : "redirect:/accounts";
    return switch (outcome) {
      case DONE -> page + "?done=" + done;
      case GIVER_IS_OUT -> "redirect:/accounts/" + id + "?unconfirmed=" + grant;
      case DECIDED_ALREADY -> page;
      case ANOTHER_PERSON -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
      case NOT_YOURS -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }
}
