package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.audit.ExportSettings;
import org.monarca.exchange.audit.Exports;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class SpentExportsTest extends WholeExchange {

  @Autowired private MockMvcTester web;
  @Autowired private Exports exports;
  @Autowired private ExportSettings settings;

  @Test
  @Control("AC-4")
  void whoeverHasTakenAwayEnoughIsToldWhenToComeAgainAndGetsNoFile() {
    var id = "auditor-" + UUID.randomUUID();
    var auditor = Actor.person(id, Role.AUDITOR.code(), null);
    for (int taken = 0; taken < settings.aDay(); taken++) {
      exports.record(auditor, Entry.done("application.export", "application"));
    }
    var trail = auditTrail();

    for (var path : new String[] {"/applications.csv", "/audit/export"}) {
      var asked = path.endsWith("csv") ? web.get().uri(path) : web.post().uri(path);
      var answer = asked.with(csrf()).with(signedIn(id, Role.AUDITOR, null)).exchange();

      assertThat(answer).as(path).hasStatus(429);
      assertThat(answer.getResponse().getHeader(HttpHeaders.CONTENT_DISPOSITION)).isNull();
      assertThat(
              Long.parseLong(
                  String.valueOf(answer.getResponse().getHeader(HttpHeaders.RETRY_AFTER))))
          .isBetween(86_000L, 86_401L);
      assertThat(answer).bodyText().isEmpty();
    }
    assertThat(trail.sentences())
        .containsExactly(
            "application.export refused often-enough", "audit.export refused often-enough");
  }
}
