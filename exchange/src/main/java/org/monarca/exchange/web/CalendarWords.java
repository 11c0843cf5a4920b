package org.monarca.exchange.web;

import java.util.Locale;
import org.monarca.exchange.jurisdictions.calendars.SchoolYear;
import org.monarca.exchange.jurisdictions.calendars.Term;

/** School years and terms in words. */
final class CalendarWords {

  private final Wording words;

  CalendarWords(Wording words) {
    this.words = words;
  }

  String state(String code) {
    return words.state(code);
  }

  CalendarPage.Year year(SchoolYear year) {
    return new CalendarPage.Year(
        year.id(),
        name(year),
        words.date(year.firstDay()),
        words.date(year.lastDay()),
        year.terms().stream().map(this::term).toList());
  }

  /** As people say it: 2026-27. */
  static String name(SchoolYear year) {
    return String.format(Locale.ROOT, "%d-%02d", year.begins(), (year.begins() + 1) % 100);
  }

  Choice choice(Term.Kind kind) {
    return new Choice(kind.code(), words.say("calendar.kind." + kind.code()));
  }

  private CalendarPage.Term term(Term term) {
    return new CalendarPage.Term(
        term.kind().code(),
        words.say("calendar.kind." + term.kind().code()),
        term.firstDay().toString(),
        words.date(term.firstDay()),
        words.date(term.lastDay()));
  }
}
