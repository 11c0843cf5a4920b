package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.ReceiptTables;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Whom a full list leaves out, school by school, for whoever must say whether that is right. */
@Controller
class LeftOutController {

  private static final int SHOWN = 500;

  private final Readers readers;
  private final SubmissionPages pages;
  private final Submissions submissions;

  LeftOutController(Readers readers, SubmissionPages pages, Submissions submissions) {
    this.readers = readers;
    this.pages = pages;
    this.submissions = submissions;
  }

  @GetMapping("/submissions/{id}/left-out")
  String list(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String school,
      Locale locale,
      Model model) {
    var submission = pages.fetch(actor, id);
    var leftOut =
        submissions
            .leftOut(actor, id, school, SHOWN)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var words = new LeftOutWords(readers.wordsFor(actor, locale));
    model.addAttribute("leftOut", words.page(submission, leftOut, school));
    return "left-out";
  }

  @GetMapping("/submissions/{id}/left-out.csv")
  void file(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable String school,
      HttpServletResponse response)
      throws IOException {
    pages.fetch(actor, id);
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + id + "-left-out.csv\"");
    try (var table = Table.csv(response.getOutputStream(), ReceiptTables.LEFT_OUT)) {
      submissions.leftOut(actor, id, school, ReceiptTables.leftOut(table));
    }
  }
}
