package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Limits;

/** Whom a full list leaves out, when a person is asked whether that is right. */
class LeftOutTest {

  private static final String LINCOLN = "480000100001";
  private static final String ROOSEVELT = "480000100002";

  private final TestIntake intake = new TestIntake(100, Limits.published());
  private final Actor texas = TestIntake.system("TX");

  @AfterEach
  void close() {
    intake.close();
  }

  @Test
  void whoeverIsAskedSeesWhoTheyAreAndOfWhichSchools() {
    intake.send(list("s1", 1, 1, 40));
    var waiting = intake.send(list("s2", 2, 6, 40));

    var leftOut = leftOut(waiting, null);
    assertThat(leftOut.all()).isEqualTo(5);
    assertThat(leftOut.schools())
        .containsExactly(
            new LeftOutSchool(LINCOLN, "Lincoln Middle School", 3),
            new LeftOutSchool(ROOSEVELT, "Lincoln Middle School", 2));
    assertThat(leftOut.first())
        .extracting(LeftOutChild::stateStudentId)
        .containsExactly("c1", "c2", "c3", "c4", "c5");
    assertThat(leftOut(waiting, ROOSEVELT).first())
        .extracting(LeftOutChild::stateStudentId)
        .containsExactly("c2", "c4");
    assertThat(Objects.requireNonNull(waiting.waiting()).withdraw()).isEqualTo(leftOut.all());
  }

  @Test
  void theFileHoldsAllOfThemAndThatItWasReadIsAudited() {
    intake.send(list("s1", 1, 1, 40));
    var waiting = intake.send(list("s2", 2, 6, 40));
    var handed = new ArrayList<LeftOutChild>();

    assertThat(intake.submissions.leftOut(texas, waiting.id(), null, handed::add)).isTrue();

    assertThat(handed)
        .hasSize(5)
        .contains(new LeftOutChild("c1", LINCOLN, "Lincoln Middle School", "07"));
    assertThat(audited()).isEqualTo(1);
  }

  @Test
  void aProjectWithoutANumberIsFoundByItsNameAndNotAmongThoseOfNone() {
    intake.send(
        SentBundle.full("TX", "s1")
            .created("2026-11-01T10:00:00Z")
            .child(1)
            .child(2)
            .row("enrollments.csv", project("c2"))
            .child(3));
    var waiting = intake.send(SentBundle.full("TX", "s2").created("2026-11-02T10:00:00Z").child(3));

    assertThat(leftOut(waiting, "").first())
        .extracting(LeftOutChild::stateStudentId)
        .containsExactly("c1");
    assertThat(leftOut(waiting, "Summer project").first())
        .extracting(LeftOutChild::stateStudentId)
        .containsExactly("c2");
    assertThat(leftOut(waiting, "\0").first()).isEmpty();
  }

  @Test
  void numbersAloneAreNotAudited() {
    intake.send(list("s1", 1, 1, 40));
    var waiting = intake.send(list("s2", 2, 6, 40));

    var numbers = intake.submissions.leftOut(texas, waiting.id(), null, 0).orElseThrow();

    assertThat(numbers.first()).isEmpty();
    assertThat(numbers.all()).isEqualTo(5);
    assertThat(audited()).isZero();
  }

  @Test
  void aRehearsalSaysWhomItWouldWithdraw() {
    intake.send(list("s1", 1, 1, 40));
    intake.receive("TX", list("s2", 2, 6, 40).bytes(), true);
    intake.rest();

    assertThat(leftOut(intake.list(texas).getFirst(), null).all()).isEqualTo(5);
  }

  @Test
  void whenMoreAreLeftOutMeanwhileTheListIsThatOfNow() {
    intake.send(list("s1", 1, 1, 40));
    var waiting = intake.send(list("s2", 3, 6, 40));
    intake.send(SentBundle.delta("TX", "s3").created("2026-11-02T12:00:00Z").child(42));
    intake.submissions.confirm(texas, waiting.id(), 5);
    intake.rest();

    assertThat(leftOut(waiting, null).all()).isEqualTo(6);
    assertThat(leftOut(waiting, "").first())
        .containsExactly(new LeftOutChild("c42", null, null, null));
  }

  @Test
  void itStaysWithTheListThatWasConfirmedAndGoesWithTheOneThatIsTakenBack() {
    intake.send(list("s1", 1, 1, 40));
    var first = intake.send(list("s2", 2, 6, 40));
    intake.submissions.cancel(texas, first.id());
    var second = intake.send(list("s3", 3, 4, 40));
    intake.submissions.confirm(texas, second.id(), 3);
    intake.rest();

    assertThat(intake.status(second).status()).isEqualTo(Status.DONE);
    assertThat(intake.submissions.leftOut(texas, first.id(), null, 10)).isEmpty();
    assertThat(leftOut(second, null).all()).isEqualTo(3);
  }

  @Test
  void anotherStateLearnsNothingOfIt() {
    intake.send(list("s1", 1, 1, 40));
    var waiting = intake.send(list("s2", 2, 6, 40));
    var california = TestIntake.system("CA");

    assertThat(intake.submissions.leftOut(california, waiting.id(), null, 10)).isEmpty();
    assertThat(
            intake.submissions.leftOut(
                california,
                waiting.id(),
                null,
                child -> {
                  throw new AssertionError(child);
                }))
        .isFalse();
  }

  private static SentBundle list(String id, int day, int from, int to) {
    var bundle = SentBundle.full("TX", id).created("2026-11-%02dT10:00:00Z".formatted(day));
    for (int i = from; i <= to; i++) {
      bundle
          .child(i)
          .row("enrollments.csv", Enrolled.in("c" + i, "07", i % 2 == 0 ? ROOSEVELT : LINCOLN));
    }
    return bundle;
  }

  private static Map<String, String> project(String child) {
    var row = new HashMap<>(Enrolled.in(child, "07", LINCOLN));
    row.keySet().removeAll(Set.of("school_id", "district_id"));
    row.put("enrollment_type", "03");
    row.put("school_or_project_name", "Summer project");
    return row;
  }

  private LeftOut leftOut(SubmissionStatus submission, @Nullable String school) {
    return intake.submissions.leftOut(texas, submission.id(), school, 10).orElseThrow();
  }

  private long audited() {
    return intake
        .database()
        .jdbc()
        .sql("select count(*) from audit.entry where action = 'submission.left-out'")
        .query(Long.class)
        .single();
  }
}
