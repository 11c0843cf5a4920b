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
 * Whatever happens to a service and its database, and wherever it is then: what was sent ends as if
 * nothing had happened, and every invariant holds. Here each point and each fault once; {@code
 * ./monarca test crash} tries each fault at each point, and at any time.
 */
class CrashMatrixTest {

  @TempDir private static Path folder;
  private static CrashingServer server;
  private static IntakeGround ground;
  private static EndState calm;

  @BeforeAll
  static void sendUndisturbed() throws IOException {
    server = CrashingServer.start(Files.createDirectory(folder.resolve("database")));
    ground = IntakeGround.on(server, folder, 1);
    calm = (EndState) ground.calm();
    assertThat(calm.receipts())
        .hasSize(ground.bundles().size())
        .allMatch(one -> one.contains("DONE"));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void whatWasSentEndsAsIfNothingHadHappened(Step step, int time, Fault fault) throws IOException {
    try (var intake = ground.shaken()) {
      intake.at(step.name(), time, fault);

      assertThat(intake.isShaken()).isEqualTo(fault.isFelt());
      assertThat(intake.end()).isEqualTo(calm);
    }
  }

  /** Every point, and every fault where it is felt. */
  private static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of(Step.STORED, 1, Fault.FULL_DISK_OF_SERVICE),
        Arguments.of(Step.STORED, 1, Fault.CLOCK_BACK),
        Arguments.of(Step.READ, 1, Fault.KILLED_BACKEND),
        Arguments.of(Step.CHECK_WRITTEN, 1, Fault.KILLED_POSTMASTER),
        Arguments.of(Step.CHECKED, 1, Fault.CUT_CONNECTIONS),
        Arguments.of(Step.VERSIONS_WRITTEN, 2, Fault.KILLED_SERVICE),
        Arguments.of(Step.EFFECTS_WRITTEN, 2, Fault.CUT_CONNECTIONS),
        Arguments.of(Step.CHUNK_APPLIED, 2, Fault.FULL_DISK_OF_DATABASE),
        Arguments.of(Step.CHUNK_COMMITTED, 2, Fault.SECOND_SERVICE),
        Arguments.of(Step.BEFORE_END, 1, Fault.CLOCK_FORWARD),
        Arguments.of(Step.END_WRITTEN, 1, Fault.KILLED_SERVICE),
        Arguments.of(Step.ENDED, 1, Fault.KILLED_SERVICE));
  }
}
