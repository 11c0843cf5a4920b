package org.monarca.exchange.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Hit;
import org.monarca.exchange.platform.PlainText;
import org.monarca.exchange.roster.Expected;
import org.monarca.exchange.roster.Filter;
import org.monarca.exchange.roster.ListPage;
import org.monarca.exchange.roster.ListedChild;
import org.monarca.exchange.roster.Order;
import org.monarca.exchange.roster.Order.By;
import org.monarca.exchange.roster.SavedView;
import org.monarca.exchange.web.ChildListPage.Column;
import org.monarca.exchange.web.ChildListPage.Filters;
import org.monarca.exchange.web.ChildListPage.Line;
import org.monarca.exchange.web.ChildListPage.Recent;
import org.monarca.exchange.web.ChildListPage.View;
import org.monarca.records.Catalogue;
import org.monarca.records.RecordKind;
import org.springframework.web.util.UriComponentsBuilder;

/** A list of children in words. */
final class ChildListPages {

  private final Filter filter;
  private final Order order;
  private final Wording words;

  ChildListPages(Filter filter, Order order, Wording words) {
    this.filter = filter;
    this.order = order;
    this.words = words;
  }

  static String address(String path, Map<String, String> fields) {
    var address = UriComponentsBuilder.fromPath(path);
    fields.forEach(address::queryParam);
    return address.build().toUriString();
  }

  Map<String, String> fields() {
    var fields = new LinkedHashMap<>(filter.fields());
    fields.putAll(order.fields());
    return fields;
  }

  List<Choice> carried() {
    return fields().entrySet().stream()
        .map(field -> new Choice(field.getKey(), field.getValue()))
        .toList();
  }

  String counts(ListPage page) {
    if (page.isTooWide() || !filter.isReadable()) {
      return "";
    }
    return filter.narrows()
        ? words.say("children.counts", page.fitting(), page.all())
        : words.say("children.count", page.all());
  }

  @Nullable String pages(ListPage page) {
    return page.pages() == 1
        ? null
        : words.say("children.page", words.number(page.page()), words.number(page.pages()));
  }

  @Nullable String at(ListPage page, int number) {
    if (number < 1 || number > page.pages()) {
      return null;
    }
    var fields = fields();
    fields.put("page", String.valueOf(number));
    return address("/children", fields);
  }

  /**
   * @param schools of the reader's district; empty where it is not one of a district
   * @param typed what stands in the field of the school
   */
  Filters filters(ListPage page, List<Choice> schools, String typed) {
    var eligibility = new ArrayList<>(days());
    eligibility.add(new Choice("ended", words.say("children.eligibility.ended")));
    var missing = new ArrayList<Choice>();
    missing.add(new Choice(Filter.ANY, words.say("children.missing.any")));
    Expected.keys()
        .forEach(key -> missing.add(new Choice(key, words.label(RecordKind.ENROLLMENT, key))));
    return new Filters(
        with(
            filter.grade(),
            grade(filter.grade()),
            Catalogue.published().codeList("grade_level").codes().stream()
                .map(code -> new Choice(code, grade(code)))
                .toList()),
        schools.isEmpty() ? schools : with(filter.school(), filter.school(), schools),
        page.scope().school() == null,
        List.of(new Choice("yes", words.say("children.only-these"))),
        missing,
        days(),
        eligibility,
        Stream.of(By.values())
            .filter(by -> by != By.NAME)
            .map(by -> new Choice(by.code(), column(by.code())))
            .toList(),
        List.of(new Choice(Order.DOWN, words.say("children.sorted.descending"))),
        chosen(schools, typed));
  }

  /** What cannot be read stands in its field as it was typed. */
  private Map<String, String> chosen(List<Choice> schools, String typed) {
    var chosen = new LinkedHashMap<>(fields());
    if (!filter.isReadable() && schools.isEmpty()) {
      chosen.put("school", PlainText.of(typed));
    }
    return chosen;
  }

  /** What is chosen can be chosen again, though it stands in no list any more. */
  private static List<Choice> with(
      @Nullable String chosen, @Nullable String label, List<Choice> some) {
    if (chosen == null
        || label == null
        || some.stream().anyMatch(one -> chosen.equals(one.code()))) {
      return some;
    }
    return Stream.concat(some.stream(), Stream.of(new Choice(chosen, label))).toList();
  }

  private String grade(@Nullable String code) {
    return code == null ? "" : words.code("grade_level", code);
  }

  private String column(String code) {
    return words.say("children.column." + code);
  }

  private List<Choice> days() {
    return Filter.DAYS.stream()
        .map(days -> new Choice(days.toString(), words.say("children.within", days)))
        .toList();
  }

  List<Column> columns() {
    return Stream.of(By.values()).map(this::column).toList();
  }

  private Column column(By by) {
    boolean chosen = order.by() == by;
    var next = new Order(by, chosen && !order.down());
    var fields = new LinkedHashMap<>(filter.fields());
    fields.putAll(next.fields());
    return new Column(
        column(by.code()),
        address("/children", fields),
        chosen ? (order.down() ? "descending" : "ascending") : null);
  }

  Line line(ListedChild child, LocalDate today) {
    var born = child.birthDate();
    return new Line(
        child.id().digits(),
        child.id().forPeople(),
        name(child.lastName(), child.firstName(), words),
        date(born),
        born == null || born.isAfter(today)
            ? ""
            : words.say("children.age", ChronoUnit.YEARS.between(born, today)),
        grade(child.grade()),
        child.schoolName() == null ? "" : child.schoolName(),
        since(child, today),
        left(child, today),
        yesNo(child.priority()),
        yesNo(child.learner()),
        date(child.eligibleUntil()),
        child.missing().stream()
            .map(key -> words.label(RecordKind.ENROLLMENT, key))
            .collect(Collectors.joining(", ")),
        words.states(child.states()));
  }

  /** The family name in capitals, as the banner of the record shows it. */
  static String name(String last, String first, Wording words) {
    var family = last.toUpperCase(words.locale());
    return first.isEmpty() ? family : family + ", " + first;
  }

  /** A day that is still to come is told as one. */
  private String since(ListedChild child, LocalDate today) {
    var began = child.began();
    return began != null && began.isAfter(today)
        ? words.say("children.from", words.date(began))
        : date(began);
  }

  private String left(ListedChild child, LocalDate today) {
    var began = child.began();
    var ended = child.ended();
    if (ended == null) {
      return words.say(
          began != null && began.isAfter(today) ? "children.not-yet" : "children.still");
    }
    return ended.isAfter(today) ? words.say("children.until", words.date(ended)) : date(ended);
  }

  private String date(@Nullable LocalDate day) {
    return day == null ? "" : words.date(day);
  }

  private String yesNo(@Nullable String said) {
    return said == null ? "" : words.code("yes_no", said);
  }

  static View view(SavedView view) {
    return new View(view.id(), view.name(), address("/children", view.fields()));
  }

  /** A protected child by its number alone. */
  static Recent recent(Hit hit, Wording words) {
    int comma = hit.name().indexOf(',');
    var name =
        comma < 0
            ? hit.name().toUpperCase(words.locale())
            : name(hit.name().substring(0, comma), hit.name().substring(comma + 1).strip(), words);
    return new Recent(
        hit.id().digits(),
        hit.id().forPeople(),
        hit.isProtected() ? null : name,
        hit.isProtected() || hit.birthDate().isEmpty() ? "" : words.date(hit.birthDate()));
  }
}
