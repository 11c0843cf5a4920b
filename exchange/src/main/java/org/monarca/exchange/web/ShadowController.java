package org.monarca.exchange.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.models.KnownModel;
import org.monarca.exchange.identity.models.Models;
import org.monarca.exchange.identity.shadow.Change;
import org.monarca.exchange.identity.shadow.ShadowChange;
import org.monarca.exchange.identity.shadow.ShadowRun;
import org.monarca.exchange.identity.shadow.ShadowRuns;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.ProtectedTogether;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.draw.Waterfall.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a model would change, before anybody applies it. */
@Controller
class ShadowController {

  private static final int SHOWN = 50;

  private final Readers readers;
  private final Models models;
  private final ShadowRuns runs;
  private final ProtectedTogether together;

  ShadowController(Readers readers, Models models, ShadowRuns runs, ProtectedTogether together) {
    this.readers = readers;
    this.models = models;
    this.runs = runs;
    this.together = together;
  }

  @GetMapping("/linkage/models/{version}/shadow")
  String shadow(
      Actor actor,
      @PathVariable String version,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "0") long after,
      Locale locale,
      Model model) {
    var known = fetch(actor, version);
    var chosen = Change.of(kind).orElse(null);
    var plain = readers.wordsFor(actor, locale);
    var words = new LinkageWords(plain, readers);
    var run = runs.latestOf(actor, version).orElse(null);
    var changes = changes(actor, run, chosen, after);
    var shown = changes.subList(0, Math.min(SHOWN, changes.size()));
    var children = shown.stream().flatMap(change -> change.children().stream()).toList();
    var inWords =
        new ShadowWords(
            plain, words, actor.state(), limits(actor), together.withheld(actor, children));
    model.addAttribute(
        "shadow",
        new ShadowPage(
            version,
            run == null ? null : words.line(run),
            run == null ? List.of() : inWords.tabs(run, chosen),
            run == null ? List.of() : shown.stream().map(one -> inWords.line(one, run)).toList(),
            chosen == null ? "" : chosen.code(),
            changes.size() > SHOWN ? shown.getLast().source() : null,
            after == 0,
            mayTry(actor, known, run),
            inWords.whose(),
            plain.number(ShadowRuns.mostKept())));
    return "linkage/shadow";
  }

  /** Each model is read once a page. */
  private Function<String, Map<Limit, Double>> limits(Actor actor) {
    var known = new HashMap<String, Map<Limit, Double>>();
    return version -> known.computeIfAbsent(version, asked -> limits(actor, asked));
  }

  private Map<Limit, Double> limits(Actor actor, String version) {
    return models
        .find(actor, version)
        .flatMap(ModelWords::read)
        .map(LinkageModel::thresholds)
        .map(bits -> Map.of(Limit.REVIEW, bits.review(), Limit.LINK, bits.link()))
        .orElse(Map.of());
  }

  private static boolean mayTry(Actor actor, KnownModel model, @Nullable ShadowRun run) {
    return LinkageController.mayAct(actor)
        && !model.isActive()
        && (run == null || !run.isRunning());
  }

  /** One more than is shown, to know whether there are more. */
  private List<ShadowChange> changes(
      Actor actor, @Nullable ShadowRun run, @Nullable Change kind, long after) {
    return run == null ? List.of() : runs.changes(actor, run, kind, after, SHOWN + 1);
  }

  @PostMapping("/linkage/models/{version}/shadow")
  String tryOut(Actor actor, @PathVariable String version) {
    return switch (runs.ask(actor, version)) {
      case DONE, UNDER_WAY -> "redirect:/linkage/models/" + version + "/shadow";
      case ACTIVE -> "redirect:/linkage/models/" + version;
      case UNKNOWN -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  private KnownModel fetch(Actor actor, String version) {
    return models
        .find(actor, version)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
