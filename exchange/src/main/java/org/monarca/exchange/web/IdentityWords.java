package org.monarca.exchange.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.StateRecord;
import org.monarca.exchange.web.ChildPage.Identity;
import org.monarca.records.RecordKind;

/** Who this is, in the banner's words: the commonest serious error is the wrong person's record. */
final class IdentityWords {

  private final ChildRecord child;
  private final Wording words;
  private final LocalDate today;

  IdentityWords(ChildRecord child, Wording words, LocalDate today) {
    this.child = child;
    this.words = words;
    this.today = today;
  }

  Identity banner() {
    return new Identity(name(), born(), sex(), child.id().forPeople(), states(), updated());
  }

  /** Family names in capitals first, then given names. */
  private String name() {
    var family = joined("last_name_1", "last_name_2").toUpperCase(words.locale());
    var given = joined("first_name", "middle_name", "suffix");
    var name =
        Stream.of(family, given).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    return name.isEmpty() ? notKnown() : name;
  }

  private String born() {
    var iso = value("birth_date");
    if (iso == null) {
      return notKnown();
    }
    try {
      var born = LocalDate.parse(iso);
      return words.say(
          "identity.born-age", words.date(born), ChronoUnit.YEARS.between(born, today));
    } catch (DateTimeException notADate) {
      return iso;
    }
  }

  private String sex() {
    var sex = value("sex");
    return sex == null ? notKnown() : words.value(RecordKind.STUDENT, "sex", sex);
  }

  private String states() {
    var living =
        child.states().stream()
            .filter(state -> !state.withdrawn())
            .map(StateRecord::state)
            .distinct()
            .toList();
    return living.isEmpty() ? notKnown() : words.states(living);
  }

  private String updated() {
    return child.states().stream()
        .max(Comparator.comparing(StateRecord::asOf))
        .map(last -> words.say("value.by", words.state(last.state()), words.day(last.asOf())))
        .orElseGet(this::notKnown);
  }

  private String joined(String... keys) {
    return Stream.of(keys)
        .map(this::value)
        .filter(Objects::nonNull)
        .collect(Collectors.joining(" "));
  }

  private @Nullable String value(String key) {
    var said = child.student().get(key);
    return said == null ? null : said.value();
  }

  private String notKnown() {
    return words.say("value.not-known");
  }
}
