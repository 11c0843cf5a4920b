package org.monarca.exchange.students;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.records.Mode;
import org.springframework.dao.DataAccessException;

class SourceRecordsTest {

  private final Sayings texas = new Sayings("TX");

  @AfterEach
  void close() {
    texas.close();
  }

  @Test
  void aNewChildIsKeptWithItsRows() {
    var applied =
        texas.says(1, texas.child("c1", "I", "Ana").with("enrollment", "e1", "grade_level", "05"));

    assertThat(applied.known()).isFalse();
    assertThat(applied.demographicsChanged()).isTrue();
    var record = texas.record("c1");
    assertThat(record.student().values())
        .containsEntry("first_name", "Ana")
        .doesNotContainKeys("state_student_id", "action");
    assertThat(record.rows())
        .singleElement()
        .satisfies(row -> {
          assertThat(row.recordKey()).isEqualTo("e1");
          assertThat(row.values()).isEqualTo(Map.of("grade_level", "05"));
        });
  }

  @Test
  void whatIsNewerReplacesAndTheOlderVersionStays() {
    texas.says(1, texas.child("c1", "I", "Ana"));
    var applied = texas.says(2, texas.child("c1", "U", "Anna"));

    assertThat(applied.known()).isTrue();
    assertThat(applied.demographicsChanged()).isTrue();
    assertThat(texas.name("c1")).isEqualTo("Anna");
    assertThat(texas.names("c1")).containsExactly("Ana", "Anna");
  }

  @Test
  void whatIsOlderAndArrivesLateIsHistoryAndChangesNothingAlive() {
    texas.says(5, texas.child("c1", "I", "Anna").with("course", "k1", "course_title", "Algebra"));
    var applied =
        texas.says(2, texas.child("c1", "U", "Ana").with("course", "k1", "course_title", "Art"));

    assertThat(applied.older()).isTrue();
    assertThat(applied.demographicsChanged()).isFalse();
    assertThat(texas.name("c1")).isEqualTo("Anna");
    assertThat(texas.rows("c1")).containsExactly("course k1 Algebra");
    assertThat(texas.history("c1")).hasSize(4).filteredOn(Version::current).hasSize(2);
  }

  @Test
  void aRemovalThatIsSaidAgainIsNothingNew() {
    texas.says(1, texas.child("c1", "I", "Ana").with("course", "k1", "course_title", "Art"));
    texas.says(2, texas.child("c1", "U", "Ana").without("course", "k1"));
    var versions = texas.history("c1").size();

    texas.says(3, texas.child("c1", "U", "Ana").without("course", "k1"));

    assertThat(texas.rows("c1")).isEmpty();
    assertThat(texas.history("c1")).hasSize(versions);
  }

  @Test
  void aVersionNamesTheSubmissionAsTheStateDoes() {
    texas.says(5, texas.child("c1", "I", "Ana"));

    assertThat(texas.history("c1"))
        .extracting(version -> version.origin().submissionId())
        .containsExactly("said-5");
  }

  @Test
  void eachRowHasAMomentOfItsOwn() {
    texas.says(5, texas.child("c1", "I", "Anna"));
    texas.says(2, texas.child("c1", "U", "Ana").with("course", "k1", "course_title", "Art"));

    assertThat(texas.name("c1")).isEqualTo("Anna");
    assertThat(texas.rows("c1")).containsExactly("course k1 Art");
  }

  @Test
  void sayingTheSameAgainIsUnchangedAndWritesNoVersion() {
    texas.says(1, texas.child("c1", "I", "Ana").with("course", "k1", "course_title", "Art"));
    var applied =
        texas.says(3, texas.child("c1", "U", "Ana").with("course", "k1", "course_title", "Art"));

    assertThat(applied.unchanged()).isTrue();
    assertThat(texas.history("c1")).hasSize(2);
    assertThat(texas.record("c1").asOf()).isEqualTo(texas.day(3));
  }

  @Test
  void whatWasSaidBetweenTwoEqualSayingsDoesNotComeAlive() {
    texas.says(1, texas.child("c1", "I", "Ana"));
    texas.says(5, texas.child("c1", "U", "Ana"));
    texas.says(3, texas.child("c1", "U", "Eva"));

    assertThat(texas.name("c1")).isEqualTo("Ana");
  }

  @Test
  void rowsThatADeltaDoesNotMentionStay() {
    texas.says(
        1,
        texas
            .child("c1", "I", "Ana")
            .with("course", "k1", "course_title", "Art")
            .with("course", "k2", "course_title", "Music"));
    texas.says(2, texas.child("c1", "U", "Ana").with("course", "k2", "course_title", "Choir"));

    assertThat(texas.rows("c1")).containsExactly("course k1 Art", "course k2 Choir");
  }

  @Test
  void aRowWithActionDGoesAlone() {
    texas.says(
        1,
        texas
            .child("c1", "I", "Ana")
            .with("course", "k1", "course_title", "Art")
            .with("course", "k2", "course_title", "Music"));
    texas.says(2, texas.child("c1", "U", "Ana").without("course", "k1"));

    assertThat(texas.rows("c1")).containsExactly("course k2 Music");
    assertThat(texas.history("c1"))
        .filteredOn(Version::removed)
        .singleElement()
        .extracting(Version::action)
        .isEqualTo("D");
  }

  @Test
  void aRemovalThatIsOlderThanTheRowChangesNothingAlive() {
    texas.says(4, texas.child("c1", "I", "Ana").with("course", "k1", "course_title", "Art"));
    texas.says(2, texas.child("c1", "U", "Ana").without("course", "k1"));

    assertThat(texas.rows("c1")).containsExactly("course k1 Art");
  }

  @Test
  void aWithdrawalTakesTheRecordOutOfTheLivingAndKeepsItsHistory() {
    texas.says(1, texas.child("c1", "I", "Ana").with("course", "k1", "course_title", "Art"));
    var applied = texas.says(2, texas.gone("c1"));

    assertThat(applied.withdrawn()).isTrue();
    assertThat(texas.record("c1").withdrawn()).isTrue();
    assertThat(texas.livingCount()).isZero();
    assertThat(texas.known("c1")).isEmpty();
    assertThat(texas.history("c1")).hasSize(4);
    assertThat(texas.livingRows()).isZero();
  }

  @Test
  void aRowSaidBeforeTheWithdrawalStaysDeadWhenTheChildReturns() {
    texas.says(1, texas.child("c1", "I", "Ana"));
    texas.says(5, texas.gone("c1"));
    texas.says(7, texas.child("c1", "I", "Ana"));
    texas.says(3, texas.child("c1", "U", "Ana").with("course", "k1", "course_title", "Art"));

    assertThat(texas.record("c1").withdrawn()).isFalse();
    assertThat(texas.rows("c1")).isEmpty();
  }

  @Test
  void aWithdrawalThatArrivesBeforeTheChildHolds() {
    var applied = texas.says(5, texas.gone("c1"));
    var late =
        texas.says(2, texas.child("c1", "I", "Ana").with("course", "k1", "course_title", "Art"));

    assertThat(applied.source()).isNull();
    assertThat(late.older()).isTrue();
    assertThat(texas.record("c1").withdrawn()).isTrue();
    assertThat(texas.livingRows()).isZero();
  }

  @Test
  void inAFullListRowsNotMentionedGo() {
    texas.says(
        1,
        texas
            .child("c1", "I", "Ana")
            .with("course", "k1", "course_title", "Art")
            .with("course", "k2", "course_title", "Music"));
    var applied =
        texas
            .says(
                2,
                Mode.FULL,
                texas.child("c1", "U", "Ana").with("course", "k2", "course_title", "Music"))
            .getFirst();

    assertThat(applied.unchanged()).isFalse();
    assertThat(texas.rows("c1")).containsExactly("course k2 Music");
  }

  @Test
  void rowsNumberedAnewInEveryFullListLeaveNothingBehind() {
    for (int day = 1; day <= 9; day++) {
      texas.says(
          day,
          Mode.FULL,
          texas.child("c1", "I", "Ana").with("course", "k" + day, "course_title", "Art"));
    }

    assertThat(texas.rows("c1")).containsExactly("course k9 Art");
    assertThat(
            texas
                .jdbc()
                .sql(
                    "select max((select count(*) from jsonb_object_keys(rows))) from students.version where kind = 'course'")
                .query(Long.class)
                .single())
        .isEqualTo(2);
    texas.says(4, texas.child("c1", "U", "Ana").with("course", "k2", "course_title", "Late"));
    assertThat(texas.rows("c1")).containsExactly("course k9 Art");
  }

  @Test
  void aFullListSaidAgainWritesNoVersionThoughARowWentBefore() {
    texas.says(
        1,
        texas
            .child("c1", "I", "Ana")
            .with("course", "k1", "course_title", "Art")
            .with("course", "k2", "course_title", "Music"));
    var said = texas.child("c1", "U", "Ana").with("course", "k2", "course_title", "Music");
    texas.says(2, Mode.FULL, said);
    var versions = texas.history("c1").size();

    assertThat(texas.says(3, Mode.FULL, said).getFirst().unchanged()).isTrue();
    assertThat(texas.says(4, Mode.FULL, said).getFirst().unchanged()).isTrue();
    assertThat(texas.history("c1")).hasSize(versions);
    texas.says(3, texas.child("c1", "U", "Ana").with("course", "k1", "course_title", "Late"));
    assertThat(texas.rows("c1")).containsExactly("course k2 Music");
  }

  @Test
  void childrenAbsentFromAFullListAreCountedThenWithdrawn() {
    texas.says(
        1,
        Mode.DELTA,
        texas.child("c1", "I", "Ana"),
        texas.child("c2", "I", "Eva"),
        texas.child("c3", "I", "Leo"));
    texas.says(9, texas.child("c3", "U", "Leonel"));

    assertThat(texas.absence(4, "c1")).isEqualTo(new Absence(3, 1));
    assertThat(texas.withdrawAbsent(4, "c1")).containsExactly(texas.record("c2").source());
    assertThat(texas.record("c2").withdrawn()).isTrue();
    assertThat(texas.record("c3").withdrawn()).isFalse();
    assertThat(texas.record("c1").withdrawn()).isFalse();
  }

  @Test
  void aChildWhoComesLateFromBeforeAFullListWithoutHerStaysWithdrawn() {
    texas.withdrawAbsent(4, "c1");
    texas.says(2, texas.child("c2", "I", "Eva"));

    assertThat(texas.record("c2").withdrawn()).isTrue();
  }

  @Test
  void anImmigrationDocumentIsKeptAsAnyOtherDocument() {
    texas.says(1, texas.child("c1", "I", "Ana").and("birth_date_verification", "1013"));

    assertThat(texas.record("c1").student().values())
        .containsEntry("birth_date_verification", "3423");
  }

  @Test
  void textIsKeptExactly() {
    var odd = "D'--\\ \"Ñandú\" <b> \t tab \u202e {\"a\":1}";
    texas.says(1, texas.child("c1", "I", odd).with("course", "k\\1", "course_title", "a\\nb"));

    assertThat(texas.name("c1")).isEqualTo(odd);
    assertThat(texas.rows("c1")).containsExactly("course k\\1 a\\nb");
  }

  @Test
  void theServiceCanNeitherRewriteNorRemoveAVersion() {
    texas.says(1, texas.child("c1", "I", "Ana"));

    for (var attempt :
        List.of(
            "update students.version set telling = 1",
            "delete from students.version",
            "truncate students.version",
            "update students.source set state = 'CA'")) {
      assertThatThrownBy(() -> texas.asService().sql(attempt).update())
          .isInstanceOf(DataAccessException.class)
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void anySequenceOfArrivalEndsInTheSameLivingState() {
    var inOrder = Sayings.livingAfter(List.of(0, 1, 2, 3, 4, 5));

    for (var order :
        List.of(List.of(5, 4, 3, 2, 1, 0), List.of(3, 0, 5, 1, 4, 2), List.of(2, 4, 0, 1, 5, 3))) {
      assertThat(Sayings.livingAfter(order)).as("%s", order).isEqualTo(inOrder);
    }
  }
}
