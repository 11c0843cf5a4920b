package org.monarca.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.client.StateRecords;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** What could withdraw many children waits for a person, and what is only tried stores nothing. */
@ExtendWith(WithDemo.class)
class FullListTest {

  private static final Pupil FIRST = Pupil.named("1", "Marisol", "Villaseñor", "2013-05-05");
  private static final Pupil SECOND = Pupil.named("2", "Lázaro", "Peñaloza", "2012-11-30");
  private static final Pupil THIRD = Pupil.named("3", "Ximena", "Arredondo", "2014-03-14");

  private final Demo demo;

  FullListTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void aWholeListThatLeavesManyOutWaitsAndConfirmedWithdrawsThem() throws Exception {
    var vermont = demo.systemOf("VT");
    assertThat(vermont.follow(Bundle.of("VT", FIRST, SECOND, THIRD).zip()).state())
        .isEqualTo("done");

    var waiting = vermont.follow(Bundle.of("VT", FIRST).with("mode", "full").zip());

    assertThat(waiting.state()).isEqualTo("waiting");
    assertThat(waiting.status().path("waiting").path("withdraw").asInt()).isEqualTo(2);
    assertThat(waiting.status().path("waiting").path("living").asInt()).isEqualTo(3);
    assertThat(StateRecords.of(vermont)).hasSize(3);
    assertThat(confirm(vermont, waiting, 3)).isEqualTo(409);
    assertThat(confirm(vermont, waiting, 2)).isBetween(200, 204);
    var done = vermont.followOn(waiting.location());
    assertThat(done.state()).isEqualTo("done");
    assertThat(done.receipt().withdrawn()).isEqualTo(2);
    assertThat(StateRecords.of(vermont)).containsOnlyKeys("1");
  }

  @Test
  void aDryRunGivesTheFindingsAndStoresNothing() throws Exception {
    var delaware = demo.systemOf("DE");
    var bundle = Bundle.of("DE", FIRST, SECOND.with("sex", "F")).zip();

    var tried =
        delaware.follow(
            delaware
                .post("/api/v1/submissions?dry_run=true", "application/zip", bundle)
                .location());

    assertThat(tried.state()).isEqualTo("done");
    assertThat(tried.status().path("dry_run").asBoolean()).isTrue();
    assertThat(tried.codes()).contains("MON-2004");
    assertThat(tried.outcomes()).isEmpty();
    assertThat(StateRecords.of(delaware)).isEmpty();
    assertThat(delaware.follow(bundle).receipt().accepted()).isEqualTo(1);
  }

  private static int confirm(StateSystem system, Followed waiting, int withdraw)
      throws IOException, InterruptedException {
    var confirmation = "{\"withdraw\": %d}".formatted(withdraw);
    return system.postJson(waiting.location() + "/confirmation", confirmation).status();
  }
}
