package org.monarca.exchange.students;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.records.Mode;

/** The published view of records not withdrawn, beside the one of all they say. */
class LivingSourcesTest {

  private static final String SAID_OF_THEMSELVES =
      """
      select concat_ws(' ', source_id, state, state_student_id, as_of)
        from students.v_living_record where kind = 'student' order by source_id
      """;

  private static final String LIVING =
      """
      select concat_ws(' ', source_id, state, state_student_id, as_of)
        from students.v_living_source order by source_id
      """;

  private final Sayings texas = new Sayings("TX");

  @AfterEach
  void close() {
    texas.close();
  }

  @Test
  void nobodyIsListedWhereNobodyWasSent() {
    assertThat(living()).isEmpty();
  }

  @Test
  void eachIsListedOnceWithTheDayOnWhichTheStateSpokeOfThemLast() {
    texas.says(
        1,
        Mode.DELTA,
        texas.child("c1", "I", "Ana").with("course", "k1", "course_title", "Art"),
        texas.child("c2", "I", "Leo"));
    texas.says(2, texas.child("c1", "U", "Ana")); // the same again: no version, a later day
    texas.says(3, texas.child("c2", "U", "Leonel"));

    assertThat(living())
        .hasSize(2)
        .isEqualTo(texas.jdbc().sql(SAID_OF_THEMSELVES).query(String.class).list());
    assertThat(living().getFirst()).contains("c1", "2026-01-03");
    assertThat(living().getLast()).contains("c2", "2026-01-04");
  }

  @Test
  void aChildWithdrawnIsListedNoMoreUntilSentAgain() {
    texas.says(1, Mode.DELTA, texas.child("c1", "I", "Ana"), texas.child("c2", "I", "Leo"));
    texas.says(2, texas.gone("c1"));
    assertThat(living()).singleElement().asString().contains("c2");

    texas.says(3, texas.child("c1", "I", "Ana"));
    assertThat(living()).hasSize(2);
  }

  @Test
  void aChildAbsentFromAFullListIsListedNoMore() {
    texas.says(1, Mode.DELTA, texas.child("c1", "I", "Ana"), texas.child("c2", "I", "Leo"));
    texas.withdrawAbsent(2, "c2");

    assertThat(living()).singleElement().asString().contains("c2");
  }

  /** A page far behind costs what the first does: no record before it is looked at. */
  @Test
  void aPageIsReadFromWhereItBegins() {
    for (int day = 1; day <= 40; day++) {
      texas.says(day, texas.child("c" + day, "I", "Ana"));
    }
    var plan =
        texas
            .jdbc()
            .sql(
                """
                explain (analyze, format text, costs off, timing off, summary off)
                select source_id from students.v_living_source
                 where state = 'TX' and source_id > (select max(id) - 3 from students.source)
                 order by source_id limit 2
                """)
            .query(String.class)
            .list();

    assertThat(plan)
        .filteredOn(line -> line.contains("on source s") || line.contains("on version self"))
        .isNotEmpty()
        .allSatisfy(
            line -> assertThat(line).containsPattern("rows=[0-3](\\.\\d+)? loops=[1-3]\\b"));
  }

  private List<String> living() {
    return texas.jdbc().sql(LIVING).query(String.class).list();
  }
}
