package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.identity.models.KnownModel;
import org.monarca.exchange.identity.models.KnownModel.Status;
import org.monarca.exchange.identity.models.Learnings;
import org.monarca.exchange.identity.models.Models;
import org.monarca.exchange.identity.quality.Quality;
import org.monarca.exchange.identity.shadow.ShadowRuns;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.LinkagePage.ModelLine;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * By which model children are linked, which ones are proposed, and how well it goes. The Department
 * acts; a State data administrator reads.
 */
@Controller
class LinkageController {

  /** What may have come of an act, as the address tells it after the redirection. */
  private static final List<String> NOTICES =
      List.of("learning", "learning-under-way", "too-few-records", "applied", "set-aside");

  private static final int RUNS = 10;

  private final Readers readers;
  private final Models models;
  private final Learnings learnings;
  private final ShadowRuns runs;
  private final Quality quality;

  LinkageController(
      Readers readers, Models models, Learnings learnings, ShadowRuns runs, Quality quality) {
    this.readers = readers;
    this.models = models;
    this.learnings = learnings;
    this.runs = runs;
    this.quality = quality;
  }

  @GetMapping("/linkage")
  String overview(
      Actor actor,
      @RequestParam(required = false) @Nullable String notice,
      Locale locale,
      Model model) {
    var plain = readers.wordsFor(actor, locale);
    var words = new LinkageWords(plain, readers);
    var all = models.all(actor);
    model.addAttribute(
        "linkage",
        new LinkagePage(
            lines(all, Status.ACTIVE, words).stream().findFirst().orElse(null),
            lines(all, Status.PROPOSED, words),
            lines(all, Status.RETIRED, words),
            lines(all, Status.ASIDE, words),
            learnings.latest(actor).map(words::line).orElse(null),
            runs.all(actor).stream().limit(RUNS).map(words::line).toList(),
            mayAct(actor),
            Optional.ofNullable(notice).filter(NOTICES::contains).orElse(null),
            plain.number(Learnings.leastRecords())));
    return "linkage/overview";
  }

  private static List<ModelLine> lines(List<KnownModel> all, Status status, LinkageWords words) {
    return all.stream().filter(model -> model.status() == status).map(words::line).toList();
  }

  static boolean mayAct(Actor actor) {
    return actor.role().equals(Role.FEDERAL_USER.code());
  }

  @PostMapping("/linkage/learning")
  String learn(Actor actor) {
    return "redirect:/linkage?notice="
        + switch (learnings.ask(actor)) {
          case DONE -> "learning";
          case UNDER_WAY -> "learning-under-way";
          case TOO_FEW_RECORDS -> "too-few-records";
        };
  }

  @GetMapping("/linkage/quality")
  String quality(Actor actor, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var inWords = new QualityWords(words, new LinkageWords(words, readers));
    model.addAttribute("quality", inWords.page(quality.report()));
    return "linkage/quality";
  }
}
