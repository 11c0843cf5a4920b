package org.monarca.exchange.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.oversight.Unusual;
import org.monarca.exchange.oversight.Week;
import org.monarca.exchange.oversight.Weeks;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.WeeksPage.Found;
import org.monarca.exchange.web.WeeksPage.Line;
import org.monarca.exchange.web.WeeksPage.One;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What was unusual in a week, for auditors and for privacy officers of their own State. */
@Controller
class WeeksController {

  /** More than a year of them. */
  private static final int WEEKS = 60;

  private final Weeks weeks;
  private final Readers readers;
  private final OfficeWords offices;

  WeeksController(Weeks weeks, Readers readers, OfficeWords offices) {
    this.weeks = weeks;
    this.readers = readers;
    this.offices = offices;
  }

  @GetMapping("/audit/weeks")
  String list(Actor actor, Locale locale, Model model) {
    return show(actor, null, readers.wordsFor(actor, locale), model);
  }

  /**
   * @param day Monday with which the week began
   */
  @GetMapping("/audit/weeks/{day}")
  String week(Actor actor, @PathVariable String day, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var looked =
        date(day)
            .flatMap(monday -> weeks.find(actor, monday))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var names = offices.in(words);
    names.people(looked.found().stream().map(Unusual::actor));
    return show(actor, one(looked, words, names), words, model);
  }

  private String show(Actor actor, @Nullable One one, Wording words, Model model) {
    var lines = one == null ? weeks.list(actor, WEEKS) : List.<Week>of();
    model.addAttribute(
        "weeks",
        new WeeksPage(
            actor
                .ownState()
                .map(state -> words.say("weeks.lede.state", words.state(state)))
                .orElseGet(() -> words.say("weeks.lede.nation")),
            lines.stream().map(week -> line(week, words)).toList(),
            one));
    return "audit/weeks";
  }

  static Line line(Week week, Wording words) {
    return new Line(
        week.day().toString(), name(week, words), words.say("weeks.found", week.found()));
  }

  private static String name(Week week, Wording words) {
    return words.say("weeks.name", words.date(week.day()), words.date(week.last()));
  }

  private static One one(Weeks.Looked looked, Wording words, OfficeWords.Names names) {
    var week = looked.week();
    return new One(
        week.day().toString(),
        name(week, words),
        words.moment(week.made()),
        looked.found().stream().map(found -> found(found, words, names::person)).toList(),
        span(week));
  }

  static Found found(Unusual found, Wording words, UnaryOperator<String> names) {
    var state = found.state();
    var usual = found.usual();
    var kind = "weeks.kind." + found.kind().code();
    return new Found(
        found.actor(),
        names.apply(found.actor()),
        state == null ? words.say("task.office.nation") : words.state(state),
        words.say(kind),
        words.say(kind + ".what", found.count(), usual == null ? 0 : usual));
  }

  private static List<Choice> span(Week week) {
    return Stream.of(
            day("from", week.day()),
            day("to", week.last()),
            Stream.of(new Choice("days", TrailQuestion.UTC)))
        .flatMap(part -> part)
        .toList();
  }

  private static Stream<Choice> day(String name, LocalDate day) {
    return Stream.of(
        new Choice(name + "_month", Integer.toString(day.getMonthValue())),
        new Choice(name + "_day", Integer.toString(day.getDayOfMonth())),
        new Choice(name + "_year", Integer.toString(day.getYear())));
  }

  /** A day as an address has it; what is none is empty. */
  static Optional<LocalDate> date(String day) {
    try {
      return Optional.of(LocalDate.parse(day));
    } catch (DateTimeException notADay) {
      return Optional.empty();
    }
  }
}
