package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.mending.Answer;
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
import org.springframework.web.server.ResponseStatusException;

/** Refused children are mended one after the other, and sent again. */
@Controller
class MendingController {

  private final Readers readers;
  private final SubmissionPages pages;
  private final Mending mending;
  private final InstantSource clock;

  MendingController(Readers readers, SubmissionPages pages, Mending mending, InstantSource clock) {
    this.readers = readers;
    this.pages = pages;
    this.mending = mending;
    this.clock = clock;
  }

  @GetMapping("/submissions/{id}/mending")
  String list(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "1") int from,
      @RequestParam(required = false) @Nullable UUID sent,
      Locale locale,
      Model model) {
    var submission = pages.fetch(actor, id);
    var list = mending.list(actor, id, from).orElseThrow(MendingController::nothing);
    model.addAttribute("mending", words(actor, locale).list(submission, list));
    model.addAttribute("sent", sent);
    return "mending/list";
  }

  @GetMapping("/submissions/{id}/mending/{number}")
  String child(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam(required = false) @Nullable UUID sent,
      Locale locale,
      Model model) {
    var form = mending.child(actor, id, number).orElseThrow(MendingController::nothing);
    return show(
        actor, id, form, sent == null ? null : sent.toString(), Problems.NONE, locale, model);
  }

  /** Once it is sent the next one is shown, and where there is none, all of them. */
  @PostMapping("/submissions/{id}/mending/{number}")
  String send(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int number,
      @RequestParam UUID drawn,
      @RequestParam Map<String, String> typed,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    return switch (mending.send(actor, id, number, drawn, typed)) {
      case Answer.Sent sent -> next(actor, id, number, sent.submission());
      case Answer.StillWrong still -> {
        var form = still.wrong().getFirst();
        var problems = words(actor, locale).problems(form);
        yield show(actor, id, form, null, problems, locale, model);
      }
      case Answer.Spent spent -> spent(actor, id, spent, locale, response, model);
      case Answer.Settled(var form) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield show(actor, id, form, null, words(actor, locale).since(form), locale, model);
      }
      case Answer.Missing missing -> throw nothing();
      case Answer.Unreadable table -> throw new IllegalStateException("nobody sent a table");
    };
  }

  private String next(Actor actor, UUID id, int number, UUID sent) {
    var list = mending.list(actor, id, number).orElseThrow(MendingController::nothing);
    var next = list.after(number);
    var place = "redirect:/submissions/" + id + "/mending";
    if (next != null) {
      return place + "/" + next + "?sent=" + sent;
    }
    var behind = Objects.requireNonNullElse(list.behind(), list.from());
    return place + (behind == 1 ? "?" : "?from=" + behind + "&") + "sent=" + sent;
  }

  private String spent(
      Actor actor,
      UUID id,
      Answer.Spent spent,
      Locale locale,
      HttpServletResponse response,
      Model model) {
    var wait = spent.time();
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    var words = readers.wordsFor(actor, locale);
    var when = words.moment(clock.instant().plus(wait));
    var problems = Problems.of("others", words.say("upload.problem.spent", when));
    return show(actor, id, spent.typed(), null, problems, locale, model);
  }

  private String show(
      Actor actor,
      UUID id,
      MendForm form,
      @Nullable String sent,
      Problems problems,
      Locale locale,
      Model model) {
    var submission = pages.fetch(actor, id);
    model.addAttribute("mend", words(actor, locale).page(submission, form, sent, problems));
    return "mending/child";
  }

  private MendWords words(Actor actor, Locale locale) {
    return new MendWords(readers.wordsFor(actor, locale));
  }

  /** What is not there, of another State, or of which nobody was refused is answered alike. */
  private static ResponseStatusException nothing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
