package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.monarca.exchange.platform.Invariants;

/** What must always hold of submissions is seen not to hold where somebody broke it. */
class InvariantsOfIntakeTest {

  private final TestIntake intake = new TestIntake();

  @BeforeEach
  void sendTwice() {
    intake.send(SentBundle.delta("TX", "s1").child(1).child(2));
    intake.send(
        SentBundle.delta("TX", "s2")
            .created("2026-11-02T10:00:00Z")
            .child("c1", "U", Map.of("middle_name", "Inés")));
  }

  @AfterEach
  void close() {
    intake.database().close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          I1 every upload         | do 'begin set local session_replication_role = replica; update intake.content set bytes = substring(bytes from 2), digest = sha256(substring(bytes from 2)); end'
          I1 every upload         | do 'begin set local session_replication_role = replica; update intake.content set bytes = set_byte(bytes, 20, 7); end'
          I1 every upload         | delete from intake.content
          I2 the students         | update intake.submission set accepted = accepted - 1
          I2 the students         | update intake.submission set unchanged = 3
          I2 each accepted        | delete from intake.outcome where state_student_id = 'c2'
          I2 no refused record    | with asked as (insert into intake.data_check (submission, state, outcome) select id, state, 'mended' from intake.submission where submission_id = 's1' returning submission, state) insert into intake.refused select state, 'c9', submission, submission, now() from asked
          I11 of each section     | update students.version set current = false
          I11 each version        | update students.version set telling = 99
          I11 no version          | update students.version set source_id = source_id + 99
          I11 the lines of lists  | insert into roster.stay (source_id, enrollment, state, eligible_then, blank, sort_name) select id, 'e1', state, false, '{}', '' from students.source
          I11 the lines of lists  | insert into students.version (source_id, telling, as_of, kind, action, alive, gone, current, digest, rows) select id, 1, 1, 'enrollment', '', true, false, true, gen_random_uuid(), '{"e1": {"enrollment_date": "2026-01-01"}}' from students.source
          I11 the lines of lists  | insert into roster.stay (source_id, enrollment, state, ended, eligible_then, blank, sort_name) select id, 'e1', state, current_date - 30, false, '{}', '' from students.source
          I11 the lines of lists  | do 'begin insert into students.version (source_id, telling, as_of, kind, action, alive, gone, current, digest, rows) select id, 1, 1, ''enrollment'', '''', true, false, true, gen_random_uuid(), ''{"e1": {"enrollment_date": "2026-01-01"}}'' from students.source; insert into roster.stay select * from roster.project(array(select id from students.source), ''{}'', ''2020-01-01''); end'
          I11 a State that takes  | update students.telling set moment = now() + interval '1 year' where submission_id = 's1'
          """)
  void isSeen(String invariant, String broken) {
    intake.database().jdbc().sql(broken).update();

    assertThat(Invariants.offences(intake.database().jdbc()))
        .anyMatch(offence -> offence.startsWith(invariant));
  }
}
