package org.monarca.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;
import tools.jackson.databind.JsonNode;

/** Who is let in, to what, and how a refusal looks. */
@ExtendWith(WithDemo.class)
class LetInTest {

  private final Demo demo;

  LetInTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void aWrongSecretGetsNoToken() throws Exception {
    var stranger = new StateSystem(demo.url(), "nobody", "nothing");

    assertThat(stranger.askForToken().status()).isEqualTo(401);
  }

  @Test
  void withoutATokenNothingIsAnswered() throws Exception {
    var stranger = StateSystem.withToken(demo.url(), "made-up");

    var answer = stranger.fetch("/api/v1/state-records");

    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.contentType()).contains("application/problem+json");
  }

  @Test
  void anotherStatesSubmissionAnswersAsIfItWereNotThere() throws Exception {
    var pupil = Pupil.named("ND-1", "Anselma", "Tovar", "2014-01-31");
    var submission = demo.systemOf("ND").follow(Bundle.of("ND", pupil).zip());
    var neighbour = demo.systemOf("SD");

    var theirs = neighbour.fetch(submission.location().toString());
    var nobodys = neighbour.fetch("/api/v1/submissions/00000000-0000-4000-8000-000000000000");

    assertThat(theirs.status()).isEqualTo(404);
    assertThat(theirs.json().path("code")).isEqualTo(nobodys.json().path("code"));
  }

  @Test
  void theContractIsOpenToRead() throws Exception {
    var anyone = StateSystem.withToken(demo.url(), "made-up");

    var contract = anyone.fetchOpenly("/api/v1/openapi.json");

    assertThat(contract.status()).isEqualTo(200);
    assertThat(contract.json().path("paths").has("/api/v1/submissions")).isTrue();
  }

  @Test
  void aChildIsFoundNationwideByNameAndByNumber() throws Exception {
    var pupil =
        Pupil.named("ND-2", "Anselma Itzel", "Tovar", "2014-01-31")
            .with("last_name_2", "Oyarzabal");
    demo.systemOf("ND").follow(Bundle.of("ND", pupil).zip());
    var elsewhere = demo.systemOf("ME");

    var byNumber = search(elsewhere, "{\"state\": \"ND\", \"state_student_id\": \"ND-2\"}");
    var byName =
        search(
            elsewhere,
            "{\"first_name\": \"anselma\", \"last_name_1\": \"Oyarzábal\", \"last_name_2\": \"TOVAR\", \"birth_date\": \"2014-01-31\"}");

    assertThat(Followed.texts(byNumber.path("hits"), "exchange_id")).hasSize(1);
    assertThat(Followed.texts(byName.path("hits"), "exchange_id"))
        .contains(byNumber.path("hits").path(0).path("exchange_id").asString(""));
    assertThat(byName.path("hits").path(0).path("reasons")).isNotEmpty();
  }

  @Test
  void aChildsRecordSaysWhoSaidWhat() throws Exception {
    var pupil = Pupil.named("ND-3", "Nayeli", "Casillas", "2013-08-09");
    var done = demo.systemOf("ND").follow(Bundle.of("ND", pupil).zip());
    var id = done.outcomes().path(0).path("exchange_id").asString("");

    var record = demo.systemOf("ME").fetch("/api/v1/students/" + id).json();

    assertThat(record.path("exchange_id").asString("")).isEqualTo(id);
    assertThat(record.path("student").path("first_name").path("value").asString(""))
        .isEqualTo("Nayeli");
    assertThat(record.path("student").path("first_name").path("state").asString(""))
        .isEqualTo("ND");
    assertThat(record.path("enrollments")).hasSize(1);
    assertThat(record.path("qualifying_moves").path(0).path("values").path("to_city").asString(""))
        .isEqualTo("Springfield");
  }

  @Test
  void aSearchThatSaysTooLittleIsToldWhatIsMissing() throws Exception {
    var answer =
        demo.systemOf("ME").postJson("/api/v1/students/search", "{\"last_name_1\": \"Tovar\"}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors")).isNotEmpty();
  }

  @Test
  void anUnknownNumberIsNotFound() throws Exception {
    assertThat(demo.systemOf("ME").fetch("/api/v1/students/123456789015").status()).isEqualTo(404);
  }

  private static JsonNode search(StateSystem system, String terms)
      throws IOException, InterruptedException {
    var answer = system.postJson("/api/v1/students/search", terms);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }
}
