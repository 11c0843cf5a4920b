package org.monarca.acceptance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** The service is killed in the middle of a submission and started again on the same folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledServiceTest {

  private static final int CHILDREN_OF_THE_DEMO = 40;
  private static final int CHILDREN_SENT = 6_000;
  private static final long POLL_MILLIS = 5;

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

  @Test
  void aSecondStartKeepsWhatWasDone() throws Exception {
    var data = Folders.fresh("restarted");
    int texans;
    JsonNode users;
    try (var first = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      texans = recordsOf(first.systemOf("TX"));
      users = first.json("demo.json").path("users");
      first.stop();
    }
    assertTheAuditTrailHolds(data);
    var begin = Instant.now();
    try (var second = Demo.start(data, CHILDREN_OF_THE_DEMO)) {
      System.out.printf("second start: %s%n", Demo.since(begin));

      assertThat(second.json("demo.json").path("users")).isEqualTo(users);
      assertThat(recordsOf(second.systemOf("TX"))).isEqualTo(texans).isPositive();
    }
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
      var arizona = demo.systemOf("AZ");
      var accepted = arizona.submit(Files.readAllBytes(bundles.resolve("AZ.zip")));
      assertThat(accepted.status()).isEqualTo(202);
      awaitHalfDone(arizona, accepted.location());
      demo.kill();
      assertThat(demo.isAlive()).isFalse();
      return accepted.location();
    }
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
