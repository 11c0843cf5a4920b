package org.monarca.exchange.pulls;

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
import org.monarca.exchange.pulls.CrashPoint.Step;

/**
 * Whatever happens to a service and its database while it fetches: each file comes, and one that is
 * fetched twice is one submission.
 */
class PullsCrashTest {

  @TempDir private static Path folder;
  private static CrashingServer server;
  private static PullsGround ground;

  @BeforeAll
  static void start() throws IOException {
    server = CrashingServer.start(Files.createDirectory(folder.resolve("database")));
    ground = PullsGround.on(server, folder);
  }

  @AfterAll
  static void stop() throws IOException {
    ground.close();
    server.close();
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyFileComesAndNoneTwice(Step step, int time, Fault fault, boolean isRepeated)
      throws IOException {
    try (var pulls = ground.shaken()) {
      pulls.at(step.name(), time, fault);

      assertThat(pulls.end()).hasSize(PullsGround.ADDRESSES);
      assertThat(pulls.asked() > PullsGround.ADDRESSES).isEqualTo(isRepeated);
    }
  }

  /** Every point; and whether a file is fetched twice, because nobody knew that it had come. */
  private static Stream<Arguments> cells() {
    return Stream.of(
        Arguments.of(Step.TAKEN, 1, Fault.KILLED_BACKEND, false),
        Arguments.of(Step.HELD, 2, Fault.KILLED_SERVICE, false),
        Arguments.of(Step.STORED, 1, Fault.KILLED_SERVICE, true),
        Arguments.of(Step.STORED, 2, Fault.SECOND_SERVICE, true),
        Arguments.of(Step.NOTED, 2, Fault.KILLED_SERVICE, true),
        Arguments.of(Step.SETTLED, 1, Fault.KILLED_SERVICE, false));
  }
}
