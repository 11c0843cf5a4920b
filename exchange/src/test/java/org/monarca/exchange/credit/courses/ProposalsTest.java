package org.monarca.exchange.credit.courses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.credit.courses.Proposal.Reason;

/** Which course of SCED a title is taken for, how surely and why. */
class ProposalsTest {

  private final Proposals proposals = new Proposals(Sced.shipped());

  @ParameterizedTest
  @CsvSource({
    "Algebra I, 01, Mathematics, 01, 02052, 95, OWN_TITLE",
    "ÁLGEBRA 1, 01, Matemáticas, 01, 02052, 95, OWN_TITLE",
    "ALG 1 H, 01, Mathematics, 02, 02052, 95, OWN_TITLE",
    "Algebra I B, 03, Mathematics, 01, 02052, 95, OWN_TITLE",
    "ENG 3, 01, English, 01, 01003, 90, USUAL_TITLE",
    "US HIST, 01, Social Studies, 01, 04101, 90, USUAL_TITLE",
    "AP Calculus AB, 01, Mathematics, 04, 02124, 95, OWN_TITLE",
    "AP Calculus AB, 01, Mathematics, 01, 02124, 85, OWN_TITLE", // the type says otherwise
    "Algebra I, 01, Science, 01, 02052, 65, OWN_TITLE", // the subject does
  })
  void aTitleIsTakenFor(
      String title,
      String section,
      String subject,
      String type,
      String code,
      int confidence,
      Reason reason) {
    assertThat(proposals.propose(title, section, subject, type))
        .hasValueSatisfying(proposal -> {
          assertThat(proposal.course().code()).isEqualTo(code);
          assertThat(proposal.confidence()).isEqualTo(confidence);
          assertThat(proposal.reason()).isEqualTo(reason);
        });
  }

  @Test
  void aTitleThatIsLikeOneIsProposedLessSurely() {
    assertThat(proposals.propose("Intro to Physical Geography", "01", "Science", "01"))
        .hasValueSatisfying(proposal -> {
          assertThat(proposal.reason()).isEqualTo(Reason.LIKE_TITLE);
          assertThat(proposal.confidence()).isLessThan(81);
        });
  }

  @ParameterizedTest
  @CsvSource({"MTH-100", "Homeroom 7", "''", "x"})
  void ofWhatSaysNothingNothingIsProposed(String title) {
    assertThat(proposals.propose(title, "01", "", "01")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "02052, 02052, , ,",
    "02052G1.0012, 02052, G, 1.00, 12",
    "02052H, 02052, H, ,",
    "020521.0012, 02052, , 1.00, 12",
  })
  void aCodeHasParts(String sent, String course, String level, String credit, String sequence) {
    assertThat(ScedCode.of(sent)).contains(new ScedCode(course, level, credit, sequence));
  }

  @ParameterizedTest
  @CsvSource({
    "01001, ENGLISH", "02052, MATHEMATICS", "03051, SCIENCE", "04101, SOCIAL_STUDIES",
    "05154, ARTS", "24052, WORLD_LANGUAGE", "08001, PHYSICAL_EDUCATION", "08051, HEALTH",
    "08101, PHYSICAL_EDUCATION", "08151, ELECTIVE", "13207, CAREER", "19262, FINANCE",
    "19261, CAREER", "22003, ELECTIVE"
  })
  void aDiplomaCountsACourseAs(String code, Subject subject) {
    assertThat(Sced.subject(code)).isEqualTo(subject);
  }
}
