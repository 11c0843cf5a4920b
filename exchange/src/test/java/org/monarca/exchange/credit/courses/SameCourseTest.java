package org.monarca.exchange.credit.courses;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.credit.courses.KnownCourse.Basis;
import org.monarca.exchange.credit.ledger.Transcribed;

/** Which course a row is about, beside the other rows of the child. */
class SameCourseTest {

  private final Transcribed said = new Transcribed();

  @ParameterizedTest
  @CsvSource({"03100500", "03151300", "99999", "ALG01", "12345678"})
  void aCodeThatIsNoneOfScedIsNone(String sent) {
    said.course("TX", "Welding II", 2025, "sced", sent);

    assertThat(known(0, CourseBook.SHIPPED).basis()).isEqualTo(Basis.TITLE);
  }

  @ParameterizedTest
  @CsvSource({"02052", "02052G1.0012", "02052H", "020521.0012"})
  void aCodeOfScedIsOne(String sent) {
    said.course("TX", "Whatever", 2025, "sced", sent);

    assertThat(known(0, CourseBook.SHIPPED).sced()).isEqualTo("02052");
  }

  @Test
  void aLocalKeyForATitleGivesNobodyElseACode() {
    said.course("TX", "ALG01", 2025, "sced", "02052").course("MI", "ALG01", 2026);

    assertThat(known(1, CourseBook.SHIPPED).sced()).isNull();
  }

  @Test
  void aRejectedTitleHasNoCode() {
    said.course("TX", "Algebra I", 2025, "sced", "02052")
        .course("MI", "Algebra I", 2026)
        .course("FL", "Algebra I", 2026);
    var book = new CourseBook(Sced.shipped(), rejectedBy("MI"));

    assertThat(known(1, book).sced()).isNull();
    assertThat(known(2, book).sced()).isEqualTo("02052");
  }

  @Test
  void theSubjectIsTheCoursesAndNotTheRows() {
    said.course("TX", "Algebra I", 2025, "sced", "02052", "subject", "Other")
        .course("MI", "Algebra I", 2026, "subject", "Career and Technical Education")
        .course("FL", "Algebra I", 2026);

    for (int row = 0; row < 3; row++) {
      assertThat(known(row, CourseBook.SHIPPED).subject()).isEqualTo(Subject.MATHEMATICS);
    }
  }

  @Test
  void withoutACodeMostRowsSayTheSubject() {
    said.course("TX", "Welding II", 2025, "subject", "Science")
        .course("MI", "Welding II", 2026, "subject", "Career and Technical Education")
        .course("FL", "Welding II", 2026, "subject", "Career and Technical Education")
        .course("GA", "Welding II", 2026);

    for (int row = 0; row < 4; row++) {
      assertThat(known(row, CourseBook.SHIPPED).subject()).isEqualTo(Subject.CAREER);
    }
  }

  @Test
  void whatHasNoTitleIsLikeNothingElse() {
    said.course("TX", "", 2025).course("TX", "", 2026);

    assertThat(known(0, CourseBook.SHIPPED).key()).isNotEqualTo(known(1, CourseBook.SHIPPED).key());
  }

  private KnownCourse known(int row, CourseBook book) {
    return new SameCourse(said.courses(), book).of(said.courses().get(row));
  }

  private static ConfirmedCourses rejectedBy(String rejecting) {
    return new ConfirmedCourses() {
      @Override
      public Optional<String> code(String state, String titleKey) {
        return Optional.empty();
      }

      @Override
      public boolean isRejected(String state, String titleKey) {
        return state.equals(rejecting);
      }
    };
  }
}
