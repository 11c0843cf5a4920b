package org.monarca.exchange.web;

import java.text.Collator;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.text.SensitiveText;
import org.springframework.context.MessageSource;

/** Says dates, numbers and codes in the reader's language and zone. */
final class Wording {

  private final MessageSource messages;
  private final Locale locale;
  private final ZoneId zone;

  Wording(MessageSource messages, Locale locale, ZoneId zone) {
    this.messages = messages;
    this.locale = locale;
    this.zone = zone;
  }

  Locale locale() {
    return locale;
  }

  /** That of the reader. */
  ZoneId zone() {
    return zone;
  }

  /** The order of words in a list. */
  Collator order() {
    return Collator.getInstance(locale);
  }

  /** A sentence of the catalogues. */
  String say(String key, Object... with) {
    return messages.getMessage(key, with, locale);
  }

  /** "Central Time (America/Chicago)". */
  String zone(ZoneId some) {
    return "%s (%s)".formatted(some.getDisplayName(TextStyle.FULL, locale), some.getId());
  }

  String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  String date(LocalDate day) {
    return format("date.pattern", day);
  }

  /** A school year by the calendar years in which it begins and ends: "2025-26". */
  String schoolYear(@Nullable String begins, @Nullable String ends) {
    if (begins == null || ends == null) {
      return say("child.year-unknown");
    }
    return begins.equals(ends)
        ? begins
        : say("child.year", begins, ends.substring(Math.max(0, ends.length() - 2)));
  }

  /** A day near by, with its name and without the year. */
  String weekday(LocalDate day) {
    return format("date.weekday-pattern", day);
  }

  /** A date as a State sent it; what is no date is shown as it came. */
  String date(String iso) {
    try {
      return date(LocalDate.parse(iso));
    } catch (DateTimeException notADate) {
      return iso;
    }
  }

  /** The day of a moment where the reader lives. */
  String day(Instant at) {
    return date(dayOf(at));
  }

  /** The moment at which that day begins where the reader lives. */
  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The day that it is at that moment where the reader lives. */
  LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, zone);
  }

  /** A moment where the reader lives, with the name of the zone. */
  String moment(Instant at) {
    return format("date.moment-pattern", at.atZone(zone));
  }

  /** Names in a row: "Texas, Michigan". */
  String states(Collection<String> codes) {
    return codes.stream().map(this::state).distinct().collect(Collectors.joining(", "));
  }

  /** Its name, or that it is withheld. */
  String state(String code) {
    return Withheld.isWithheld(code)
        ? say("value.withheld-state")
        : orElse("code.state." + code, code);
  }

  /** A birth State or a State moved from: a postal code, or a part of another country as sent. */
  String place(@Nullable String city, @Nullable String state, @Nullable String country) {
    return Stream.of(
            city,
            state == null ? null : state(state),
            country == null || country.equals("US") ? null : country(country))
        .filter(part -> part != null)
        .collect(Collectors.joining(", "));
  }

  String country(String code) {
    return Locale.of("", code).getDisplayCountry(locale);
  }

  /** The name of an element, as a registrar says it. */
  String label(RecordKind kind, String key) {
    var element = Catalogue.known().find(kind, key);
    return orElse("element." + key, element.map(Element::label).orElse(key));
  }

  /**
   * A value in words: codes by their meaning, dates with the month in words, and what is masked as
   * withheld.
   */
  String value(RecordKind kind, String key, String value) {
    if (value.equals(SensitiveText.MASK)) {
      return say("value.withheld");
    }
    return Catalogue.known().find(kind, key).map(known -> inWords(known, value)).orElse(value);
  }

  private String inWords(Element element, String value) {
    return switch (element.type()) {
      case DATE -> date(value);
      case YEAR_MONTH -> month(value);
      case CVX -> vaccine(value);
      case PHONE -> phone(value);
      default -> element.codeList() == null ? value : code(element.codeList(), value);
    };
  }

  String code(String list, String code) {
    return switch (list) {
      case "state" -> state(code);
      case "country" -> country(code);
      default ->
          orElse(
              "code." + list + "." + code.replace(' ', '-'),
              Catalogue.published().codeList(list).label(code).orElse(code));
    };
  }

  private String month(String iso) {
    try {
      return format("date.month-pattern", YearMonth.parse(iso));
    } catch (DateTimeException notAMonth) {
      return iso;
    }
  }

  private String vaccine(String cvx) {
    var digits = cvx.length() > 2 ? cvx.replaceFirst("^0+(?=\\d\\d)", "") : cvx;
    var name = orElse("code.cvx." + (digits.length() == 1 ? "0" + digits : digits), "");
    return name.isEmpty() ? "CVX " + cvx : "%s (CVX %s)".formatted(name, cvx);
  }

  /** Ten digits are grouped; other numbers stay as they came. */
  private static String phone(String digits) {
    return digits.matches("\\d{10}")
        ? digits.replaceFirst("(\\d{3})(\\d{3})(\\d{4})", "$1-$2-$3")
        : digits;
  }

  private String orElse(String key, String otherwise) {
    var said = messages.getMessage(key, null, otherwise, locale);
    return said == null ? otherwise : said;
  }

  private String format(String pattern, TemporalAccessor moment) {
    return DateTimeFormatter.ofPattern(say(pattern), locale).format(moment);
  }
}
