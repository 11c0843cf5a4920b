package org.monarca.exchange.intake.uploads;

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
import org.monarca.exchange.intake.uploads.CrashPoint.Step;
import org.monarca.exchange.platform.CrashingServer;

/**
 * Whatever happens to a service and its database while a file comes, and wherever it is then: it
 * becomes one submission of the bytes that were sent, and nothing else is left.
 */
class UploadCrashTest {

  @TempDir private static Path folder;
  private static CrashingServer server;
  private static UploadGround ground;
  private static Object calm;

  @BeforeAll
  static void sendUndisturbed() throws IOException {
    server = CrashingServer.start(Files.createDirectory(folder.resolve("database")));
    ground = UploadGround.on(server, folder);
    calm = ground.calm();
    assertThat(calm.toString())
        .contains(" %d ".formatted(Files.size(ground.file())), "; 0 parts;", "upload.take done");
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void whatWasSentEndsAsIfNothingHadHappened(Step step, int time, Fault fault) throws IOException {
    try (var upload = ground.shaken()) {
      upload.at(step.name(), time, fault);

      assertThat(upload.isShaken()).isEqualTo(fault.isFelt());
      assertThat(upload.end()).isEqualTo(calm);
    }
  }

  /** Every point, and the faults that are felt there. */
  private static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of(Step.PART_WRITTEN, 2, Fault.KILLED_SERVICE),
        Arguments.of(Step.PART_WRITTEN, 2, Fault.FULL_DISK_OF_DATABASE),
        Arguments.of(Step.PART_KEPT, 3, Fault.KILLED_SERVICE),
        Arguments.of(Step.PART_KEPT, 2, Fault.CUT_CONNECTIONS),
        Arguments.of(Step.PART_KEPT, 2, Fault.SECOND_SERVICE),
        Arguments.of(Step.WHOLE, 1, Fault.KILLED_SERVICE),
        Arguments.of(Step.WHOLE, 1, Fault.FULL_DISK_OF_SERVICE),
        Arguments.of(Step.HANDED_OVER, 1, Fault.KILLED_SERVICE),
        Arguments.of(Step.HANDED_OVER, 1, Fault.SECOND_SERVICE),
        Arguments.of(Step.SETTLING, 1, Fault.KILLED_SERVICE),
        Arguments.of(Step.SETTLING, 1, Fault.KILLED_POSTMASTER),
        Arguments.of(Step.SETTLED, 1, Fault.KILLED_SERVICE));
  }
}
