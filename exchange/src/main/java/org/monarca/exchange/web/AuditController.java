package org.monarca.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.monarca.exchange.audit.chain.HeadLines;
import org.monarca.exchange.audit.chain.Heads;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What auditors take away of the audit trail. */
@Controller
class AuditController {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /** A year and some weeks, so that whoever fetches once a year misses none. */
  private static final int DAYS = 400;

  private final Heads heads;

  AuditController(Heads heads) {
    this.heads = heads;
  }

  /** Heads of days, to be kept elsewhere and compared by {@code ./monarca verify-audit}. */
  @GetMapping("/audit/heads.txt")
  ResponseEntity<String> heads(Actor actor) {
    var lines =
        heads.read(actor, DAYS).stream()
            .map(head -> HeadLines.brief(head) + "\n")
            .collect(Collectors.joining());
    return ResponseEntity.ok().contentType(TEXT).body(lines);
  }
}
