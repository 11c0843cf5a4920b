package org.monarca.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.OpenTasks;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** While a record under review is withdrawn nobody is asked about it; told of again, they are. */
@ExtendWith(WithDemo.class)
class WithdrawnUnderReviewTest {

  private static final Pupil CALIFORNIAN =
      Pupil.named("CA-W-1", "Itzayana", "Zubieta", "2010-04-05");

  private static final Pupil FLORIDIAN = Pupil.named("FL-W-1", "Baltasar", "Orozco", "2013-12-21");

  private final Demo demo;
  private final StateSystem floridian;
  private String number = "";

  WithdrawnUnderReviewTest(Demo demo) throws Exception {
    this.demo = demo;
    this.floridian = demo.programOf("state-data-admin", "FL");
  }

  /** Florida sends California's number with a child that is altogether another by what it says. */
  @BeforeEach
  void floridaClaimsACalifornian() throws Exception {
    var claimed = send("CA", CALIFORNIAN);
    number = send("FL", FLORIDIAN.with("exchange_id", claimed));
  }

  @Test
  void itsStateWithdrawsItAndTellsOfItAgain() throws Exception {
    var asked = OpenTasks.about(number, "near-match", floridian).orElseThrow();

    send("FL", Pupil.withdrawn(FLORIDIAN.id()));

    assertThat(OpenTasks.about(number, "near-match", floridian)).isEmpty();
    var closed = floridian.fetch("/api/v1/tasks/" + asked.path("id").asString("")).json();
    assertThat(closed.path("status").asString("")).isEqualTo("done");

    assertThat(send("FL", FLORIDIAN)).isEqualTo(number);
    assertThat(OpenTasks.about(number, "near-match", floridian)).isPresent();
  }

  @Test
  void theOtherStateWithdrawsAllThatIsKnownOfTheOtherChild() throws Exception {
    send("CA", Pupil.withdrawn(CALIFORNIAN.id()));

    assertThat(OpenTasks.about(number, "near-match", floridian)).isEmpty();

    send("CA", CALIFORNIAN);
    assertThat(OpenTasks.about(number, "near-match", floridian)).isPresent();
  }

  @Test
  void anotherStateTellsOfTheOtherChildAfterAllOfItWasWithdrawn() throws Exception {
    var claimed = send("CA", CALIFORNIAN);
    send("CA", Pupil.withdrawn(CALIFORNIAN.id()));
    assertThat(OpenTasks.about(number, "near-match", floridian)).isEmpty();

    var texan = Pupil.named("TX-W-1", "Itzayana", "Zubieta", "2010-04-05");
    assertThat(send("TX", texan.with("exchange_id", claimed))).isEqualTo(claimed);

    assertThat(OpenTasks.about(number, "near-match", floridian)).isPresent();
    send("TX", Pupil.withdrawn(texan.id()));
    assertThat(OpenTasks.about(number, "near-match", floridian)).isEmpty();
  }

  @AfterEach
  void whatMustHoldHolds() throws Exception {
    assertThat(demo.offences()).isEmpty();
  }

  /** The child's number. */
  private String send(String state, Pupil pupil) throws Exception {
    var sent = demo.systemOf(state).follow(Bundle.of(state, pupil).zip());
    assertThat(sent.state()).isEqualTo("done");
    return sent.outcomes().path(0).path("exchange_id").asString("");
  }
}
