package org.monarca.exchange.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.exchange.crash.Fault;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.webhooks.CrashPoint.Step;

/**
 * Whatever happens to a service and its database while it sends messages: each arrives, and one
 * that arrives twice has the same number and says the same.
 */
class WebhooksCrashTest {

  @TempDir private static Path folder;
  private static CrashingServer server;
  private static WebhooksGround ground;

  @BeforeAll
  static void start() throws IOException {
    server = CrashingServer.start(Files.createDirectory(folder.resolve("database")));
    ground = WebhooksGround.on(server, folder);
  }

  @AfterAll
  static void stop() throws IOException {
    ground.close();
    server.close();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyMessageArrives(Step step, int time, Fault fault, boolean isRepeated)
      throws IOException {
    try (var webhooks = ground.shaken()) {
      webhooks.at(step.name(), time, fault);

      assertThat(webhooks.end()).hasSize(WebhooksProcess.SUBMISSIONS);
      assertThat(webhooks.receiver().heard().size() > WebhooksProcess.SUBMISSIONS)
          .isEqualTo(isRepeated);
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
}
