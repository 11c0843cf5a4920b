package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.consolidated.RecentChildren;
import org.monarca.exchange.identity.scope.OfficeScope;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.Operator;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.roster.Filter;
import org.monarca.exchange.roster.Order;
import org.monarca.exchange.roster.Roster;
import org.monarca.exchange.roster.SavedView;
import org.monarca.exchange.roster.SavedViews;
import org.monarca.exchange.roster.SavedViews.Outcome;
import org.monarca.exchange.web.ChildListPage.Views;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The children of the reader's school, district, region or State. */
@Controller
class ChildListController {

  private final Roster roster;
  private final SavedViews views;
  private final RecentChildren recent;
  private final Directory directory;
  private final Purposes purposes;
  private final Readers readers;

  ChildListController(
      Roster roster,
      SavedViews views,
      RecentChildren recent,
      Directory directory,
      Purposes purposes,
      Readers readers) {
    this.roster = roster;
    this.views = views;
    this.recent = recent;
    this.directory = directory;
    this.purposes = purposes;
    this.readers = readers;
  }

  /**
   * @param said filters, order and page, all of them codes
   */
  @GetMapping("/children")
  String list(Actor actor, @RequestParam Map<String, String> said, Locale locale, Model model) {
    return show(actor, said, "", Problems.NONE, locale, model);
  }

  @PostMapping("/children/views")
  String save(Actor actor, @RequestParam Map<String, String> said, Locale locale, Model model) {
    var name = said.getOrDefault("name", "");
    var filter = Filter.read(said);
    var order = Order.read(said);
    var outcome = views.save(actor, name, filter, order);
    if (outcome != Outcome.DONE) {
      var words = readers.wordsFor(actor, locale);
      return show(actor, said, name, Problems.of("name", problem(outcome, words)), locale, model);
    }
    var fields = new ChildListPages(filter, order, readers.wordsFor(actor, locale)).fields();
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
      throw missing();
    }
    if (outcome != Outcome.DONE) {
      var words = readers.wordsFor(actor, locale);
      var field = "name-" + id;
      return views(
          actor,
          "",
          new TypedFields(Map.of(field, name), Problems.of(field, problem(outcome, words))),
          words,
          model);
    }
    return "redirect:/children/views?done=renamed";
  }

  @PostMapping("/children/views/{id}/removal")
  String remove(Actor actor, @PathVariable long id) {
    if (views.remove(actor, id) == Outcome.NOT_THERE) {
      throw missing();
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

  private String show(
      Actor actor,
      Map<String, String> said,
      String name,
      Problems problems,
      Locale locale,
      Model model) {
    var filter = Filter.read(said);
    var order = Order.read(said);
    var words = readers.wordsFor(actor, locale);
    var by = purposes.lookUp(actor);
    var page =
        roster
            .page(actor, by.purpose().code(), filter, order, number(said.getOrDefault("page", "")))
            .orElseThrow(ChildListController::missing);
    var pages = new ChildListPages(filter, order, words);
    var own = views.of(actor);
    int most = roster.most(actor);
    model.addAttribute(
        "list",
        new ChildListPage(
            words.say(
                "children.lede", office(page.scope(), words), words.date(page.scope().today())),
            pages.counts(page),
            filter.narrows(),
            pages.filters(page, schools(page.scope())),
            pages.columns(),
            page.children().stream().map(child -> pages.line(child, page.scope().today())).toList(),
            pages.pages(page),
            pages.at(page, page.page() - 1),
            pages.at(page, page.page() + 1),
            ChildListPages.address("/children.csv", pages.fields()),
            ChildListPages.address("/children.xlsx", pages.fields()),
            page.fitting() > most ? words.say("children.too-many", page.fitting(), most) : null,
            pages.carried(),
            new Views(
                own.stream().map(ChildListPages::view).toList(),
                own.size() >= SavedViews.MOST,
                words.number(SavedViews.MOST),
                name,
                problems),
            recent.of(by).stream().map(hit -> ChildListPages.recent(hit, words)).toList(),
            "saved".equals(said.get("done")) ? words.say("children.views.saved") : null));
    return "children/list";
  }

  /** A list of schools to choose from; only a district has few enough. */
  private List<Choice> schools(OfficeScope scope) {
    var district = scope.district();
    return district == null
        ? List.of()
        : directory.operators(district).stream()
            .filter(operator -> operator.kind() == Operator.Kind.SCHOOL)
            .map(school -> new Choice(school.id(), school.name()))
            .toList();
  }

  /** "Synthetic Schools, Texas": the office whose children they are. */
  private String office(OfficeScope scope, Wording words) {
    var state = words.state(scope.state());
    var district = scope.district();
    var region = scope.region();
    if (district != null) {
      var name = directory.district(district).map(found -> found.name()).orElse(district);
      var school = scope.school();
      var part =
          school == null
              ? name
              : directory.operators(district).stream()
                  .filter(operator -> operator.id().equals(school))
                  .findFirst()
                  .map(Operator::name)
                  .orElse(school);
      return words.say("children.office", part, state);
    }
    return region == null
        ? state
        : words.say(
            "children.office", directory.region(region).map(Region::name).orElse(""), state);
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

  private static int number(String page) {
    return page.matches("\\d{1,7}") ? Integer.parseInt(page) : 1;
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
