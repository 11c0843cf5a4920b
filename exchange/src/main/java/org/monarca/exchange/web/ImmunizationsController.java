package org.monarca.exchange.web;

import java.util.Locale;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A child's immunizations and what is due of them. */
@Controller
class ImmunizationsController {

  private final Readers readers;
  private final Children children;
  private final Purposes purposes;
  private final ImmunizationSheets sheets;

  ImmunizationsController(
      Readers readers, Children children, Purposes purposes, ImmunizationSheets sheets) {
    this.readers = readers;
    this.children = children;
    this.purposes = purposes;
    this.sheets = sheets;
  }

  @GetMapping("/children/{exchangeId}/immunizations")
  String read(
      Actor actor,
      @PathVariable String exchangeId,
      @RequestParam(defaultValue = "") String state,
      Locale locale,
      Model model) {
    var id = ChildNumber.of(exchangeId);
    var child = children.find(purposes.lookUp(actor, id), id).orElseThrow(ChildNumber::missing);
    var words = readers.wordsFor(actor, locale);
    model.addAttribute("shots", sheets.of(actor, child, exchangeId, state, words));
    model.addAttribute("number", child.id().digits());
    return "children/immunizations";
  }
}
