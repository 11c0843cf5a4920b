package org.monarca.acceptance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.monarca.acceptance.bundles.LoneChild;
import org.monarca.acceptance.client.Answer;
import org.monarca.acceptance.client.StateRecords;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Folders;

/**
 * A State's system sends one child after another, on several connections, and the service is killed
 * in the middle: what was answered holds, and what was not is sent again by the same key.
 */
class KilledCallsTest {

  private static final int CHILDREN_OF_THE_DEMO = 20;
  private static final int CHILDREN_SENT = 240;
  private static final int AT_ONCE = 8;
  private static final int ANSWERED_BEFORE = 60;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Random random = new Random(20_261_130);
  private final List<Called> calls =
      IntStream.range(0, CHILDREN_SENT).mapToObj(number -> called(number)).toList();
  private final Map<Called, Answer> answers = new ConcurrentHashMap<>();

  /** One child, and the key under which it is sent however often. */
  private record Called(String id, String key, String body) {

    Answer sentBy(StateSystem system) throws IOException, InterruptedException {
      return system.put("/api/v1/students/NM/" + id, key, body);
    }
  }

  @Test
  void whatWasAnsweredHoldsAndTheRestIsDoneOnceWhenItIsSentAgain() throws Exception {
    var data = Folders.fresh("killed-calls");
    try (var first = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      killInTheMiddle(first);
    }
    assertThat(answers).hasSizeBetween(ANSWERED_BEFORE, CHILDREN_SENT - 1);
    assertThat(answers.values()).extracting(Answer::status).containsOnly(201);

    try (var second = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      var system = second.systemOf("NM");
      var numbers = StateRecords.of(system);
      for (var call : calls) {
        var again = call.sentBy(system);
        var before = answers.get(call);
        if (before != null) {
          assertThat(again.text()).isEqualTo(before.text());
          assertThat(again.response().headers().firstValue("Idempotent-Replayed")).contains("true");
          assertThat(numbers).containsEntry(call.id(), number(before));
        } else {
          assertThat(again.status()).as(again.text()).isEqualTo(201);
        }
        answers.put(call, again);
      }
      assertThat(StateRecords.of(system))
          .containsExactlyInAnyOrderEntriesOf(expected(answers, numbers));
      assertThat(second.offences()).isEmpty();
    }
    Verified.data(data);
  }

  /** Each caller takes the next child until the service is gone. */
  private void killInTheMiddle(Demo demo) throws Exception {
    var system = demo.systemOf("NM");
    system.token();
    var left = new ConcurrentLinkedQueue<>(calls);
    try (var callers = Executors.newFixedThreadPool(AT_ONCE)) {
      var sending =
          IntStream.range(0, AT_ONCE)
              .mapToObj(n -> callers.submit(() -> send(left, system)))
              .toList();
      var until = Instant.now().plus(PATIENCE);
      while (answers.size() < ANSWERED_BEFORE) {
        assertThat(Instant.now()).as("nothing is answered").isBefore(until);
        assertThat(sending).as("ended too early").noneMatch(Future::isDone);
        TimeUnit.MILLISECONDS.sleep(5);
      }
      demo.kill();
    }
  }

  private void send(ConcurrentLinkedQueue<Called> left, StateSystem system) {
    try {
      for (var call = left.poll(); call != null; call = left.poll()) {
        answers.put(call, call.sentBy(system));
      }
    } catch (IOException gone) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The children of the demo that the State had, and all that were sent. */
  private static Map<String, String> expected(
      Map<Called, Answer> answers, Map<String, String> before) {
    var all = new ConcurrentHashMap<>(before);
    answers.forEach((call, answer) -> all.put(call.id(), number(answer)));
    return all;
  }

  private static String number(Answer answer) {
    return answer.json().path("exchange_id").asString("");
  }

  /** Of names that nobody has, so that each is a child of its own. */
  private Called called(int number) {
    var born = LocalDate.of(2008, 1, 1).plusDays(9L * number);
    return new Called(
        "killed-" + number, "key-" + number, LoneChild.body(name(), name(), born, name(), name()));
  }

  private String name() {
    return LoneChild.name(random);
  }
}
