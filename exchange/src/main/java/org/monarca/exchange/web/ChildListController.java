package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.consolidated.RecentChildren;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The children of the reader's school, district, region or State, and whom they opened lately. */
@Controller
class ChildListController {

  private final ShownLists lists;
  private final RecentChildren recent;
  private final Purposes purposes;
  private final Readers readers;

  ChildListController(ShownLists lists, RecentChildren recent, Purposes purposes, Readers readers) {
    this.lists = lists;
    this.recent = recent;
    this.purposes = purposes;
    this.readers = readers;
  }

  /**
   * @param said filters, order and page, all of them codes
   */
  @GetMapping("/children")
  String list(Actor actor, @RequestParam Map<String, String> said, Locale locale, Model model) {
    return lists.show(actor, said, Problems.NONE, locale, model);
  }

  /** On a page of its own: whom it shows is a disclosure each time. */
  @GetMapping("/children/recent")
  String recent(Actor actor, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    model.addAttribute(
        "recent",
        recent.of(purposes.lookUp(actor)).stream()
            .map(hit -> ChildListPages.recent(hit, words))
            .toList());
    return "children/recent";
  }
}
