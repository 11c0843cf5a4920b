package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.UUID;
import org.monarca.exchange.intake.Narrowing;
import org.monarca.exchange.intake.ReceiptTables;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** The files of a receipt, written while they are read: to keep, or to mend and send again. */
@Controller
class DownloadsController {

  private final Submissions submissions;
  private final JsonMapper json;

  DownloadsController(Submissions submissions, JsonMapper json) {
    this.submissions = submissions;
    this.json = json;
  }

  @GetMapping("/submissions/{id}/findings.csv")
  void findingsCsv(
      Actor actor,
      @PathVariable UUID id,
      FindingsAsked asked,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var only = asked.narrowing();
    var out = file(actor, id, "text/csv;charset=UTF-8", name(asked, "csv"), response);
    findings(actor, id, only, locale, Table.csv(out, ReceiptTables.FINDINGS));
  }

  @GetMapping("/submissions/{id}/findings.json")
  void findingsJson(
      Actor actor,
      @PathVariable UUID id,
      FindingsAsked asked,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var only = asked.narrowing();
    var out = file(actor, id, "application/json", name(asked, "json"), response);
    findings(actor, id, only, locale, Table.json(out, json, ReceiptTables.FINDINGS));
  }

  /** A part of the findings is called after what it is of. */
  private static String name(FindingsAsked asked, String ending) {
    var only = asked.narrowing();
    var cause = only.cause();
    var problem = only.problem();
    var of = cause != null ? "-" + cause.key() : problem != null ? "-" + problem.code() : "";
    return "findings" + of.replace('.', '-') + "." + ending;
  }

  private void findings(Actor actor, UUID id, Narrowing only, Locale locale, Table table)
      throws IOException {
    try (table) {
      submissions.findings(actor, id, only, ReceiptTables.findings(table, locale));
    }
  }

  @GetMapping("/submissions/{id}/outcomes.csv")
  void outcomes(Actor actor, @PathVariable UUID id, HttpServletResponse response)
      throws IOException {
    var out = file(actor, id, "text/csv;charset=UTF-8", "outcomes.csv", response);
    try (var table = Table.csv(out, ReceiptTables.OUTCOMES)) {
      submissions.outcomes(actor, id, ReceiptTables.outcomes(table));
    }
  }

  @GetMapping("/submissions/{id}/rejected.zip")
  void rejected(Actor actor, @PathVariable UUID id, HttpServletResponse response) {
    if (!submissions.rejectedBundle(actor, id, () -> zip(id, response))) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static OutputStream zip(UUID id, HttpServletResponse response) {
    try {
      return named("application/zip", id + "-rejected.zip", response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A submission that is not there and one of another State are answered alike. */
  private OutputStream file(
      Actor actor, UUID id, String type, String name, HttpServletResponse response)
      throws IOException {
    if (submissions.status(actor, id).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return named(type, id + "-" + name, response);
  }

  private static OutputStream named(String type, String name, HttpServletResponse response)
      throws IOException {
    response.setContentType(type);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    return response.getOutputStream();
  }
}
