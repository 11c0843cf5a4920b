package org.monarca.acceptance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.client.StateRecords;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Folders;
import org.monarca.acceptance.demo.Launcher;
import org.monarca.acceptance.demo.Nation;
import tools.jackson.databind.JsonNode;

/** The service and its database are ended in the middle of a submission, and started again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServiceTest {

  private static final int CHILDREN_OF_THE_DEMO = 40;
  private static final int CHILDREN_SENT = 6_000;
  private static final long POLL_MILLIS = 5;
  private static final long BETWEEN_LOOKS_MILLIS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The status of a process that obeyed SIGTERM. */
  private static final int ENDED_WHEN_ASKED = 143;

  private final Path bundles;

  /** A State that has some thousand children. */
  KilledServiceTest() throws Exception {
    bundles = Folders.fresh("killed-bundles");
    var made =
        Launcher.run(
            "generate",
            "--children",
            Integer.toString(CHILDREN_SENT),
            "--states",
            "AZ",
            "--seed",
            "5",
            "--out",
            bundles.toString());
    assertThat(made.status()).as(made.said()).isZero();
  }

  @Test
  void aSubmissionUnderWayIsCarriedToItsEndAfterTheServiceWasKilled() throws Exception {
    var data = Folders.fresh("killed");
    var location = killedWhileApplying(data);
    var begin = Instant.now();
    try (var again = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      System.out.printf("second start, with a submission to carry on: %s%n", Demo.since(begin));
      var arizona = again.systemOf("AZ");

      var done = arizona.follow(again.url().resolve(location.getPath()));

      assertThat(done.state()).isEqualTo("done");
      done.receipt().addsUp();
      assertThat(done.receipt().received()).isEqualTo(Nation.of(bundles).told().size());
      assertThat(recordsOf(arizona)).isEqualTo((int) done.receipt().accepted());
      assertThat(Followed.texts(done.outcomes(), "state_student_id"))
          .doesNotHaveDuplicates()
          .hasSize((int) done.receipt().accepted());
      assertThat(again.offences()).isEmpty();
      assertTheAuditTrailHolds(data);
    }
  }

  /**
   * Asked to end in the middle of a load, it ends in good order; started again it keeps what was
   * done and goes on with the rest, and while it does its database server is killed.
   */
  @Test
  void aSecondStartKeepsWhatWasDoneAndGoesOn() throws Exception {
    var data = Folders.fresh("restarted");
    int texans;
    JsonNode users;
    URI location;
    try (var first = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      texans = recordsOf(first.systemOf("TX"));
      users = first.json("demo.json").path("users");
      location = halfApplied(first);
      assertThat(first.stop()).isEqualTo(ENDED_WHEN_ASKED);
      assertThat(first.leftSomethingBehind()).isFalse();
    }
    assertTheAuditTrailHolds(data);
    assertTheDataHold(data);
    var begin = Instant.now();
    try (var second = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      System.out.printf("second start: %s%n", Demo.since(begin));

      assertThat(second.json("demo.json").path("users")).isEqualTo(users);
      assertThat(recordsOf(second.systemOf("TX"))).isEqualTo(texans).isPositive();

      second.killDatabase();
      var arizona = awaitBack(second);
      var done = arizona.follow(second.url().resolve(location.getPath()));
      done.receipt().addsUp();
      assertThat(recordsOf(arizona)).isEqualTo((int) done.receipt().accepted());
      assertThat(second.offences()).isEmpty();
    }
  }

  /** Lets its system in again as soon as the database answers. */
  private static StateSystem awaitBack(Demo demo) throws Exception {
    var until = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        var arizona = demo.systemOf("AZ");
        recordsOf(arizona);
        return arizona;
      } catch (AssertionError | RuntimeException notYet) {
        assertThat(Instant.now()).as(notYet.getMessage()).isBefore(until);
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
      }
    }
  }

  private static void assertTheDataHold(Path data) throws Exception {
    var verified = Launcher.run("verify-data", "--data", data.toString());
    assertThat(verified.status()).as(verified.said()).isZero();
    assertThat(verified.said()).contains("Every invariant holds.");
  }

  /** Beside the service, or of the folder at rest. */
  private static void assertTheAuditTrailHolds(Path data) throws Exception {
    var verified = Launcher.run("verify-audit", "--data", data.toString());
    assertThat(verified.status()).as(verified.said()).isZero();
    assertThat(verified.said()).contains("Closed days: ", "The audit trail holds.");
  }

  /** Answers where the submission is that the service left half done. */
  private URI killedWhileApplying(Path data) throws Exception {
    try (var demo = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      var location = halfApplied(demo);
      demo.kill();
      assertThat(demo.isAlive()).isFalse();
      return location;
    }
  }

  private URI halfApplied(Demo demo) throws Exception {
    var arizona = demo.systemOf("AZ");
    var accepted = arizona.submit(Files.readAllBytes(bundles.resolve("AZ.zip")));
    assertThat(accepted.status()).isEqualTo(202);
    awaitHalfDone(arizona, accepted.location());
    return accepted.location();
  }

  private static void awaitHalfDone(StateSystem system, URI location) throws Exception {
    while (true) {
      var status = system.fetch(location.toString()).json();
      var name = status.path("status").asString("");
      assertThat(name).as("killed too late").isNotIn("done", "rejected");
      if (!name.equals("received") && !name.equals("checking")) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  /** A record listed twice would be an error. */
  private static int recordsOf(StateSystem system) throws Exception {
    return StateRecords.of(system).size();
  }
}
