package org.monarca.exchange.intake;

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
import org.monarca.exchange.intake.CrashPoint.Step;
import org.monarca.exchange.platform.CrashingServer;

/**
 * Whatever happens to a service and its database while single children are sent: each is told of
 * once, and what is left is what would have been left.
 */
class CallsCrashTest {

  @TempDir private static Path folder;
  private static CrashingServer server;
  private static CallsGround ground;
  private static Object calm;

  @BeforeAll
  static void sendUndisturbed() throws IOException {
    server = CrashingServer.start(Files.createDirectory(folder.resolve("database")));
    ground = CallsGround.on(server, folder);
    calm = ground.calm();
    assertThat(calm.toString()).contains("live-2026-11-23 DONE");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void eachIsDoneOnce(Step step, int time, Fault fault) throws IOException {
    try (var calls = ground.shaken()) {
      calls.at(step.name(), time, fault);

      assertThat(calls.isShaken()).isTrue();
      assertThat(calls.end()).isEqualTo(calm);
    }
  }

  /** Each point, and each fault that is felt. */
  private static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of(Step.EFFECTS_WRITTEN, 3, Fault.KILLED_BACKEND),
        Arguments.of(Step.EFFECTS_WRITTEN, 5, Fault.CUT_CONNECTIONS),
        Arguments.of(Step.CHUNK_APPLIED, 2, Fault.KILLED_SERVICE),
        Arguments.of(Step.CHUNK_APPLIED, 6, Fault.KILLED_POSTMASTER),
        Arguments.of(Step.CHUNK_COMMITTED, 7, Fault.KILLED_SERVICE),
        Arguments.of(Step.CHUNK_COMMITTED, 4, Fault.SECOND_SERVICE));
  }
}
