package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.records.Catalogue;

/** What the form asks, once it can be asked: a number, or a person. */
sealed interface SearchQuestion {

  /** One child by the exchange's own number. */
  record ByExchangeId(ExchangeId id) implements SearchQuestion {}

  /** One child by a State's number. */
  record ByStateId(String state, String stateStudentId) implements SearchQuestion {}

  /** A child by what people know of it: a first and a last name, or a birth date and one name. */
  record ByPerson(SearchForm typed, @Nullable LocalDate born) implements SearchQuestion {

    /** The names in one line. */
    String names() {
      return Stream.of(typed.firstName(), typed.middleName(), typed.lastName1(), typed.lastName2())
          .filter(name -> !name.isEmpty())
          .collect(Collectors.joining(" "));
    }
  }

  /** It cannot be asked: which field, and the key of the sentence that says why. */
  record Unclear(String field, String why) implements SearchQuestion {}

  /** What was typed decides; the number goes first when its button was pressed. */
  static SearchQuestion of(SearchForm typed, boolean byNumber) {
    return byNumber || !namesAnything(typed) ? number(typed) : person(typed);
  }

  private static SearchQuestion number(SearchForm typed) {
    if (!typed.exchangeId().isEmpty()) {
      return ExchangeId.read(typed.exchangeId())
          .<SearchQuestion>map(ByExchangeId::new)
          .orElseGet(() -> new Unclear("exchange_id", "search.problem.exchange-id"));
    }
    if (typed.state().isEmpty() && typed.stateStudentId().isEmpty()) {
      return new Unclear("first_name", "search.problem.too-little");
    }
    if (!Catalogue.published().codeList("state").codes().contains(typed.state())) {
      return new Unclear("state", "search.problem.state");
    }
    return typed.stateStudentId().isEmpty()
        ? new Unclear("state_student_id", "search.problem.state-student-id")
        : new ByStateId(typed.state(), typed.stateStudentId());
  }

  private static SearchQuestion person(SearchForm typed) {
    var hasDate =
        Stream.of(typed.month(), typed.day(), typed.year()).anyMatch(part -> !part.isEmpty());
    var born =
        hasDate
            ? new TypedDate(typed.month(), typed.day(), typed.year()).date()
            : Optional.<LocalDate>empty();
    if (hasDate && born.isEmpty()) {
      return new Unclear("birth_date", "search.problem.birth-date");
    }
    var first = !typed.firstName().isEmpty();
    var last = !typed.lastName1().isEmpty();
    var any = first || last || !typed.middleName().isEmpty() || !typed.lastName2().isEmpty();
    return (first && last) || (hasDate && any)
        ? new ByPerson(typed, born.orElse(null))
        : new Unclear(first ? "last_name_1" : "first_name", "search.problem.too-little");
  }

  private static boolean namesAnything(SearchForm typed) {
    return Stream.of(
            typed.firstName(),
            typed.middleName(),
            typed.lastName1(),
            typed.lastName2(),
            typed.month(),
            typed.day(),
            typed.year())
        .anyMatch(part -> !part.isEmpty());
  }
}
