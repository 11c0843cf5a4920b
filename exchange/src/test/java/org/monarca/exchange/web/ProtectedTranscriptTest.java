package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.access.Role.SCHOOL_USER;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Teller;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Emergencies;
import org.monarca.exchange.protection.Emergency;
import org.monarca.exchange.protection.EmergencyReason;
import org.monarca.exchange.protection.MarkReason;
import org.monarca.exchange.protection.Marks;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.beans.factory.annotation.Autowired;

/** A paper is handed on: of a student who must not be found it tells neither that, nor where. */
class ProtectedTranscriptTest extends HiddenFamily {

  private static final String[] TELLING = {
    "Michigan", "Texas", "Protected", "protected", "withheld", "Withheld", "call", "Made for"
  };

  @Autowired private RateLimits limits;
  @Autowired private Marks marks;
  @Autowired private Emergencies emergencies;
  @Autowired private Identities identities;
  @Autowired private Database database;
  @Autowired private SourceRecords sources;
  @Autowired private MovableClock clock;

  @BeforeEach
  void nobodyHasAsked() {
    limits.forget(RateLimit.TRANSCRIPT_CHECK, "127.0.0.1");
  }

  @AfterEach
  void itIsNow() {
    clock.reset();
  }

  @Test
  void itNamesNoStateNoOfficeAndNobodyWhoMadeIt() throws Exception {
    for (var state : new String[] {"WA", "MI", "TX"}) {
      var text = issued(child, state);

      assertThat(text).contains("course_title-of-course-says-MI").doesNotContain(TELLING);
      assertThat(checked(text))
          .contains("Issued by an office of the exchange on")
          .doesNotContain("current", "an office in", "Michigan:", child.digits());
    }
  }

  @Test
  void anEmergencyOpensTheRecordAndNotThePaper() throws Exception {
    emergencies.open(
        Actor.person("person", SCHOOL_USER.code(), "WA"),
        child,
        new Emergency(EmergencyReason.HEALTH, "The child fainted and needs an ambulance."));
    assertThat(get("/children/" + child + "/transcript", new Reader(SCHOOL_USER, "WA"), false))
        .contains("Opened to you in an emergency");

    assertThat(issued(child, "WA"))
        .contains("course_title-of-course-says-MI")
        .doesNotContain(TELLING);
  }

  @Test
  void whenSomebodyProtectsTheStudentPapersThatWereIssuedBeforeTellNothingMore() throws Exception {
    var who = Teller.nobodyElse();
    var student =
        new StudentOfMany(new ToldChild(database, sources, identities), who)
            .earned("MI", "Biology", "Science", 2025);
    var id = student.told(clock.instant());
    var paper = issued(id, "MI");
    assertThat(checked(paper)).contains("an office in Michigan", "Issued, and still current");

    marks.mark(Actor.person("mi-9", "state-data-admin", "MI"), id, MarkReason.HIDING);
    var answer = answer(paper);
    clock.setAhead(Duration.ofHours(1));
    issued(student.earned("MI", "Art", "Fine Arts", 2026).told(clock.instant()), "MI");

    assertThat(answer).doesNotContain("Michigan", "current").contains("Issued");
    assertThat(answer(paper)).isEqualTo(answer);
  }

  private String issued(ExchangeId id, String state) throws Exception {
    return IssuedTranscript.text(IssuedTranscript.of(web, id, as(Role.SCHOOL_USER, state)));
  }

  private String checked(String text) throws Exception {
    return IssuedTranscript.checked(web, IssuedTranscript.code(text), "", "");
  }

  /** What is said of it. */
  private String answer(String text) throws Exception {
    var page = checked(text);
    return page.substring(page.indexOf("answer-title"), page.indexOf("</section>"));
  }
}
