package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.consolidated.Purpose;
import org.monarca.exchange.identity.scope.OfficeScope;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.Operator;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.roster.Filter;
import org.monarca.exchange.roster.ListPage;
import org.monarca.exchange.roster.Order;
import org.monarca.exchange.roster.Roster;
import org.monarca.exchange.roster.SavedViews;
import org.monarca.exchange.web.ChildListPage.File;
import org.monarca.exchange.web.ChildListPage.Views;
import org.monarca.exchange.web.Problems.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Puts the list of an office's children on a page, as it is asked for and with what was wrong. */
@Component
class ShownLists {

  private final Roster roster;
  private final SavedViews views;
  private final Directory directory;
  private final Purposes purposes;
  private final Readers readers;

  ShownLists(
      Roster roster, SavedViews views, Directory directory, Purposes purposes, Readers readers) {
    this.roster = roster;
    this.views = views;
    this.directory = directory;
    this.purposes = purposes;
    this.readers = readers;
  }

  /**
   * @param said filters, order and page, and what else was typed
   * @return the page's template
   */
  String show(
      Actor actor, Map<String, String> said, Problems problems, Locale locale, Model model) {
    var filter = Filter.read(said);
    var order = Order.read(said);
    var words = readers.wordsFor(actor, locale);
    var purpose = purposes.chosen(actor);
    var page =
        roster
            .page(actor, purpose.code(), filter, order, number(said.getOrDefault("page", "")))
            .orElseThrow(ShownLists::missing);
    var pages = new ChildListPages(filter, order, words);
    int most = roster.most(actor);
    model.addAttribute(
        "list",
        new ChildListPage(
            words.say(
                "children.lede", office(page.scope(), words), words.date(page.scope().today())),
            pages.counts(page),
            words.say("children.purpose", words.say("purpose." + purpose.code())),
            filter.narrows(),
            page.isTooWide(),
            pages.filters(page, schools(page.scope()), said.getOrDefault("school", "")),
            pages.columns(),
            lines(page, pages),
            pages.pages(page),
            pages.at(page, page.page() - 1),
            pages.at(page, page.page() + 1),
            page.fitting() > most ? words.say("children.too-many", page.fitting(), most) : null,
            new File(purposes.choices(words), purposes.kept().map(Purpose::code).orElse("")),
            pages.carried(),
            views(actor, said, words),
            with(problems, filter, words),
            "saved".equals(said.get("done")) ? words.say("children.views.saved") : null));
    return "children/list";
  }

  static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private static List<ChildListPage.Line> lines(ListPage page, ChildListPages pages) {
    return page.children().stream().map(child -> pages.line(child, page.scope().today())).toList();
  }

  private Views views(Actor actor, Map<String, String> said, Wording words) {
    var own = views.of(actor);
    return new Views(
        own.stream().map(ChildListPages::view).toList(),
        own.size() >= SavedViews.MOST,
        words.number(SavedViews.MOST),
        said.getOrDefault("name", ""));
  }

  private static Problems with(Problems problems, Filter filter, Wording words) {
    if (filter.isReadable()) {
      return problems;
    }
    var all = new ArrayList<>(problems.list());
    all.add(new Problem("school", words.say("children.school-code.unreadable")));
    return new Problems(all);
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
      return words.say("children.office", school(district, scope), state);
    }
    return region == null
        ? state
        : words.say(
            "children.office", directory.region(region).map(Region::name).orElse(""), state);
  }

  private String school(String district, OfficeScope scope) {
    var school = scope.school();
    if (school == null) {
      return directory.district(district).map(found -> found.name()).orElse(district);
    }
    return directory.operators(district).stream()
        .filter(operator -> operator.id().equals(school))
        .findFirst()
        .map(Operator::name)
        .orElse(school);
  }

  private static int number(String page) {
    return page.matches("\\d{1,7}") ? Integer.parseInt(page) : 1;
  }
}
