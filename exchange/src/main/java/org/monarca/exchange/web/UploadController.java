package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Received.Accepted;
import org.monarca.exchange.intake.Received.Refused;
import org.monarca.exchange.intake.Received.Repeated;
import org.monarca.exchange.intake.Received.Spent;
import org.monarca.exchange.intake.Refusal;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.intake.UploadedBytes;
import org.monarca.exchange.intake.uploads.Uploads;
import org.monarca.exchange.mappings.KeptMapping;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Form;
import org.monarca.records.submission.Limits;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes a State's submission from a page and leads to what becomes of it. */
@Controller
class UploadController {

  private final Readers readers;
  private final Submissions submissions;
  private final Mappings mappings;
  private final Uploads uploads;
  private final InstantSource clock;

  UploadController(
      Readers readers,
      Submissions submissions,
      Mappings mappings,
      Uploads uploads,
      InstantSource clock) {
    this.clock = clock;
    this.readers = readers;
    this.submissions = submissions;
    this.mappings = mappings;
    this.uploads = uploads;
  }

  /** What was ticked and chosen, to be shown again. */
  private record Asked(boolean dryRun, String mapping) {}

  @GetMapping("/uploads")
  String form(
      Actor actor,
      @RequestParam(name = "too-large", required = false) @Nullable String tooLarge,
      @RequestParam(required = false) @Nullable String busy,
      @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "") String mapping,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var asked = new Asked(dryRun, mapping);
    if (tooLarge == null && busy == null) {
      return form(actor, words, Problems.NONE, asked, model);
    }
    return again(tooLarge == null ? "busy" : "too-large", actor, words, asked, model);
  }

  @PostMapping("/uploads")
  String upload(
      Actor actor,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(name = "dry_run", defaultValue = "false") boolean dryRun,
      @RequestParam(defaultValue = "") String mapping,
      Locale locale,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var words = readers.wordsFor(actor, locale);
    var asked = new Asked(dryRun, mapping);
    if (file == null || "".equals(file.getOriginalFilename())) {
      return again("no-file", actor, words, asked, model);
    }
    var by = mapping.isEmpty() ? null : mappings.chosen(actor, mapping).orElse(null);
    if (by == null && !mapping.isEmpty()) {
      return again("mapping", actor, words, asked, model);
    }
    var form = form(file);
    if (file.isEmpty() || (by == null && form.isEmpty())) {
      return again(file.isEmpty() ? "empty" : "form", actor, words, asked, model);
    }
    if (by != null && form.filter(said -> said != Form.CSV_BUNDLE).isPresent()) {
      return again("no-tables", actor, words, asked, model);
    }
    try (var bytes = file.getInputStream()) {
      var upload =
          by == null
              ? new UploadedBytes(bytes, form.orElseThrow(), false, dryRun)
              : UploadedBytes.tables(bytes, false, dryRun, name(file), by);
      return switch (submissions.receive(actor, upload)) {
        case Accepted(var submission) -> "redirect:/submissions/" + submission.id();
        case Repeated(var submission) -> "redirect:/submissions/" + submission.id();
        case Spent(var wait, var never) -> spent(wait, actor, words, asked, response, model);
        case Refused(var reason) -> again(problem(reason), actor, words, asked, model);
      };
    }
  }

  private static String name(MultipartFile file) {
    return Objects.requireNonNullElse(file.getOriginalFilename(), "");
  }

  /** By what the file begins with: browsers tell types by names. */
  private static Optional<Form> form(MultipartFile file) throws IOException {
    try (var bytes = file.getInputStream()) {
      return Form.ofBeginning(bytes.readNBytes(Form.LOOKED_AT));
    }
  }

  private static String problem(Refusal reason) {
    return switch (reason) {
      case EMPTY -> "empty";
      case TOO_LARGE -> "too-large";
      case NOT_GZIP, NO_STATE -> "form";
      case MAPPING_TWICE -> "mapping-twice";
      case UNSOUND -> "unsound";
    };
  }

  private String spent(
      Duration wait,
      Actor actor,
      Wording words,
      Asked asked,
      HttpServletResponse response,
      Model model) {
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    var when = words.moment(clock.instant().plus(wait));
    var problems = Problems.of("file", words.say("upload.problem.spent", when));
    return form(actor, words, problems, asked, model);
  }

  private String again(String problem, Actor actor, Wording words, Asked asked, Model model) {
    var problems = Problems.of("file", words.say("upload.problem." + problem));
    return form(actor, words, problems, asked, model);
  }

  private String form(Actor actor, Wording words, Problems problems, Asked asked, Model model) {
    model.addAttribute("state", words.state(actor.ownState().orElse("")));
    model.addAttribute("problems", problems);
    model.addAttribute("dryRun", asked.dryRun());
    model.addAttribute("mapping", asked.mapping());
    model.addAttribute(
        "mappings",
        mappings.of(actor).stream()
            .filter(KeptMapping::lives)
            .map(one ->
                new Choice(
                    one.name(),
                    words.say("upload.mapping.one", one.title(), one.name(), one.version())))
            .toList());
    model.addAttribute("most", Limits.published().sentBytes());
    model.addAttribute(
        "unfinished",
        uploads.unfinished(actor).stream()
            .map(upload -> UnfinishedUpload.of(upload, clock.instant(), words))
            .toList());
    return "upload";
  }
}
