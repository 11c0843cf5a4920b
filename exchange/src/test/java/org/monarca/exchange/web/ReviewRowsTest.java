package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.web.ReviewPage.Row;

class ReviewRowsTest {

  private static final String NEITHER = "speaks neither for nor against";

  private final ReviewRows rows =
      new ReviewRows(
          new Wording(
              new WebConfiguration().messageSource(), Locale.US, ZoneId.of("America/Chicago")));

  /** The engine weighs such days as none: whoever sees two days must be told. */
  @ParameterizedTest
  @CsvSource({
    "2013-01-01, 2013-05-02, true",
    "2013-05-02, 2013-01-01, true",
    "2013-01-01, 2014-05-02, false",
    "2013-01-01, 2014-01-01, false",
    "2013-05-02, 2013-05-03, false"
  })
  void aDayThatStandsForAnUnknownOneIsSaidToBeOne(String one, String other, boolean said) {
    var row = birthDate(one, other);

    assertThat(row.mark()).startsWith("Different");
    assertThat(row.mark().contains(NEITHER)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource("2013-01-01, 2013-01-01")
  void theSameDayIsTheSame(String one, String other) {
    assertThat(birthDate(one, other).mark()).isEqualTo("Same");
  }

  private Row birthDate(String one, String other) {
    return rows.of(born(one), born(other)).stream()
        .filter(row -> row.label().equals("Birth date"))
        .findFirst()
        .orElseThrow();
  }

  private static ChildRecord born(String date) {
    var ana = SampleChildren.ana();
    var student = new HashMap<>(ana.student());
    var known = Objects.requireNonNull(student.get("birth_date"));
    student.put(
        "birth_date",
        new ConsolidatedValue(
            date, known.state(), known.asOf(), known.others(), known.conflict(), known.rule()));
    return new ChildRecord(
        ana.id(), ana.aliases(), ana.states(), student, ana.rows(), ana.timeline());
  }
}
