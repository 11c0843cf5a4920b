package org.monarca.acceptance.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.monarca.acceptance.Control;
import org.monarca.acceptance.client.Called;
import org.monarca.acceptance.client.Overheard;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.Nation;
import org.monarca.acceptance.demo.Outbox;
import org.monarca.acceptance.demo.ServiceLog;
import org.monarca.acceptance.demo.WithDemo;

/**
 * After all other suites: that nothing which is read by others than staff at a record (log, mails,
 * trail, addresses, refusals, caches, metrics, folder of work) names a child, and how the service
 * ends.
 */
@ExtendWith(WithDemo.class)
@Order(Integer.MAX_VALUE)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TheEndTest {

  private static final int NAMES = 100;
  private static final int OBEYED = 143;

  private final Demo demo;

  TheEndTest(Demo demo) {
    this.demo = demo;
  }

  @Test
  @Order(1)
  @Control("AU-3(3)")
  void theLogNamesNoChildAndNoBirthDate() throws Exception {
    var log = ServiceLog.of(demo).toLowerCase(Locale.ROOT);

    assertThat(personalData()).hasSizeGreaterThan(NAMES).noneMatch(log::contains);
  }

  @Test
  @Order(1)
  void noMailNamesAChildOrABirthDate() throws Exception {
    var mails = Outbox.of(demo).all().toLowerCase(Locale.ROOT);

    assertThat(mails).contains("@example.org");
    assertThat(personalData()).noneMatch(mails::contains);
  }

  @Test
  @Order(1)
  void noEntryOfTheAuditTrailNamesAChildOrABirthDate() throws Exception {
    var trail = demo.trail().toLowerCase(Locale.ROOT);

    assertThat(trail.lines()).hasSizeGreaterThan(NAMES);
    assertThat(personalData()).noneMatch(trail::contains);
  }

  /** An address is kept by browsers, proxies and whoever is linked to. */
  @Test
  @Order(1)
  void noAddressNamesAChildOrABirthDate() throws Exception {
    var addresses = Called.all().toLowerCase(Locale.ROOT);

    assertThat(addresses.lines()).hasSizeGreaterThan(50).anyMatch(one -> one.contains("/search"));
    assertThat(personalData()).noneMatch(addresses::contains);
  }

  @Test
  @Order(1)
  @Control("SI-11")
  void noRefusalNamesAChildOrABirthDate() throws Exception {
    var refusals = Overheard.refusals().toLowerCase(Locale.ROOT);

    assertThat(Overheard.refused()).contains(400, 401, 403, 404);
    assertThat(personalData()).noneMatch(refusals::contains);
  }

  @Test
  @Order(1)
  void onlyWhatEverybodyGetsAlikeMayBeKeptByACache() {
    assertThat(Overheard.cacheable())
        .contains("/monarca.css")
        .allMatch(path -> path.matches("/[A-Za-z0-9/._-]+\\.(css|js|svg|png|ico|woff2)"));
  }

  /** What is being worked on lies there in clear, and no longer than that. */
  @Test
  @Order(1)
  void nothingIsLeftInTheFolderOfWork() throws Exception {
    try (var left = Files.list(demo.data().resolve("work"))) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  @Order(1)
  @Control("AU-3(3)")
  void theMetricsNameNoChildAndNoBirthDate() throws Exception {
    var metrics = demo.metrics().toLowerCase(Locale.ROOT);

    assertThat(metrics).contains("monarca_", "http_server_requests");
    assertThat(personalData()).noneMatch(metrics::contains);
  }

  @Test
  @Order(2)
  @Control({"AU-3(3)", "IA-5"})
  void theLogHoldsNoSecretAndNoToken() throws Exception {
    var log = ServiceLog.of(demo);

    assertThat(secrets()).hasSizeGreaterThan(50).noneMatch(log::contains);
    assertThat(log).doesNotContainIgnoringCase("authorization: b").doesNotContain("Bearer ");
  }

  @Test
  @Order(3)
  void theLogTellsOfNoErrorInAllThatWasDone() throws Exception {
    assertThat(ServiceLog.of(demo).lines().filter(line -> line.contains(" ERROR "))).isEmpty();
  }

  @Test
  @Order(3)
  void inItsDatabaseEveryInvariantHoldsAfterAllThatWasDone() throws Exception {
    assertThat(demo.offences()).isEmpty();
  }

  @Test
  @Order(4)
  void askedToEndTheServiceEndsAndLeavesNothingBehind() throws Exception {
    assertThat(demo.stop()).isEqualTo(OBEYED);

    assertThat(demo.isAlive()).isFalse();
    assertThat(demo.leftSomethingBehind()).isFalse();
    assertThat(demo.data().resolve("database/cluster/postmaster.pid")).doesNotExist();
  }

  /** Names that are hardly words of anything else, in small letters, and days of birth. */
  private Set<String> personalData() throws IOException {
    var found = new LinkedHashSet<String>();
    for (var told : Nation.of(demo.data().resolve("population")).told()) {
      var name =
          (told.value("first_name") + " " + told.value("last_name_1")).toLowerCase(Locale.ROOT);
      found.add(name);
      found.add(told.value("birth_date"));
      if (told.value("last_name_1").length() >= 8) {
        found.add(told.value("last_name_1").toLowerCase(Locale.ROOT));
      }
      if (found.size() > 6 * NAMES) {
        break;
      }
    }
    found.addAll(
        List.of(
            "rosalinda",
            "quintanilla",
            "villaseñor",
            "papalotzin",
            "tecuapetla",
            "qwxyz",
            "zzyzxqwv"));
    return found;
  }

  private Set<String> secrets() throws IOException, InterruptedException {
    var found = new LinkedHashSet<String>();
    for (var client : demo.json("clients.json")) {
      found.add(client.path("client_secret").asString(""));
    }
    for (var user : demo.json("demo.json").path("users")) {
      found.add(user.path("password").asString(""));
    }
    found.addAll(Files.readAllLines(demo.data().resolve("database/database.keys")));
    found.add(demo.systemOf("TX").token());
    return found;
  }
}
