package org.monarca.exchange.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.exchange.crash.Fault;
import org.monarca.exchange.notices.CrashPoint.Step;
import org.monarca.exchange.platform.CrashingServer;

/**
 * Whatever happens to a service and its database while it tells people: everybody is told of
 * everything, and whoever is told twice sees by its identifier that it is the same message. Here
 * each point once; {@code ./monarca test crash} tries each fault at each point, and at any time.
 */
class OutboxCrashTest {

  @TempDir private static Path folder;
  private static CrashingServer server;
  private static OutboxGround ground;
  private static List<String> calm;

  @BeforeAll
  static void tellUndisturbed() throws IOException {
    server = CrashingServer.start(Files.createDirectory(folder.resolve("database")));
    ground = OutboxGround.on(server);
    try (var outbox = ground.shaken()) {
      outbox.undisturbed();
      calm = outbox.end();
      assertThat(outbox.repeats()).isZero();
    }
    assertThat(calm).hasSize(2 * OutboxProcess.AT_ONCE).allMatch(one -> one.contains("delivered"));
  }

  @AfterAll
  static void stop() throws IOException {
    ground.close();
    server.close();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everybodyIsToldOfEverything(Step step, int time, Fault fault, boolean isRepeated)
      throws IOException {
    try (var outbox = ground.shaken()) {
      outbox.at(step.name(), time, fault);

      assertThat(outbox.isShaken()).isEqualTo(fault.isFelt());
      assertThat(outbox.end()).isEqualTo(calm);
      assertThat(outbox.repeats() > 0).isEqualTo(isRepeated);
    }
  }

  /** Every point; and whether a message arrives twice, because nobody knew that it had arrived. */
  private static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of(Step.WRITTEN, 3, Fault.KILLED_BACKEND, false),
        Arguments.of(Step.DIGEST_WRITTEN, 1, Fault.KILLED_SERVICE, false),
        Arguments.of(Step.TAKEN, 2, Fault.CUT_CONNECTIONS, false),
        Arguments.of(Step.HELD, 2, Fault.KILLED_SERVICE, false),
        Arguments.of(Step.HANDED_OVER, 1, Fault.KILLED_SERVICE, true),
        Arguments.of(Step.HANDED_OVER, 2, Fault.SECOND_SERVICE, true),
        Arguments.of(Step.NOTED, 2, Fault.KILLED_POSTMASTER, true),
        Arguments.of(Step.NOTED, 1, Fault.FULL_DISK_OF_DATABASE, true),
        Arguments.of(Step.SETTLED, 2, Fault.KILLED_SERVICE, false));
  }
}
