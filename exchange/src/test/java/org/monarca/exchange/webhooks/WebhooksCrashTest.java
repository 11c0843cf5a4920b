package org.monarca.exchange.webhooks;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.exchange.crash.Fault;
import org.monarca.exchange.crash.Shaken;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.outside.Receiver.Heard;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.sealing.TestSeals;
import org.monarca.exchange.webhooks.CrashPoint.Step;

/**
 * Whatever happens to a service and its database while it sends messages: each arrives, and one
 * that arrives twice has the same number and says the same.
 */
class WebhooksCrashTest {

  @TempDir private static Path folder;
  private static CrashingServer server;

  @BeforeAll
  static void start() throws IOException {
    server = CrashingServer.start(Files.createDirectory(folder.resolve("database")));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyMessageArrives(Step step, int time, Fault fault, boolean isRepeated)
      throws IOException {
    try (var receiver = new Receiver();
        var webhooks = new ShakenWebhooks(receiver)) {
      webhooks.at(step.name(), time, fault);

      assertThat(webhooks.end()).hasSize(WebhooksProcess.SUBMISSIONS);
      assertThat(receiver.heard().size() > WebhooksProcess.SUBMISSIONS).isEqualTo(isRepeated);
    }
  }

  /** Every point; and whether a message arrives twice, because nobody knew that it had arrived. */
  private static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of(Step.WRITTEN, 2, Fault.KILLED_SERVICE, false),
        Arguments.of(Step.TAKEN, 1, Fault.KILLED_BACKEND, false),
        Arguments.of(Step.HELD, 2, Fault.KILLED_SERVICE, false),
        Arguments.of(Step.ANSWERED, 2, Fault.KILLED_SERVICE, true),
        Arguments.of(Step.ANSWERED, 1, Fault.SECOND_SERVICE, true),
        Arguments.of(Step.NOTED, 3, Fault.KILLED_SERVICE, true),
        Arguments.of(Step.SETTLED, 1, Fault.KILLED_SERVICE, false));
  }

  /** Processes that send to one receiver. */
  private static final class ShakenWebhooks extends Shaken {

    private static final String FATES =
        "select status || ' ' || submission from webhooks.message order by 1";

    private final Receiver receiver;
    private final String secret;

    ShakenWebhooks(Receiver receiver) {
      super(server, WebhooksProcess.class);
      this.receiver = receiver;
      var look = look();
      var keys = TestSeals.of(look.database(), folder);
      this.secret = new TestWebhooks(look, keys, CrashPoint.NONE).address("TX", receiver).secret();
      look.close();
    }

    @Override
    protected List<String> more() {
      return List.of(folder.toString());
    }

    @Override
    public List<String> end() {
      assertThat(receiver.heard()).allMatch(heard -> heard.isSignedBy(secret));
      Collection<List<Heard>> messages =
          receiver.heard().stream().collect(groupingBy(Heard::id)).values();
      assertThat(messages)
          .hasSize(WebhooksProcess.SUBMISSIONS)
          .allMatch(same -> same.stream().map(Heard::body).distinct().count() == 1);
      try (var look = look()) {
        Invariants.hold(look.jdbc());
        var fates = look.jdbc().sql(FATES).query(String.class).list();
        assertThat(fates).allMatch(fate -> fate.startsWith("arrived "));
        return fates;
      }
    }
  }
}
