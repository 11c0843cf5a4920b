package org.monarca.acceptance.endurance;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.client.Receipt;
import org.monarca.acceptance.client.StateRecords;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Folders;
import org.monarca.acceptance.demo.Launcher;
import org.monarca.acceptance.demo.OutlivingDatabase;
import org.monarca.acceptance.demo.Service;

/**
 * Two services on one database, of which each does what is there to be done: they share the work,
 * and one carries to its end what the other was killed over. All ends as with one service alone.
 */
class TwoServicesTest {

  private static final int CHILDREN_OF_THE_DEMO = 40;
  private static final int FEW = 250;
  private static final int MANY = 1_500;
  private static final String ALONE = "alone";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** Small steps, so that there is a middle, and a hold that nobody waits for long. */
  private static final Map<String, String> QUICK =
      Map.of("MONARCA_INTAKE_CHUNK", "100", "MONARCA_INTAKE_LEASE", "5s");

  private static final List<String> TABLES =
      List.of(
          "students.source",
          "students.version",
          "identity.link",
          "identity.exchange_id",
          "identity.alias",
          "identity.near_match",
          "intake.submission where status = 'done'",
          "intake.outcome",
          "intake.finding",
          "intake.data_check",
          "roster.stay",
          "worklist.task",
          "audit.entry where action in ('submission.receive', 'submission.check', 'submission.finish')");

  /** Each with families of its own, so that it does not matter who comes first. */
  private static final List<String> SMALL = List.of("AZ", "NM", "OK", "KS");

  private static final String LARGE = "PA";

  @Test
  void theyShareTheWorkAndOneCarriesOnWhatTheOtherWasKilledOver() throws Exception {
    var bundles = bundles();
    try (var database = OutlivingDatabase.ofDemo("outlived", CHILDREN_OF_THE_DEMO);
        var alone = start(ALONE, database.copied(ALONE));
        var first = start("first", database.settings());
        var second = start("second", database.settings())) {
      alone.ready();
      first.ready();
      second.ready();
      var sent = new HashMap<String, URI>();
      for (String state : SMALL) {
        var to = sent.size() % 2 == 0 ? first : second;
        sent.put(state, submitted(database, state, to, bundles));
      }
      assertThat(ends(database, sent, second)).isEqualTo(ofOne(database, SMALL, alone, bundles));
      assertThat(first.said("submission.taken")).isPositive();
      assertThat(second.said("submission.taken")).isPositive();
      assertThat(first.said("submission.taken") + second.said("submission.taken"))
          .isEqualTo(SMALL.size());

      var location = submitted(database, LARGE, first, bundles);
      var id = location.getPath().replaceFirst(".*/", "");
      awaitHalfDone(database.demo().systemOf(LARGE, first.url()), location);
      boolean isFirsts = first.said("submission.taken id=" + id) > 0;
      var dead = isFirsts ? first : second;
      var living = isFirsts ? second : first;
      dead.kill();

      assertThat(ends(database, Map.of(LARGE, location), living))
          .isEqualTo(ofOne(database, List.of(LARGE), alone, bundles));
      assertThat(living.said("submission.resumed id=" + id)).isEqualTo(1);
      assertThat(living.hasTidiedUp()).isTrue();
      assertThat(children(database, living)).isEqualTo(children(database, alone));
      assertThat(database.rows(TABLES)).isEqualTo(database.rows(ALONE, TABLES));
      assertThat(database.offences()).isEmpty();
    }
  }

  private static Service start(String name, Map<String, String> database) throws IOException {
    var settings = new HashMap<>(database);
    settings.putAll(QUICK);
    return Service.start(name, settings);
  }

  private static Path bundles() throws Exception {
    var folder = Folders.fresh("families-apart");
    int seed = 40;
    for (String state : SMALL) {
      make(folder, state, FEW, seed++);
    }
    make(folder, LARGE, MANY, seed);
    return folder;
  }

  private static void make(Path folder, String state, int children, int seed) throws Exception {
    var made =
        Launcher.run(
            "generate",
            "--children",
            Integer.toString(children),
            "--states",
            state,
            "--seed",
            Integer.toString(seed),
            "--as-of",
            "2026-09-01",
            "--out",
            folder.resolve(state).toString());
    assertThat(made.status()).as(made.said()).isZero();
  }

  private static URI submitted(OutlivingDatabase database, String state, Service to, Path bundles)
      throws Exception {
    var bundle = Files.readAllBytes(bundles.resolve(state).resolve(state + ".zip"));
    var answer = database.demo().systemOf(state, to.url()).submit(bundle);
    assertThat(answer.status()).isEqualTo(202);
    return to.url().resolve(answer.location().getPath());
  }

  /** The receipts at the end, which add up, asked of that service wherever they were sent. */
  private static Map<String, Receipt> ends(
      OutlivingDatabase database, Map<String, URI> sent, Service asked) throws Exception {
    var receipts = new HashMap<String, Receipt>();
    for (var one : sent.entrySet()) {
      var system = database.demo().systemOf(one.getKey(), asked.url());
      var done = system.follow(asked.url().resolve(one.getValue().getPath()));
      assertThat(done.state()).isEqualTo("done");
      done.receipt().addsUp();
      assertThat(Followed.texts(done.outcomes(), "state_student_id"))
          .doesNotHaveDuplicates()
          .hasSize((int) done.receipt().accepted());
      receipts.put(one.getKey(), done.receipt());
    }
    return receipts;
  }

  /** The same, sent to one service that has its database for itself. */
  private static Map<String, Receipt> ofOne(
      OutlivingDatabase database, List<String> states, Service alone, Path bundles)
      throws Exception {
    var sent = new HashMap<String, URI>();
    for (String state : states) {
      sent.put(state, submitted(database, state, alone, bundles));
    }
    return ends(database, sent, alone);
  }

  /** Which records are one child, whatever its number is. */
  private static Set<List<String>> children(OutlivingDatabase database, Service asked)
      throws Exception {
    var numbers = new HashMap<String, String>();
    for (String state : Stream.concat(SMALL.stream(), Stream.of(LARGE)).toList()) {
      StateRecords.of(database.demo().systemOf(state, asked.url()))
          .forEach((id, number) -> numbers.put(state + " " + id, number));
    }
    return new HashSet<>(
        numbers.keySet().stream().sorted().collect(groupingBy(numbers::get)).values());
  }

  private static void awaitHalfDone(StateSystem system, URI location) throws Exception {
    var until = Instant.now().plus(PATIENCE);
    while (true) {
      var status = system.fetch(location.toString()).json().path("status").asString("");
      assertThat(status).as("killed too late").isNotIn("done", "rejected");
      if (status.equals("applying")) {
        return;
      }
      assertThat(Instant.now()).isBefore(until);
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
