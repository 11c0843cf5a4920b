package org.monarca.acceptance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
  private static final int CHILDREN_SENT = 4_000;
  private static final long POLL_MILLIS = 5;
  private static final long BETWEEN_LOOKS_MILLIS = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The status of a process that obeyed SIGTERM. */
  private static final int ENDED_WHEN_ASKED = 143;

  /** Small steps, so that there is a middle, and a hold that nobody waits for long. */
  private static final Map<String, String> QUICK =
      Map.of("MONARCA_INTAKE_CHUNK", "200", "MONARCA_INTAKE_LEASE", "5s");

  private final Path bundles;
  private final Path data;

  /** Two States that have some thousand children, and an installation in which neither is yet. */
  KilledServiceTest() throws Exception {
    bundles = Folders.fresh("killed-bundles");
    data = Folders.fresh("killed");
    var made =
        Launcher.run(
            "generate",
            "--children",
            Integer.toString(CHILDREN_SENT),
            "--states",
            "AZ,NM",
            "--seed",
            "5",
            "--out",
            bundles.toString());
    assertThat(made.status()).as(made.said()).isZero();
  }

  @Test
  void aSubmissionUnderWayIsCarriedToItsEndAfterTheServiceWasKilled() throws Exception {
    var location = killedWhileApplying();
    var begin = Instant.now();
    try (var again = start()) {
      System.out.printf("second start, with a submission to carry on: %s%n", Demo.since(begin));
      var arizona = again.systemOf("AZ");

      var done = arizona.follow(again.url().resolve(location.getPath()));

      assertThat(done.state()).isEqualTo("done");
      done.receipt().addsUp();
      assertThat(done.receipt().received())
          .isEqualTo(
              Nation.of(bundles).told().stream()
                  .filter(told -> told.who().state().equals("AZ"))
                  .count());
      assertThat(recordsOf(arizona)).isEqualTo((int) done.receipt().accepted());
      assertThat(Followed.texts(done.outcomes(), "state_student_id"))
          .doesNotHaveDuplicates()
          .hasSize((int) done.receipt().accepted());
      assertThat(again.offences()).isEmpty();
      assertTheAuditTrailHolds();
    }
  }

  /**
   * Asked to end in the middle of a load, it ends in good order; started again it keeps what was
   * done and goes on with the rest, and while it does its database server is killed.
   */
  @Test
  void aSecondStartKeepsWhatWasDoneAndGoesOn() throws Exception {
    int texans;
    JsonNode users;
    URI location;
    try (var first = start()) {
      texans = recordsOf(first.systemOf("TX"));
      users = first.json("demo.json").path("users");
      location = halfApplied(first, "NM");
      assertThat(first.stop()).isEqualTo(ENDED_WHEN_ASKED);
      assertThat(first.leftSomethingBehind()).isFalse();
    }
    assertTheAuditTrailHolds();
    Verified.data(data);
    var begin = Instant.now();
    try (var second = start()) {
      System.out.printf("second start: %s%n", Demo.since(begin));

      assertThat(second.json("demo.json").path("users")).isEqualTo(users);
      assertThat(recordsOf(second.systemOf("TX"))).isEqualTo(texans).isPositive();

      second.killDatabase();
      var system = awaitBack(second, "NM");
      var done = system.follow(second.url().resolve(location.getPath()));
      done.receipt().addsUp();
      assertThat(recordsOf(system)).isEqualTo((int) done.receipt().accepted());
      assertThat(second.offences()).isEmpty();
    }
  }

  /** Lets its system in again as soon as the database answers. */
  private static StateSystem awaitBack(Demo demo, String state) throws Exception {
    var until = Instant.now().plus(PATIENCE);
    while (true) {
      try {
        var system = demo.systemOf(state);
        recordsOf(system);
        return system;
      } catch (AssertionError | RuntimeException notYet) {
        assertThat(Instant.now()).as(notYet.getMessage()).isBefore(until);
        TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
      }
    }
  }

  /** Beside the service, or of the folder at rest. */
  private void assertTheAuditTrailHolds() throws Exception {
    var verified = Launcher.run("verify-audit", "--data", data.toString());
    assertThat(verified.status()).as(verified.said()).isZero();
    assertThat(verified.said()).contains("Closed days: ", "The audit trail holds.");
  }

  /** Answers where the submission is that the service left half done. */
  private URI killedWhileApplying() throws Exception {
    try (var demo = start()) {
      var location = halfApplied(demo, "AZ");
      demo.kill();
      assertThat(demo.isAlive()).isFalse();
      return location;
    }
  }

  private Demo start() throws Exception {
    return Demo.start(data, CHILDREN_OF_THE_DEMO, QUICK);
  }

  private URI halfApplied(Demo demo, String state) throws Exception {
    var system = demo.systemOf(state);
    var accepted = system.submit(Files.readAllBytes(bundles.resolve(state + ".zip")));
    assertThat(accepted.status()).isEqualTo(202);
    awaitHalfDone(system, accepted.location());
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
