package org.monarca.exchange.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.WholeExchange;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Auditors take heads away, and what they take is an anchor. */
class HeadsAsTextTest extends WholeExchange {

  @TempDir private Path folder;

  @Autowired private MockMvcTester web;
  @Autowired private Heads heads;

  @Test
  void whatAnAuditorTakesAwayIsAnAnchor() throws IOException {
    heads.closeOne();
    var trail = auditTrail();

    var answer = web.get().uri("/audit/heads.txt").with(as(Role.AUDITOR, null)).exchange();

    assertThat(answer).hasStatusOk().hasContentTypeCompatibleWith("text/plain");
    assertThat(trail.sentences()).containsExactly("audit.heads done");
    var file =
        Files.writeString(folder.resolve("heads"), answer.getResponse().getContentAsString());
    assertThat(HeadLines.read(file))
        .extracting(Head::hash)
        .isNotEmpty()
        .containsExactlyElementsOf(
            new HeadStore(testDatabase().jdbc()).all().stream().map(Head::hash).toList());
  }

  @Test
  void nobodyElseDoes() {
    assertThat(web.get().uri("/audit/heads.txt").with(as(Role.STATE_DATA_ADMIN, "TX")))
        .hasStatus(403);
  }
}
