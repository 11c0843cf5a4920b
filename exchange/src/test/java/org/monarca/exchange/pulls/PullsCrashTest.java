package org.monarca.exchange.pulls;

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
import org.monarca.exchange.crash.Shaken;
import org.monarca.exchange.intake.SentBundle;
import org.monarca.exchange.outside.Receiver;
import org.monarca.exchange.platform.CrashingServer;
import org.monarca.exchange.platform.Invariants;
import org.monarca.exchange.pulls.CrashPoint.Step;
import org.monarca.exchange.sealing.TestSeals;

/**
 * Whatever happens to a service and its database while it fetches: each file comes, and one that is
 * fetched twice is one submission.
 */
class PullsCrashTest {

  private static final int ADDRESSES = 2;

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
  void everyFileComesAndNoneTwice(Step step, int time, Fault fault, boolean isRepeated)
      throws IOException {
    try (var one = new Receiver();
        var other = new Receiver();
        var pulls = new ShakenPulls(one, other)) {
      pulls.at(step.name(), time, fault);

      assertThat(pulls.end()).hasSize(ADDRESSES);
      assertThat(one.heard().size() + other.heard().size() > ADDRESSES).isEqualTo(isRepeated);
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

  /** Processes that fetch from one system. */
  private static final class ShakenPulls extends Shaken {

    private static final String CAME =
        """
        select distinct s.url || ' ' || a.submission
          from pulls.source s join pulls.attempt a on a.source = s.id join intake.submission i on i.id = a.submission
        """;

    ShakenPulls(Receiver one, Receiver other) {
      super(server, PullsProcess.class);
      one.answers(TestPulls.file(SentBundle.delta("TX", "tx").child(1).bytes()));
      other.answers(TestPulls.file(SentBundle.delta("MI", "mi").child(1).bytes()));
      var look = look();
      var pulls = new TestPulls(look, TestSeals.of(look.database(), folder), CrashPoint.NONE);
      pulls.source("TX", one.url());
      pulls.source("MI", other.url());
      look.close();
    }

    @Override
    protected List<String> more() {
      return List.of(folder.toString());
    }

    @Override
    public List<String> end() {
      try (var look = look()) {
        Invariants.hold(look.jdbc());
        assertThat(
                look.jdbc()
                    .sql("select count(*) from intake.submission")
                    .query(Long.class)
                    .single())
            .isEqualTo(ADDRESSES);
        return look.jdbc().sql(CAME).query(String.class).list();
      }
    }
  }
}
