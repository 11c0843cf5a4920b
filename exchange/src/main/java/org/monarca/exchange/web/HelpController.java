package org.monarca.exchange.web;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each page does, what the words mean, and whom to ask: the reader's own State. */
@Controller
class HelpController {

  private final States states;

  HelpController(States states) {
    this.states = states;
  }

  @GetMapping("/help")
  String help(@Nullable Actor actor, Model model) {
    if (actor != null) {
      actor
          .ownState()
          .flatMap(states::find)
          .map(state -> state.contact())
          .map(office -> new Contact(office.office(), office.email(), office.phone()))
          .ifPresent(contact -> model.addAttribute("contact", contact));
    }
    return "help";
  }
}
