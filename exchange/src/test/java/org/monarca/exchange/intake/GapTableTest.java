package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.intake.mending.Answer;
import org.monarca.exchange.intake.mending.GapFault;
import org.monarca.exchange.intake.mending.GapTable;
import org.monarca.exchange.intake.mending.MendForm;
import org.monarca.exchange.intake.mending.Mending;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Limits;

/** What is missing of refused children goes out as a table, and comes back filled. */
class GapTableTest {

  private static final Actor ADMINISTRATOR = Actor.person("tx-1", "state-data-admin", "TX");

  private final TestIntake intake = new TestIntake(100, Limits.published());
  private final Mending mending = intake.mending();

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void theTableHoldsWhatIsMissingOnly() throws IOException {
    var table = table(intake.send(threeWrong()));

    assertThat(table.lines().findFirst()).contains(String.join(",", GapTable.COLUMNS));
    assertThat(table.lines().filter(line -> line.contains(",birth_date,")))
        .containsExactly(
            "1,c1,student,,birth_date,Birth Date is missing.,Fill it in; this child is accepted only with it.,v-0-birth_date,",
            "2,c2,student,,birth_date,Birth Date is missing.,Fill it in; this child is accepted only with it.,v-0-birth_date,");
    assertThat(table).doesNotContain(",sex,");
  }

  @Test
  void filledItComesBackAndWhoeverIsWholeIsSent() throws IOException {
    var sent = intake.send(threeWrong());
    var filled =
        table(sent).replaceAll("(?m)^(\\d,c\\d,student,,birth_date,.*),(\\r?)$", "$1,2014-03-14$2");

    var answer = (Answer.Sent) mending.fill(ADMINISTRATOR, sent.id(), bytes(filled));

    assertThat(answer.children()).isEqualTo(1);
    assertThat(answer.wrong())
        .extracting(form -> form.child().stateStudentId())
        .containsExactly("c2");
    intake.rest();
    assertThat(intake.outcomes(status(answer))).containsOnlyKeys("c1");
    assertThat(table(sent)).doesNotContain(",c1,").contains(",c2,");
  }

  @Test
  void theRestIsFilledInTheSameTableAndNobodyIsSentTwice() throws IOException {
    var sent = intake.send(twoMissing());
    var first = table(sent).replaceAll("(?m)^(1,.*,birth_date,.*),(\\r?)$", "$1,2014-03-14$2");
    fill(sent, first);

    var whole = first.replaceAll("(?m)^(2,.*,birth_date,.*),(\\r?)$", "$1,2014-03-15$2");
    var second = (Answer.Sent) fill(sent, whole);

    assertThat(second.children()).isEqualTo(1);
    assertThat(second.before()).isEqualTo(1);
    assertThat(fill(sent, whole)).isEqualTo(new Answer.StillWrong(2, List.of()));
    assertThat(intake.list(ADMINISTRATOR)).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void aTableComesBackAsProgramsThatCalculateWriteIt(String delimiter) throws IOException {
    var sent =
        intake.send(SentBundle.delta("TX", "s1").child("0012", "I", Map.of("birth_date", "")));
    var written =
        "number,state_student_id,record,record_key,element,field,value\n1,12,student,,birth_date,v-0-birth_date,2014-03-14\n"
            .replace(",", delimiter);

    assertThat(fill(sent, written)).isInstanceOf(Answer.Sent.class);
  }

  @Test
  void twoOfOneIdentifierAreNotSentTogether() throws IOException {
    var sent =
        intake.send(
            SentBundle.delta("TX", "s1")
                .child("c1", "I", Map.of("birth_date", ""))
                .child("c1", "I", Map.of("birth_date", "")));
    var filled = table(sent).replaceAll("(?m)^(\\d,.*,birth_date,.*),(\\r?)$", "$1,2014-03-14$2");

    var answer = (Answer.StillWrong) fill(sent, filled);

    assertThat(answer.wrong()).hasSize(2).allMatch(MendForm::twin);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                                    | UNREADABLE     | 0
          number,record,value\\n1,student,x                                      | COLUMN_MISSING | 1
          number,record,element,value\\n7,student,birth_date,2014-03-14          | UNKNOWN_CHILD  | 2
          number,record,element,value\\nx,student,birth_date,2014-03-14          | UNKNOWN_CHILD  | 2
          number,state_student_id,record,element,value\\n1,c2,student,sex,F      | UNKNOWN_CHILD  | 2
          number,record,element,value\\n1,student,first_name,Mallory             | UNKNOWN_GAP    | 2
          number,record,element,value\\n1,student,birth_date,                    | NOTHING_FILLED | 0
          number,record,element,value\\n1,student,birth_date,a\\n1,student,birth_date,b | FILLED_TWICE | 3
          number,record,element,value\\n1,student,birth_date,"a                  | UNREADABLE     | 2
          """)
  void whatCannotBeTakenIsNamedWithItsLineAndNothingIsSent(
      String table, GapFault.Kind kind, long line) throws IOException {
    var sent = intake.send(threeWrong());

    var answer = mending.fill(ADMINISTRATOR, sent.id(), bytes(table.replace("\\n", "\n")));

    assertThat(answer).isInstanceOf(Answer.Unreadable.class);
    assertThat(((Answer.Unreadable) answer).faults())
        .first()
        .returns(kind, GapFault::kind)
        .returns(line, GapFault::line);
    assertThat(intake.list(ADMINISTRATOR)).hasSize(1);
  }

  @Test
  void aTableKnowsAChildByEachIdentifierThatItHadSince() throws IOException {
    var numbered = Map.of("exchange_id", "123456789015");
    var sent = intake.send(SentBundle.delta("TX", "s1").child("", "I", numbered));
    sendAgain(sent, Map.of("v-0-state_student_id", "c1"));

    var ofFirst = "number,state_student_id,record,element,value\n1,c1,student,exchange_id,x\n";
    assertThat(fault(fill(sent, ofFirst))).isEqualTo(GapFault.Kind.UNKNOWN_GAP);
    assertThat(fault(fill(sent, ofFirst.replace("c1", "c3"))))
        .isEqualTo(GapFault.Kind.UNKNOWN_CHILD);

    sendAgain(sent, Map.of("v-0-state_student_id", "c2", "v-0-exchange_id", ""));
    assertThat(fill(sent, ofFirst)).isEqualTo(new Answer.StillWrong(1, List.of()));
    assertThat(fill(sent, ofFirst.replace("c1", "c2")))
        .isEqualTo(new Answer.StillWrong(1, List.of()));
  }

  private void sendAgain(SubmissionStatus submission, Map<String, String> typed) {
    var form = mending.child(ADMINISTRATOR, submission.id(), 1).orElseThrow();
    assertThat(mending.send(ADMINISTRATOR, submission.id(), 1, form.drawnFrom(), typed))
        .isInstanceOf(Answer.Sent.class);
    intake.rest();
  }

  private static GapFault.Kind fault(Answer answer) {
    return ((Answer.Unreadable) answer).faults().getFirst().kind();
  }

  private static SentBundle twoMissing() {
    return SentBundle.delta("TX", "s1")
        .child("c1", "I", Map.of("birth_date", ""))
        .child("c2", "I", Map.of("birth_date", ""));
  }

  private Answer fill(SubmissionStatus submission, String table) throws IOException {
    return mending.fill(ADMINISTRATOR, submission.id(), bytes(table));
  }

  /** One without a birth date, one that is wrong besides, one with nothing missing. */
  private static SentBundle threeWrong() {
    return SentBundle.delta("TX", "s1")
        .child("c1", "I", Map.of("birth_date", ""))
        .child("c2", "I", Map.of("sex", "?", "birth_date", ""))
        .child("c3", "I", Map.of("sex", "?"));
  }

  private String table(SubmissionStatus submission) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var table = Table.csv(out, GapTable.COLUMNS)) {
      mending.gaps(ADMINISTRATOR, submission.id(), 1, Locale.US).orElseThrow().accept(table);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private SubmissionStatus status(Answer.Sent answer) {
    return intake.submissions.status(ADMINISTRATOR, answer.submission()).orElseThrow();
  }

  private static ByteArrayInputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
