package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** A person's choice of notices, and the list of addresses that fail. */
class NoticePagesTest extends WholeExchange {

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private Notices notices;

  @Test
  void aPersonChoosesAndTheNextNoticeFollowsTheChoice() {
    var reader = account("chooser", "NV");
    var trail = auditTrail();

    assertThat(get("/profile/notices", reader))
        .contains("chooser@example.org", "You have not been told of anything yet.");
    assertThat(
            web.post()
                .uri("/profile/notices")
                .param("delivery", "none")
                .param("mail_language", "es")
                .with(as(reader))
                .with(csrf()))
        .hasRedirectedUrl("/profile/notices?done=saved");
    notices.send(Notice.about("task-overdue", reader.id(), "task", 4711));

    assertThat(trail.sentences()).containsExactly("notice-preference.change done");
    assertThat(get("/profile/notices?done=saved", reader))
        .contains("Your choice is kept.", "A task is overdue", "Not sent: you chose no e-mail")
        .containsPattern("<html lang=\"en\"")
        .containsPattern("value=\"none\"[^>]* checked");
  }

  @Test
  void whatIsNoChoiceIsAnsweredBesideItsQuestion() {
    var reader = account("undecided", "NV");

    var page =
        web.post()
            .uri("/profile/notices")
            .param("delivery", "hourly")
            .with(as(reader))
            .with(csrf());

    assertThat(page)
        .hasStatusOk()
        .bodyText()
        .contains("Error: Notices by e-mail", "href=\"#delivery\"", "href=\"#mail_language\"");
  }

  @Test
  void anAdministratorSeesWhoseMailComesBackAndThePersonLetsItBeTriedAgain() {
    var reader = account("moved-away", "NV");
    var elsewhere = account("neighbour", "UT");
    bounced(reader, 2);
    bounced(elsewhere, 1);

    assertThat(get("/notices/addresses", account("admin", "NV")))
        .contains("moved-away@example.org", "550 no such mailbox", "No mail is sent")
        .doesNotContain("neighbour@example.org");
    assertThat(get("/profile/notices", reader)).contains("Two messages to your address came back");
    assertThat(web.post().uri("/profile/notices/address").with(as(reader)).with(csrf()))
        .hasRedirectedUrl("/profile/notices?done=again");
    assertThat(get("/notices/addresses", account("admin2", "NV")))
        .contains("Mail reaches everybody.")
        .doesNotContain("moved-away@example.org");
  }

  private String get(String path, Account reader) {
    var page = web.get().uri(path).with(as(reader)).exchange();
    assertThat(page).hasStatusOk();
    return new String(
        page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }

  private Account account(String name, String state) {
    return accounts.create(
        new NewAccount(
            name + "@example.org",
            "milkweed-river-100",
            "Synthetic " + name,
            Role.STATE_DATA_ADMIN,
            state,
            ZoneId.of("America/Los_Angeles")));
  }

  private static RequestPostProcessor as(Account reader) {
    return acting(reader);
  }

  private void bounced(Account reader, int times) {
    var notice = notices.send(Notice.about("task-assigned", reader.id(), "task", 1));
    testDatabase()
        .jdbc()
        .sql(
            "insert into notices.failing (receiver, state, bounces, since, last, notice, answer) values (:receiver, :state, :bounces, now(), now(), :notice, '550 no such mailbox')")
        .param("receiver", reader.id())
        .param("state", actor(reader).state())
        .param("bounces", times)
        .param("notice", notice)
        .update();
  }
}
