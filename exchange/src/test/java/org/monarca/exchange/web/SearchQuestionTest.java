package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.web.SearchQuestion.ByExchangeId;
import org.monarca.exchange.web.SearchQuestion.ByPerson;
import org.monarca.exchange.web.SearchQuestion.ByStateId;
import org.monarca.exchange.web.SearchQuestion.Unclear;

/** What was typed becomes one question, or one sentence beside the field to mend. */
class SearchQuestionTest {

  @Test
  void aFirstAndALastNameAreEnough() {
    assertThat(asked(Map.of("first_name", " Ana ", "last_name_1", "López")))
        .isInstanceOfSatisfying(
            ByPerson.class,
            person -> {
              assertThat(person.names()).isEqualTo("Ana López");
              assertThat(person.born()).isNull();
            });
  }

  @Test
  void aBirthDateAndOneNameAreEnough() {
    assertThat(asked(born("3", "14", "2012", Map.of("last_name_2", "López"))))
        .isInstanceOfSatisfying(
            ByPerson.class,
            person -> assertThat(person.born()).isEqualTo(LocalDate.of(2012, 3, 14)));
  }

  @Test
  void aNameAloneIsTooLittle() {
    assertThat(asked(Map.of("first_name", "Ana")))
        .isEqualTo(new Unclear("last_name_1", "search.problem.too-little"));
  }

  @Test
  void aBirthDateAloneIsTooLittle() {
    assertThat(asked(born("3", "14", "2012", Map.of())))
        .isEqualTo(new Unclear("first_name", "search.problem.too-little"));
  }

  @Test
  void nothingAtAllIsTooLittle() {
    assertThat(asked(Map.of())).isEqualTo(new Unclear("first_name", "search.problem.too-little"));
  }

  @Test
  void aDateThatIsNoneIsNamed() {
    var unclear = new Unclear("birth_date", "search.problem.birth-date");
    var named = Map.of("first_name", "Ana", "last_name_1", "López");

    assertThat(asked(born("2", "30", "2012", named))).isEqualTo(unclear);
    assertThat(asked(born("3", "14", "", named))).isEqualTo(unclear);
    assertThat(asked(born("3", "14", "12", named))).isEqualTo(unclear);
    assertThat(asked(born("x", "y", "z", named))).isEqualTo(unclear);
  }

  @Test
  void anExchangeIdIsReadWithItsBlanks() {
    assertThat(asked(Map.of("exchange_id", "1234 5678 9015")))
        .isInstanceOfSatisfying(
            ByExchangeId.class, asked -> assertThat(asked.id().digits()).isEqualTo("123456789015"));
    assertThat(asked(Map.of("exchange_id", "1234 5678 9016")))
        .isEqualTo(new Unclear("exchange_id", "search.problem.exchange-id"));
  }

  @Test
  void aStateAndItsStudentIdBelongTogether() {
    assertThat(asked(Map.of("state", "TX", "state_student_id", "TX-1")))
        .isEqualTo(new ByStateId("TX", "TX-1"));
    assertThat(asked(Map.of("state", "TX")))
        .isEqualTo(new Unclear("state_student_id", "search.problem.state-student-id"));
    assertThat(asked(Map.of("state_student_id", "TX-1")))
        .isEqualTo(new Unclear("state", "search.problem.state"));
  }

  @Test
  void theButtonThatWasPressedDecidesWhereBothWereTyped() {
    var both = Map.of("first_name", "Ana", "last_name_1", "López", "exchange_id", "123456789015");

    assertThat(SearchQuestion.of(SearchForm.of(both), true)).isInstanceOf(ByExchangeId.class);
    assertThat(SearchQuestion.of(SearchForm.of(both), false)).isInstanceOf(ByPerson.class);
  }

  private static SearchQuestion asked(Map<String, String> fields) {
    return SearchQuestion.of(SearchForm.of(fields), false);
  }

  private static Map<String, String> born(
      String month, String day, String year, Map<String, String> names) {
    var fields = new HashMap<>(names);
    fields.put("birth_date_month", month);
    fields.put("birth_date_day", day);
    fields.put("birth_date_year", year);
    return fields;
  }
}
