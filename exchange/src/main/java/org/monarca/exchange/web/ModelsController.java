package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.monarca.exchange.identity.models.Applying;
import org.monarca.exchange.identity.models.KnownModel;
import org.monarca.exchange.identity.models.Models;
import org.monarca.exchange.identity.models.SettingAside;
import org.monarca.exchange.identity.shadow.ShadowRun;
import org.monarca.exchange.identity.shadow.ShadowRuns;
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

/**
 * One model of linkage: its weights, its text, and the acts of applying it and of setting it aside.
 */
@Controller
class ModelsController {

  private final Readers readers;
  private final Models models;
  private final ShadowRuns runs;

  ModelsController(Readers readers, Models models, ShadowRuns runs) {
    this.readers = readers;
    this.models = models;
    this.runs = runs;
  }

  @GetMapping("/linkage/models/{version}")
  String model(Actor actor, @PathVariable String version, Locale locale, Model model) {
    return show(actor, fetch(actor, version), "", Problems.NONE, locale, model);
  }

  /** To keep, to compare line by line, or to link a table by. */
  @GetMapping("/linkage/models/{version}/model.json")
  void file(Actor actor, @PathVariable String version, HttpServletResponse response)
      throws IOException {
    var model = fetch(actor, version);
    response.setContentType("application/json");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"model-" + version + ".json\"");
    response.getOutputStream().write(model.file().getBytes(StandardCharsets.UTF_8));
  }

  @PostMapping("/linkage/models/{version}/application")
  String apply(
      Actor actor,
      @PathVariable String version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model) {
    var came = models.apply(actor, version, reason);
    return switch (came) {
      case DONE -> "redirect:/linkage?notice=applied";
      case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case ALREADY_ACTIVE, SHADOW_NEEDED, REASON_MISSING, REASON_TOO_LONG ->
          show(actor, fetch(actor, version), reason, problem(actor, came, locale), locale, model);
    };
  }

  @PostMapping("/linkage/models/{version}/setting-aside")
  String setAside(
      Actor actor,
      @PathVariable String version,
      @RequestParam(defaultValue = "") String reason,
      Locale locale,
      Model model) {
    var came = models.setAside(actor, version, reason);
    return switch (came) {
      case DONE -> "redirect:/linkage?notice=set-aside";
      case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case NOT_PROPOSED, REASON_MISSING, REASON_TOO_LONG ->
          show(actor, fetch(actor, version), reason, problem(actor, came, locale), locale, model);
    };
  }

  private Problems problem(Actor actor, Applying came, Locale locale) {
    boolean isOfReason = came == Applying.REASON_MISSING || came == Applying.REASON_TOO_LONG;
    return Problems.of(isOfReason ? "reason" : "apply", problem(actor, came.name(), locale));
  }

  private Problems problem(Actor actor, SettingAside came, Locale locale) {
    return came == SettingAside.REASON_MISSING
        ? Problems.of("aside-reason", problem(actor, "aside-" + came.name(), locale))
        : Problems.of(
            came == SettingAside.REASON_TOO_LONG ? "aside-reason" : "set-aside",
            problem(actor, came.name(), locale));
  }

  private String problem(Actor actor, String came, Locale locale) {
    var key = came.toLowerCase(Locale.ROOT).replace('_', '-');
    return readers.wordsFor(actor, locale).say("model.problem." + key, Models.LONGEST_REASON);
  }

  private String show(
      Actor actor, KnownModel known, String reason, Problems problems, Locale locale, Model model) {
    var plain = readers.wordsFor(actor, locale);
    var words = new LinkageWords(plain, readers);
    var figures = new ModelWords(plain, words);
    var read = ModelWords.read(known);
    var run = runs.latestOf(actor, known.version());
    boolean mayAct = LinkageController.mayAct(actor) && !known.isActive() && read.isPresent();
    model.addAttribute(
        "model",
        new ModelPage(
            words.line(known),
            read.map(figures::facts).orElse(List.of()),
            read.map(figures::thresholds).orElse(List.of()),
            read.map(figures::elements).orElse(List.of()),
            run.map(words::line).orElse(null),
            mayAct && run.filter(ShadowRun::isRunning).isEmpty(),
            mayAct && models.isTried(actor, known.version()),
            LinkageController.mayAct(actor) && known.isProposed(),
            reason,
            problems));
    return "linkage/model";
  }

  private KnownModel fetch(Actor actor, String version) {
    return models
        .find(actor, version)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
