package org.monarca.exchange.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.intake.WideTable;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.records.sample.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Two administrators change one mapping at once. */
class MappingMeanwhileTest extends WholeExchange {

  @Autowired private MockMvcTester web;
  @Autowired private Accounts accounts;
  @Autowired private Drafts drafts;
  @Autowired private Mappings mappings;

  @Test
  void theLaterIsToldWhatTheOtherKeptAndChooses() throws Exception {
    var ana = person("Synthetic Ana");
    var ben = person("Synthetic Ben");
    WideTable.keep(drafts, mappings, actor(ana), "nightly");
    var draftOfAna = begin(ana);
    var draftOfBen = begin(ben);
    assertThat(keep(draftOfAna, ana, "Of Ana")).hasRedirectedUrl("/mappings/nightly?done=saved");

    var told = body(keep(draftOfBen, ben, "Of Ben"));

    assertThat(told)
        .contains("Since this one was begun, version 2 was kept (", "by Synthetic Ana)")
        .contains("href=\"/mappings/nightly#version-2\"", "value=\"Of Ben\"")
        .contains("Keep this one in place of version 2");
    assertThat(mappings.newest(actor(ben), "nightly")).contains(2);
    var form = PageForm.of(told, draftOfBen + "/saving");
    assertThat(form.value("over")).isEqualTo("2");
    assertThat(
            web.post()
                .uri(draftOfBen + "/saving")
                .param("name", "nightly")
                .param("title", "Of Ben")
                .param("over", "2")
                .with(acting(ben))
                .with(csrf()))
        .hasRedirectedUrl("/mappings/nightly?done=saved");
    assertThat(mappings.newest(actor(ben), "nightly")).contains(3);
  }

  private String begin(Account person) throws IOException {
    var table = new Sample.Sent("history.csv", WideTable.of("00000000"));
    var begun = (Drafts.Begun.Draft) drafts.begin(actor(person), List.of(table), "nightly");
    return "/mapping-drafts/" + begun.id();
  }

  private MvcTestResult keep(String draft, Account person, String title) {
    return web.post()
        .uri(draft + "/saving")
        .param("name", "nightly")
        .param("title", title)
        .with(acting(person))
        .with(csrf())
        .exchange();
  }

  private Account person(String name) {
    return accounts.create(
        new NewAccount(
            UUID.randomUUID() + "@example.org",
            "milkweed-river-100",
            name,
            Role.STATE_DATA_ADMIN,
            "MS",
            ZoneOffset.UTC));
  }

  private static String body(MvcTestResult answer) {
    return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
  }
}
