package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.scope.OfficeScope;
import org.monarca.exchange.roster.Filter;
import org.monarca.exchange.roster.ListPage;
import org.monarca.exchange.roster.ListedChild;
import org.monarca.exchange.roster.Order;
import org.monarca.exchange.web.ChildListPage.File;
import org.monarca.exchange.web.ChildListPage.Recent;
import org.monarca.exchange.web.ChildListPage.View;
import org.monarca.exchange.web.ChildListPage.Views;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The list of an office's children in its states. */
record SampleLists(Wording words) {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  void addTo(Map<String, Sample> samples) {
    samples.put("children-none", list(List.of(), 0, Map.of(), Problems.NONE, false));
    samples.put(
        "children-none-such", list(List.of(), 0, Map.of("grade", "05"), Problems.NONE, false));
    samples.put("children-one", list(List.of(child(0)), 1, Map.of(), Problems.NONE, false));
    samples.put(
        "children-many",
        list(
            IntStream.range(0, 50).mapToObj(this::child).toList(),
            12_345,
            Map.of("missing", "any", "sort", "born", "order", "down"),
            Problems.NONE,
            true));
    samples.put("children-too-wide", list(List.of(), -1, Map.of(), Problems.NONE, false));
    samples.put(
        "children-school-wrong",
        list(
            List.of(),
            0,
            Map.of("school", "Weslaco High"),
            Problems.of("school", words.say("children.school-code.unreadable")),
            false));
    samples.put("children-recent-none", page("children/recent", reader(), "recent", List.of()));
    samples.put("children-recent", page("children/recent", reader(), "recent", recent()));
    samples.put(
        "children-file-wrong",
        list(
            List.of(child(0)),
            1,
            Map.of(),
            Problems.of("purpose", words.say("children.files.choose-purpose")),
            false));
    samples.put(
        "children-view-wrong",
        list(
            List.of(child(0)),
            1,
            Map.of(),
            Problems.of("name", words.say("children.views.nameless")),
            false));
    samples.put("children-views-none", views(List.of(), TypedFields.NONE));
    var view = new View(7, "Turning three in Weslaco", "/children?turning3=90");
    samples.put("children-views", views(List.of(view), TypedFields.NONE));
    var problem = Problems.of("name-7", words.say("children.views.name-taken"));
    samples.put(
        "children-views-wrong",
        views(List.of(view), new TypedFields(Map.of("name-7", "Others"), problem)));
  }

  private Sample views(List<View> views, TypedFields typed) {
    return page("children/views", reader(), "views", views, "typed", typed, "done", "");
  }

  private Sample list(
      List<ListedChild> children,
      long fitting,
      Map<String, String> said,
      Problems problems,
      boolean tooLong) {
    var pages = new ChildListPages(Filter.read(said), Order.read(said), words);
    var scope = new OfficeScope("TX", null, "4899001", null, TODAY, TODAY.minusYears(1));
    var page =
        new ListPage(
            scope, children, fitting, 20_000, 1, (int) Math.max(1, fitting / 50), fitting < 0);
    return page(
        "children/list",
        reader(),
        "list",
        new ChildListPage(
            words.say("children.lede", "Synthetic Schools, Texas", words.date(TODAY)),
            pages.counts(page),
            words.say("children.purpose", words.say("purpose.enrollment")),
            Filter.read(said).narrows(),
            page.isTooWide(),
            pages.filters(page, List.of(new Choice("489900100001", "Synthetic Elementary")), ""),
            pages.columns(),
            children.stream().map(child -> pages.line(child, TODAY)).toList(),
            pages.pages(page),
            pages.at(page, 0),
            pages.at(page, 2),
            tooLong ? words.say("children.too-many", fitting, 10_000) : null,
            new File(
                List.of(new Choice("enrollment", words.say("purpose.enrollment"))),
                tooLong ? "enrollment" : ""),
            pages.carried(),
            new Views(
                tooLong
                    ? List.of(new View(7, "Turning three", "/children?turning3=90"))
                    : List.of(),
                tooLong,
                "20",
                ""),
            problems,
            null));
  }

  private static List<Recent> recent() {
    return List.of(
        new Recent("210744390183", "2107 4439 0183", "MARTINEZ, Ana", "Mar 14, 2012"),
        new Recent("210744407730", "2107 4440 7730", null, ""));
  }

  private Map<String, Object> reader() {
    return new SampleReaders(words).school();
  }

  private ListedChild child(int n) {
    boolean known = n % 7 != 1;
    return new ListedChild(
        ExchangeId.of(210744390183L),
        n == 3 ? "Xochiquetzalli-Montemayor de la Santísima Trinidad y Quintanilla" : "Martinez",
        "Ana Sofia",
        orNull(known, LocalDate.of(2012, 3, 14)),
        known ? "05" : null,
        known ? "489900100001" : null,
        known ? "Synthetic Elementary School" : null,
        orNull(known, LocalDate.of(2025, 8, 15)),
        orNull(n % 5 == 2, LocalDate.of(2026, 3, 1)),
        known ? "Y" : null,
        known ? "N" : null,
        orNull(known, LocalDate.of(2028, 6, 1)),
        n % 5 == 2 ? List.of("pfs_flag", "el_indicator") : List.of(),
        List.of("TX", "MI"));
  }

  private static @Nullable LocalDate orNull(boolean known, LocalDate day) {
    return known ? day : null;
  }
}
