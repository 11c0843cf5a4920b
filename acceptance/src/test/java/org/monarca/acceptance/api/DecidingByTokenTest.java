package org.monarca.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.Answer;
import org.monarca.acceptance.client.OpenTasks;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;
import tools.jackson.databind.JsonNode;

/** Administrators of two States decide about a child by programs of their own. */
@ExtendWith(WithDemo.class)
class DecidingByTokenTest {

  private final Demo demo;

  /** The number that California's child has, and the one that Florida's gets. */
  private String living = "";

  private String old = "";

  DecidingByTokenTest(Demo demo) {
    this.demo = demo;
  }

  /** Florida sends California's number with a child that is altogether another by what it says. */
  @BeforeEach
  void floridaClaimsACalifornian() throws Exception {
    var one = Pupil.named("CA-T-1", "Xochitl", "Zaragoza", "2011-02-03");
    living = numberOf("CA", one);
    var other =
        Pupil.named("FL-T-1", "Bartolomé", "Quiñones", "2013-10-21").with("exchange_id", living);
    old = numberOf("FL", other);
  }

  @Test
  void oneProposesAnotherConfirmsAndTheOldNumberAnswersWithTheLivingOne() throws Exception {
    var floridian = demo.programOf("state-data-admin", "FL");
    var californian = demo.programOf("state-data-admin", "CA");
    var near = OpenTasks.about(old, "near-match", floridian).orElseThrow();
    var version = near.path("version").asLong();
    var same =
        "{\"decision\": \"same\", \"survivor\": \"%s\", \"reason\": \"papers-agree\", \"version\": %d}"
            .formatted(living, version);

    assertThat(decide(demo.systemOf("FL"), near, same).json().path("code").asString(""))
        .isEqualTo("people-only");
    assertThat(decide(californian, near, same).status()).isEqualTo(404);
    assertThat(decide(floridian, near, same).status()).isEqualTo(200);

    var confirming = OpenTasks.about(old, "confirm-merge", californian).orElseThrow();
    var confirm =
        "{\"decision\": \"confirm\", \"version\": %d}"
            .formatted(confirming.path("version").asLong());
    var old409 =
        decide(californian, confirming, "{\"decision\": \"confirm\", \"version\": 987654321}");
    assertThat(old409.status()).isEqualTo(409);
    assertThat(old409.json().path("code").asString("")).isEqualTo("changed-meanwhile");
    var confirmed = decide(californian, confirming, confirm);
    assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(200);
    assertThat(confirmed.json().path("status").asString("")).isEqualTo("done");
    var again = decide(californian, confirming, confirm);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(confirmed.json());

    var child = demo.systemOf("ME").fetch("/api/v1/students/" + old);
    assertThat(child.status()).isEqualTo(200);
    assertThat(child.json().path("exchange_id").asString("")).isEqualTo(living);
    assertThat(demo.offences()).isEmpty();
  }

  private static Answer decide(StateSystem program, JsonNode task, String decision)
      throws IOException, InterruptedException {
    return program.postJson(
        "/api/v1/tasks/" + task.path("id").asString("") + "/decisions", decision);
  }

  private String numberOf(String state, Pupil pupil) throws IOException, InterruptedException {
    var sent = demo.systemOf(state).follow(Bundle.of(state, pupil).zip());
    return sent.outcomes().path(0).path("exchange_id").asString("");
  }
}
