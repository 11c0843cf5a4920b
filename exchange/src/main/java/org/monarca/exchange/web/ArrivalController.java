package org.monarca.exchange.web;

import java.util.Locale;
import org.monarca.exchange.consolidated.Children;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The sheet for a child who arrives: what to do tomorrow, on one page. */
@Controller
class ArrivalController {

  private final Readers readers;
  private final Children children;
  private final Purposes purposes;
  private final ArrivalSheets sheets;

  ArrivalController(Readers readers, Children children, Purposes purposes, ArrivalSheets sheets) {
    this.readers = readers;
    this.children = children;
    this.purposes = purposes;
    this.sheets = sheets;
  }

  @GetMapping("/children/{exchangeId}/arrival")
  String read(Actor actor, @PathVariable String exchangeId, Locale locale, Model model) {
    var id = ChildNumber.of(exchangeId);
    var child = children.find(purposes.lookUp(actor, id), id).orElseThrow(ChildNumber::missing);
    var words = readers.wordsFor(actor, locale);
    model.addAttribute("arrival", sheets.of(actor, child, exchangeId, words));
    model.addAttribute("number", child.id().digits());
    return "children/arrival";
  }
}
