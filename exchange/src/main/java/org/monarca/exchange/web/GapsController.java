package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.intake.mending.Answer;
import org.monarca.exchange.intake.mending.GapFault;
import org.monarca.exchange.intake.mending.GapTable;
import org.monarca.exchange.intake.mending.MendForm;
import org.monarca.exchange.intake.mending.Mending;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What is missing of refused children goes out as a table, and comes back filled. */
@Controller
class GapsController {

  private static final long MOST_BYTES = 10 << 20;

  private final Readers readers;
  private final SubmissionPages pages;
  private final Mending mending;
  private final InstantSource clock;

  GapsController(Readers readers, SubmissionPages pages, Mending mending, InstantSource clock) {
    this.readers = readers;
    this.pages = pages;
    this.mending = mending;
    this.clock = clock;
  }

  @GetMapping("/submissions/{id}/gaps.csv")
  void table(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int from,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    var gaps =
        mending
            .gaps(actor, id, from, locale)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"" + id + (from == 1 ? "" : "-" + from) + "-gaps.csv\"");
    try (var table = Table.csv(response.getOutputStream(), GapTable.COLUMNS)) {
      gaps.accept(table);
    }
  }

  @GetMapping("/submissions/{id}/gaps")
  String form(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int from,
      @RequestParam(name = "too-large", required = false) @Nullable String tooLarge,
      @RequestParam(required = false) @Nullable String busy,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var problems =
        tooLarge != null
            ? file(words, "too-large")
            : busy != null ? file(words, "busy") : Problems.NONE;
    return page(
        actor, id, from, new GapsPage.Came(List.of(), List.of(), null), problems, locale, model);
  }

  @PostMapping("/submissions/{id}/gaps")
  String fill(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int from,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale locale,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var words = readers.wordsFor(actor, locale);
    var none = new GapsPage.Came(List.of(), List.of(), null);
    if (file == null || file.isEmpty()) {
      return page(actor, id, from, none, file(words, "no-file"), locale, model);
    }
    if (file.getSize() > MOST_BYTES) {
      return page(actor, id, from, none, file(words, "too-large"), locale, model);
    }
    try (var bytes = file.getInputStream()) {
      return switch (mending.fill(actor, id, bytes)) {
        case Answer.Sent sent -> {
          var came = new GapsPage.Came(List.of(), left(sent.wrong(), words), sent(sent, words));
          yield page(actor, id, from, came, Problems.NONE, locale, model);
        }
        case Answer.StillWrong still -> {
          var came = new GapsPage.Came(List.of(), left(still.wrong(), words), null);
          var why =
              still.wrong().isEmpty()
                  ? Problems.of("file", words.say("gaps.problem.sent-before", still.before()))
                  : file(words, "still-wrong");
          yield page(actor, id, from, came, why, locale, model);
        }
        case Answer.Unreadable table -> {
          var said = table.faults().stream().map(fault -> said(fault, words)).toList();
          var came = new GapsPage.Came(said, List.of(), null);
          yield page(actor, id, from, came, file(words, "faults"), locale, model);
        }
        case Answer.Spent spent -> {
          var wait = spent.time();
          response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
          response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
          var when = words.moment(clock.instant().plus(wait));
          var why = Problems.of("file", words.say("upload.problem.spent", when));
          yield page(actor, id, from, none, why, locale, model);
        }
        case Answer.Settled settled -> throw new IllegalStateException("nobody sent one child");
        case Answer.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      };
    }
  }

  private static GapsPage.Sent sent(Answer.Sent sent, Wording words) {
    var says = words.say("gaps.sent", sent.children());
    return new GapsPage.Sent(
        sent.submission().toString(),
        sent.before() == 0 ? says : says + " " + words.say("gaps.sent-before", sent.before()));
  }

  private static List<GapsPage.Left> left(List<MendForm> wrong, Wording words) {
    return wrong.stream()
        .map(form ->
            new GapsPage.Left(
                form.number(),
                form.child().stateStudentId(),
                new MendWords(words)
                    .problems(form).list().stream()
                        .map(Problems.Problem::message)
                        .distinct()
                        .toList()))
        .toList();
  }

  private static String said(GapFault fault, Wording words) {
    var what = words.say("gaps.fault." + fault.kind().code(), fault.seen());
    return fault.line() == 0 ? what : words.say("gaps.at-line", Long.toString(fault.line()), what);
  }

  private static Problems file(Wording words, String problem) {
    return Problems.of("file", words.say("gaps.problem." + problem));
  }

  private String page(
      Actor actor,
      UUID id,
      int from,
      GapsPage.Came came,
      Problems problems,
      Locale locale,
      Model model) {
    var submission = pages.fetch(actor, id);
    var list =
        mending
            .list(actor, id, from)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var words = readers.wordsFor(actor, locale);
    var name = submission.submissionId();
    model.addAttribute(
        "gaps",
        new GapsPage(
            id.toString(),
            name == null ? words.say("submission.unnamed") : name,
            new MendWords(words).says(list),
            list.from(),
            came,
            problems));
    return "mending/gaps";
  }
}
