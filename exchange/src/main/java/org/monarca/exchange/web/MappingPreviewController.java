package org.monarca.exchange.web;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.KeptVersion;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.mappings.Mappings.Saved;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a sample becomes by a mapping, and how the mapping is kept or given up. */
@Controller
class MappingPreviewController {

  private static final String DRAFT = "/mapping-drafts/{id}";

  private final Drafts drafts;
  private final Mappings mappings;
  private final Readers readers;

  MappingPreviewController(Drafts drafts, Mappings mappings, Readers readers) {
    this.drafts = drafts;
    this.mappings = mappings;
    this.readers = readers;
  }

  @GetMapping(DRAFT + "/preview")
  String preview(Actor actor, @PathVariable UUID id, Locale locale, Model model) {
    return show(actor, id, "", "", null, Problems.NONE, locale, model);
  }

  @PostMapping(DRAFT + "/saving")
  String save(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "0") int over,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    return switch (mappings.save(actor, id, name, title, over)) {
      case Saved.Done done -> "redirect:/mappings/" + done.name() + "?done=saved";
      case Saved.Gone gone -> throw MappingColumnsController.missing();
      case Saved.UnfitName unfit -> {
        var problem = Problems.of("name", words.say("map.problem.name", Mappings.LONGEST_NAME));
        yield show(actor, id, name, title, null, problem, locale, model);
      }
      case Saved.NameTaken taken -> {
        var problem = Problems.of("name", words.say("map.problem.name-taken"));
        yield show(actor, id, name, title, null, problem, locale, model);
      }
      case Saved.Moved(var newest) -> {
        var moved = moved(newest, words);
        var problem = Problems.of("over", moved.says());
        yield show(actor, id, name, title, moved, problem, locale, model);
      }
      case Saved.UnfitTitle unfit -> {
        var problem = Problems.of("title", words.say("map.problem.title", Mappings.LONGEST_TITLE));
        yield show(actor, id, name, title, null, problem, locale, model);
      }
      case Saved.Unusable(var fault) -> {
        var finding =
            Finding.ofFile(
                "mapping.json", 0, Problem.MAPPING_UNUSABLE, fault.reason(), fault.place());
        var problem = Problems.of("name", finding.message(locale));
        yield show(actor, id, name, title, null, problem, locale, model);
      }
    };
  }

  @PostMapping(DRAFT + "/ending")
  String discard(Actor actor, @PathVariable UUID id) {
    if (!drafts.discard(actor, id)) {
      throw MappingColumnsController.missing();
    }
    return "redirect:/mappings?done=discarded";
  }

  private MappingPreviewPage.Moved moved(KeptVersion newest, Wording words) {
    var by = readers.nameOf(newest.madeBy()).orElseGet(() -> words.say("map.somebody"));
    return new MappingPreviewPage.Moved(
        newest.number(),
        words.say("map.problem.kept-meanwhile", newest.number(), words.moment(newest.made()), by));
  }

  private String show(
      Actor actor,
      UUID id,
      String name,
      String title,
      MappingPreviewPage.@Nullable Moved moved,
      Problems problems,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var draft = drafts.look(actor, id).orElseThrow(MappingColumnsController::missing);
    var page =
        new MappingPreviewWords(words)
            .page(draft, drafts.preview(actor, draft), name, title, moved, problems);
    model.addAttribute("preview", page);
    return "mappings/preview";
  }
}
