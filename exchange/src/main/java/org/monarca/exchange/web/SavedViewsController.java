package org.monarca.exchange.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.roster.Filter;
import org.monarca.exchange.roster.Order;
import org.monarca.exchange.roster.SavedView;
import org.monarca.exchange.roster.SavedViews;
import org.monarca.exchange.roster.SavedViews.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people keep of their lists under names of their own. */
@Controller
class SavedViewsController {

  private final ShownLists lists;
  private final SavedViews views;
  private final Readers readers;

  SavedViewsController(ShownLists lists, SavedViews views, Readers readers) {
    this.lists = lists;
    this.views = views;
    this.readers = readers;
  }

  @PostMapping("/children/views")
  String save(Actor actor, @RequestParam Map<String, String> said, Locale locale, Model model) {
    var filter = Filter.read(said);
    var order = Order.read(said);
    var words = readers.wordsFor(actor, locale);
    var outcome = views.save(actor, said.getOrDefault("name", ""), filter, order);
    if (outcome != Outcome.DONE) {
      return lists.show(actor, said, Problems.of("name", problem(outcome, words)), locale, model);
    }
    var fields = new LinkedHashMap<>(new ChildListPages(filter, order, words).fields());
    fields.put("done", "saved");
    return "redirect:" + ChildListPages.address("/children", fields);
  }

  @GetMapping("/children/views")
  String views(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    return views(actor, done, TypedFields.NONE, readers.wordsFor(actor, locale), model);
  }

  @PostMapping("/children/views/{id}")
  String rename(
      Actor actor,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String name,
      Locale locale,
      Model model) {
    var outcome = views.rename(actor, id, name);
    if (outcome == Outcome.NOT_THERE) {
      throw ShownLists.missing();
    }
    if (outcome == Outcome.DONE) {
      return "redirect:/children/views?done=renamed";
    }
    var words = readers.wordsFor(actor, locale);
    var field = "name-" + id;
    var problems = Problems.of(field, problem(outcome, words));
    return views(actor, "", new TypedFields(Map.of(field, name), problems), words, model);
  }

  @PostMapping("/children/views/{id}/removal")
  String remove(Actor actor, @PathVariable long id) {
    if (views.remove(actor, id) == Outcome.NOT_THERE) {
      throw ShownLists.missing();
    }
    return "redirect:/children/views?done=removed";
  }

  private String views(Actor actor, String done, TypedFields typed, Wording words, Model model) {
    model.addAttribute("views", views.of(actor).stream().map(ChildListPages::view).toList());
    model.addAttribute("typed", typed);
    model.addAttribute(
        "done",
        switch (done) {
          case "renamed", "removed" -> words.say("children.views." + done);
          default -> "";
        });
    return "children/views";
  }

  private static String problem(Outcome outcome, Wording words) {
    return switch (outcome) {
      case NAMELESS -> words.say("children.views.nameless");
      case TOO_LONG -> words.say("children.views.too-long", SavedView.LONGEST_NAME);
      case NAME_TAKEN -> words.say("children.views.name-taken");
      case TOO_MANY -> words.say("children.views.too-many", SavedViews.MOST);
      case DONE, NOT_THERE -> throw new IllegalArgumentException("no problem: " + outcome);
    };
  }
}
