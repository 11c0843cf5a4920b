package org.monarca.exchange.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What no person sent and is rejected as a whole is told to people. */
class RejectedToldTest extends WholeExchange {

  @Autowired private Submissions submissions;
  @Autowired private Accounts accounts;
  @Autowired private MockMvcTester web;

  @Test
  void itsStatesDataAdministratorsAreToldOfWhatSystemsSentAndSeeItOnTheirPage() throws Exception {
    var administrator = person(Role.STATE_DATA_ADMIN, "NM");
    var director = person(Role.STATE_DIRECTOR, "NM");
    var elsewhere = person(Role.STATE_DATA_ADMIN, "UT");
    var asked = sent(Actor.system("pull-7", "NM"), true);
    var byHand = sent(Actor.person(UUID.randomUUID().toString(), "state-data-admin", "NM"), false);
    var fetched = sent(Actor.system("pull-7", "NM"), false);
    var dropped = sent(Actor.system("sftp-7", "NM"), false);
    var whole = sent(Actor.system("client-NM", "NM"), false);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> told(administrator) == 3 && rejected(asked) && rejected(byHand));
    for (var submission : new UUID[] {fetched, dropped, whole}) {
      assertThat(count("ids ->> 'submission' = '%s'".formatted(submission))).isEqualTo(1);
    }
    assertThat(told(director) + told(elsewhere)).isZero();
    var again = sent(Actor.system("client-NM", "NM"), false);
    await().atMost(Duration.ofSeconds(30)).until(() -> rejected(again));
    assertThat(told(administrator)).as("once a day of each").isEqualTo(3);
    var page = web.get().uri("/connection").with(as(Role.STATE_DATA_ADMIN, "NM")).exchange();
    assertThat(page.getResponse().getContentAsString(StandardCharsets.UTF_8))
        .contains("Rejected as a whole, and the last of its way: ")
        .contains("href=\"/submissions/" + fetched, "href=\"/submissions/" + dropped)
        .doesNotContain("<li><a href=\"/submissions/" + byHand);
  }

  private UUID sent(Actor sender, boolean dryRun) throws IOException {
    var bytes = ("PK, dear colleagues " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    var upload = new UploadedBytes(new ByteArrayInputStream(bytes), Form.CSV_BUNDLE, false, dryRun);
    return ((Received.Accepted) submissions.receive(sender, upload)).submission().id();
  }

  private boolean rejected(UUID submission) {
    return submissions.status(Actor.system("client-NM", "NM"), submission).orElseThrow().status()
        == Status.REJECTED;
  }

  private String person(Role role, String state) {
    return accounts
        .create(
            new NewAccount(
                UUID.randomUUID() + "@example.org",
                "milkweed-river-100",
                "Synthetic Clerk",
                role,
                state,
                ZoneOffset.UTC))
        .id();
  }

  private static int told(String account) {
    return count("receiver = '%s'".formatted(account));
  }

  private static int count(String which) {
    return testDatabase()
        .jdbc()
        .sql("select count(*) from notices.notice where kind = 'submission-rejected' and " + which)
        .query(Integer.class)
        .single();
  }
}
