package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.CapturedLog;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/**
 * A birth date verified by an immigration document, code 1013, is kept as 3423 (other official
 * document). After a submission that holds the code it is nowhere but in the sealed bytes of the
 * ledger (ADR 0013).
 */
class ImmigrationDocumentTest {

  private static final Map<String, String> DOCUMENT = Map.of("birth_date_verification", "1013");

  private final TestIntake intake = new TestIntake();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void theCodeIsNowhereAfterwards() throws IOException {
    try (var log = CapturedLog.start()) {
      var done =
          intake.send(
              SentBundle.delta("TX", "s1")
                  .child("c1", "I", DOCUMENT)
                  .child("c2", "I", rejected())
                  .child(3));

      assertThat(done.receipt()).isEqualTo(new Receipt(3, 2, 1, 0, 0, 0, 2, 0));
      assertThat(placesOf("1013")).isEmpty();
      assertThat(placesOf("3423")).isNotEmpty();
      assertThat(text(intake.findings(done))).doesNotContain("1013");
      assertThat(Bundles.text(intake.rejectedBundle(done))).contains("3423").doesNotContain("1013");
      assertThat(log.text()).doesNotContain("1013");
    }
  }

  @Test
  void theStateIsToldWithoutRepeatingIt() {
    var done = intake.send(SentBundle.delta("TX", "s1").child("c1", "I", DOCUMENT));

    assertThat(intake.findings(done))
        .filteredOn(finding -> finding.problem() == Problem.VERIFICATION_1013)
        .singleElement()
        .returns("c1", Finding::stateStudentId)
        .returns("birth_date_verification", Finding::element)
        .returns(null, Finding::value);
  }

  private static Map<String, String> rejected() {
    return Map.of("birth_date_verification", "1013", "sex", "unknown");
  }

  /** Every column of every table, the bytes as they were sent left out. */
  private List<String> placesOf(String code) {
    var owner = intake.database().jdbc();
    var columns =
        owner
            .sql(
                """
                select format('%I.%I', table_schema, table_name) as place, column_name
                  from information_schema.columns
                 where table_schema not in ('pg_catalog', 'information_schema')
                   and data_type in ('text', 'character varying', 'jsonb', 'ARRAY')
                 order by 1, 2
                """)
            .query((row, n) -> List.of(row.getString(1), row.getString(2)))
            .list();
    assertThat(columns).contains(List.of("students.version", "rows"));
    var places = new ArrayList<String>();
    for (var column : columns) {
      var found =
          "select count(*) from %s where \"%s\"::text ~ :code"
              .formatted(column.getFirst(), column.getLast());
      if (owner.sql(found).param("code", "\\m" + code + "\\M").query(Long.class).single() > 0) {
        places.add(String.join(".", column));
      }
    }
    return places;
  }

  private static String text(List<Finding> findings) {
    var text = new StringBuilder();
    for (var finding : findings) {
      for (var language : List.of(Locale.ENGLISH, Locale.of("es"))) {
        text.append(finding.message(language)).append(finding.remedy(language));
      }
      text.append(finding.value()).append(finding.details());
    }
    return text.toString();
  }
}
