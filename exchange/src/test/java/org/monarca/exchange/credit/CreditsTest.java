package org.monarca.exchange.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.credit.courses.KnownCourse;
import org.monarca.exchange.credit.courses.KnownCourse.Basis;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.credit.ledger.Transcribed;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** What a State said of its titles holds for a child's courses. */
class CreditsTest {

  private final TestDatabase test = TestDatabase.fresh();
  private final Credits credits =
      new Credits(test.database(), JsonMapper.builder().build(), Sced.shipped());
  private final Transcribed said = new Transcribed();

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void aTitleThatTheStateRejectedIsNotTakenForACode() {
    said.course("MI", "Algebra I", 2026);
    assertThat(known().basis()).isEqualTo(Basis.SAME_TITLE);

    say("rejected", null);
    assertThat(known().basis()).isEqualTo(Basis.TITLE);

    say("undone", null);
    assertThat(known().basis()).isEqualTo(Basis.SAME_TITLE);
  }

  @Test
  void aCodeThatIsNoneOfScedLeavesTheTitleToWhatWasConfirmed() {
    said.course("MI", "Algebra I", 2026, "sced", "ALG01");

    say("confirmed", "02052");

    assertThat(known().basis()).isEqualTo(Basis.CONFIRMED);
  }

  private KnownCourse known() {
    return said.ledger(credits.bookFor(said.child())).lines().getFirst().row().course();
  }

  private void say(String outcome, @Nullable String code) {
    test.database()
        .write(
            Actor.exchange("credit"),
            () -> {
              new MappingStore(test.database())
                  .add(
                      "MI",
                      "algebra 1",
                      "Algebra I",
                      code,
                      outcome,
                      Instant.parse("2026-05-04T00:00:00Z"),
                      "mi");
              return outcome;
            });
  }
}
