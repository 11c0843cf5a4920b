package org.monarca.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.client.StateRecords;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Folders;
import org.monarca.acceptance.demo.Launcher;
import org.monarca.acceptance.demo.Nation;
import org.monarca.acceptance.demo.WithDemo;

/**
 * Three States that the demo knows nothing of send what they have: generated with the truth, sent
 * by the command and by plain HTTP, followed to receipts that add up, sent again, and linked.
 */
@ExtendWith(WithDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StatesSubmitTest {

  private static final List<String> STATES = List.of("AZ", "NM", "UT");

  private final Demo demo;
  private final Path folder;

  StatesSubmitTest(Demo demo) throws Exception {
    this.demo = demo;
    this.folder = Folders.fresh("three-states");
    var made =
        Launcher.run(
            "generate",
            "--children",
            "2500",
            "--states",
            String.join(",", STATES),
            "--seed",
            "77",
            "--as-of",
            "2026-09-01",
            "--out",
            folder.toString());
    assertThat(made.status()).as(made.said()).isZero();
  }

  @Test
  @Order(1)
  void theCommandAsksWhatWouldBeFoundThenSendsABundleAndFollowsItToItsReceipt() throws Exception {
    var asked =
        Launcher.run(
            "submit",
            bundle("AZ").toString(),
            "--dry-run",
            "--to",
            demo.url().toString(),
            "--token-file",
            demo.data().resolve("clients.json").toString());
    var sent =
        Launcher.run(
            "submit",
            bundle("AZ").toString(),
            "--to",
            demo.url().toString(),
            "--token-file",
            demo.data().resolve("clients.json").toString());

    assertThat(asked.said()).contains("AZ.zip: done (dry run)").contains("received");
    assertThat(sent.said()).contains("AZ.zip: done  ").contains("received");
  }

  @Test
  @Order(2)
  void plainHttpDoesTheSame() throws Exception {
    for (String state : List.of("NM", "UT")) {
      var done = demo.systemOf(state).follow(Files.readAllBytes(bundle(state)));

      assertThat(done.state()).isEqualTo("done");
      assertThat(done.status().path("submission_id").asString("")).startsWith("gen-77-");
    }
  }

  @Test
  @Order(3)
  void sentAgainEachGivesTheFirstReceiptWhoseCountsAddUp() throws Exception {
    for (String state : STATES) {
      var system = demo.systemOf(state);
      var bundle = Files.readAllBytes(bundle(state));
      var again = system.submit(bundle);
      var first = system.follow(again.location());

      assertThat(again.status()).isEqualTo(200);
      assertThat(system.submit(bundle).location()).isEqualTo(again.location());
      assertThat(first.state()).isEqualTo("done");
      assertThat(first.receipt().received()).isPositive();
      first.receipt().addsUp();
      assertThat(system.follow(again.location()).status()).isEqualTo(first.status());
    }
  }

  @Test
  @Order(4)
  void everyAcceptedChildHasExactlyOneOutcome() throws Exception {
    for (String state : STATES) {
      var done = resent(state);
      var outcomes = done.outcomes();

      assertThat(outcomes.size()).isEqualTo((int) done.receipt().accepted());
      assertThat(new HashSet<>(Followed.texts(outcomes, "state_student_id")))
          .hasSize(outcomes.size());
      assertThat(Followed.texts(outcomes, "outcome"))
          .isSubsetOf("known", "new", "review")
          .filteredOn("known"::equals)
          .hasSize((int) done.receipt().linked());
      assertThat(Followed.texts(outcomes, "exchange_id"))
          .allMatch(id -> id.matches("[1-9]\\d{11}"));
    }
  }

  @Test
  @Order(5)
  void everyAcceptedChildIsAmongTheStatesLivingRecords() throws Exception {
    for (String state : STATES) {
      var living = StateRecords.of(demo.systemOf(state));

      assertThat(living.keySet())
          .containsExactlyInAnyOrderElementsOf(
              Followed.texts(resent(state).outcomes(), "state_student_id"));
    }
  }

  @Test
  @Order(6)
  void recordsThatWereLinkedAutomaticallyAreTheSameChildInTruth() throws Exception {
    var linkage = Linkage.judge(demo, STATES, Nation.of(folder).truth());

    System.out.println(linkage);
    assertThat(linkage.linked()).isGreaterThan(500);
    assertThat(linkage.precision()).isGreaterThanOrEqualTo(0.995);
  }

  private Followed resent(String state) throws Exception {
    var system = demo.systemOf(state);
    return system.follow(system.submit(Files.readAllBytes(bundle(state))).location());
  }

  private Path bundle(String state) {
    return folder.resolve(state + ".zip");
  }
}
