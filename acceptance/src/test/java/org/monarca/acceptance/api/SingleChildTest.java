package org.monarca.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.bundles.LoneChild;
import org.monarca.acceptance.client.Answer;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** A State's system sends one child at a time and knows at once what became of it. */
@ExtendWith(WithDemo.class)
class SingleChildTest {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Demo demo;

  /** Nobody resembles another test's child. */
  private final String name = LoneChild.name(RANDOM);

  private final String surname = LoneChild.name(RANDOM);
  private final LocalDate born = LocalDate.of(2010, 1, 1).plusDays(RANDOM.nextInt(1_500));
  private final String id = UUID.randomUUID().toString().substring(0, 13);

  SingleChildTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  void theAnswerSaysWhichChildItIsInEachState() throws Exception {
    var colorado = demo.systemOf("CO");
    var maine = demo.systemOf("ME");
    var first = colorado.put(place("CO"), key(), child(surname));
    var second = maine.put(place("ME"), key(), child(surname));
    var number = first.json().path("exchange_id").asString("");

    assertThat(first.status()).as(first.text()).isEqualTo(201);
    assertThat(first.json().path("outcome").asString("")).isEqualTo("new");
    assertThat(second.status()).as(second.text()).isEqualTo(201);
    assertThat(second.json().path("outcome").asString("")).isEqualTo("known");
    assertThat(second.json().path("exchange_id").asString("")).isEqualTo(number);
    var record = maine.fetch("/api/v1/students/" + number).json();
    assertThat(record.path("states")).hasSize(2);
    var history = maine.fetch("/api/v1/students/" + number + "/history").json();
    assertThat(history.path("versions").path(0).path("submission_id").asString(""))
        .startsWith("live-");

    var gone = colorado.withdraw(place("CO"), key());
    assertThat(gone.status()).isEqualTo(200);
    assertThat(gone.json().path("outcome").asString("")).isEqualTo("withdrawn");
  }

  @Test
  void sentManyTimesAtOnceARequestIsDoneOnce() throws Exception {
    var colorado = demo.systemOf("CO");
    colorado.token();
    var key = key();
    List<Answer> answers;
    try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Answer> send = () -> colorado.put(place("CO"), key, child(surname));
      answers =
          senders.invokeAll(Collections.nCopies(8, send)).stream()
              .map(future -> future.resultNow())
              .toList();
    }
    var again = colorado.put(place("CO"), key, child(surname));

    assertThat(answers).extracting(Answer::status).isSubsetOf(201, 409).contains(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.response().headers().firstValue("Idempotent-Replayed")).contains("true");
    assertThat(answers)
        .filteredOn(answer -> answer.status() == 201)
        .allMatch(answer -> answer.text().equals(again.text()));
    assertThat(colorado.put(place("CO"), key, child("Otra")).status()).isEqualTo(422);
  }

  @Test
  void whatIsWrongIsPointedAtAndStandsInTheDay() throws Exception {
    var colorado = demo.systemOf("CO");
    var wrong =
        colorado.put(place("CO"), key(), child(surname).replace(born.toString(), "2013-15-06"));

    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.contentType()).startsWith("application/problem+json");
    assertThat(wrong.json().path("errors").path(0).path("pointer").asString(""))
        .isEqualTo("/birth_date");
    var day = colorado.fetch("/api/v1/submissions").json().path("submissions").path(0);
    assertThat(day.path("live").asBoolean()).isTrue();
    assertThat(day.path("status").asString("")).isEqualTo("done");
    var findings =
        colorado.fetch("/api/v1/submissions/" + day.path("id").asString("") + "/findings").text();
    assertThat(findings).contains(id).contains("birth_date");
    assertThat(
            colorado
                .fetch("/api/v1/submissions/" + day.path("id").asString("") + "/rejected")
                .status())
        .isEqualTo(404);
  }

  @Test
  void thereIsALimitAndItIsPublished() throws Exception {
    var limits = demo.systemOf("CO").fetchOpenly("/api/v1/limits").text();

    assertThat(limits).contains("\"student\"");
  }

  private String place(String state) {
    return "/api/v1/students/%s/%s".formatted(state, id);
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private String child(String called) {
    return LoneChild.body(name, called, born, "Socorro", called);
  }
}
