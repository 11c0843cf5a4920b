package org.monarca.exchange.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.courses.KnownCourse;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.ledger.Ledger;
import org.monarca.exchange.credit.ledger.LedgerRules;
import org.monarca.exchange.credit.ledger.Line;
import org.monarca.exchange.credit.ledger.Line.Status;
import org.monarca.exchange.web.CreditsPage.Books;
import org.monarca.exchange.web.CreditsPage.LineRow;
import org.monarca.exchange.web.CreditsPage.SubjectPart;
import org.monarca.records.RecordKind;

/** What courses count, with the arithmetic, in a counsellor's words. */
final class LedgerWords {

  private final Wording words;
  private final Sayings sayings;

  LedgerWords(Wording words) {
    this.words = words;
    this.sayings = new Sayings(words);
  }

  Books books(Ledger ledger) {
    return new Books(
        ledger.lines().isEmpty()
            ? words.say("credit.none")
            : words.say(
                "credit.sum",
                digits(ledger.counted()),
                digits(ledger.partial()),
                ledger.of(Status.DUPLICATE).size(),
                ledger.of(Status.FOREIGN).size()),
        ledger.bySubject().entrySet().stream().map(this::subject).toList());
  }

  private SubjectPart subject(Map.Entry<Subject, List<Line>> subject) {
    return new SubjectPart(
        subject.getKey().code(),
        words.say("credit.subject." + subject.getKey().code()),
        words.say(
            "credit.subject-sum",
            digits(Ledger.sum(subject.getValue(), Line::counted)),
            digits(Ledger.sum(subject.getValue(), Line::partial))),
        subject.getValue().stream().map(this::row).toList());
  }

  private LineRow row(Line line) {
    return new LineRow(
        title(line.row().entry()),
        by(line.row().entry()),
        words.say("credit.status." + code(line.status())),
        look(line.status()),
        digits(line.counted()),
        line.partial().signum() == 0 ? null : digits(line.partial()),
        why(line),
        line.why() != Line.Why.GRANTED,
        line.isExample());
  }

  /** How it came, and by what the course is known. */
  private String why(Line line) {
    var row = line.row();
    @Nullable Entry other = line.instead();
    var why =
        words.say(
            "credit.why." + line.why().name().toLowerCase(Locale.ROOT).replace('_', '-'),
            digits(row.granted()),
            row.hours().isPresent() ? words.number(row.hours().getAsInt()) : "",
            LedgerRules.hoursOfACredit().toPlainString(),
            digits(line.open()),
            row.mark() == null ? words.say("value.not-known") : row.mark(),
            other == null ? "" : title(other),
            other == null ? "" : by(other),
            digits(line.partial()),
            digits(line.counted()));
    return words.say("credit.why", why, known(row.course()));
  }

  private String known(KnownCourse course) {
    var basis =
        words.say(
            "credit.known." + code(course.basis()), course.sced() == null ? "" : course.sced());
    return course.repeatable() ? words.say("credit.repeatable", basis) : basis;
  }

  /** "Algebra I, first half". */
  String title(Entry course) {
    var title = course.values().getOrDefault("course_title", words.say("value.not-known"));
    var section = course.values().getOrDefault("course_section", "");
    return section.equals("02") || section.equals("03")
        ? words.say(
            "value.by",
            title,
            String.valueOf(sayings.inWords(course, RecordKind.COURSE, "course_section")))
        : title;
  }

  /** "2025-26, Texas". */
  String by(Entry course) {
    return words.say(
        "value.by",
        words.schoolYear(
            course.values().get("begin_academic_year"), course.values().get("end_academic_year")),
        words.state(course.state()));
  }

  static String digits(BigDecimal credits) {
    return credits.setScale(2, java.math.RoundingMode.HALF_UP).toPlainString();
  }

  static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String look(Status status) {
    return switch (status) {
      case EARNED -> "mark-good";
      case IN_PROGRESS, FOREIGN -> "mark-warn";
      case FAILED -> "mark-bad";
      case NO_CREDIT, DUPLICATE -> "";
    };
  }
}
