package org.monarca.exchange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.CodeMatching;
import org.monarca.exchange.mappings.Draft;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Editing;
import org.monarca.exchange.mappings.TablePart;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The form of a mapping on which a sender's codes get ours. */
@Controller
class MappingCodesController {

  private static final String TABLE = "/mapping-drafts/{id}/codes/{table}";
  private static final String ELEMENT = TABLE + "/{element}";

  private final Drafts drafts;
  private final Editing editing;
  private final Readers readers;

  MappingCodesController(Drafts drafts, Editing editing, Readers readers) {
    this.drafts = drafts;
    this.editing = editing;
    this.readers = readers;
  }

  @GetMapping(TABLE)
  String all(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int table,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    return show(actor, id, table, null, Map.of(), !done.isEmpty(), locale, model);
  }

  @GetMapping(ELEMENT)
  String one(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int table,
      @PathVariable String element,
      Locale locale,
      Model model) {
    return show(actor, id, table, element, Map.of(), false, locale, model);
  }

  @PostMapping(TABLE)
  String keepAll(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int table,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    return keep(actor, id, table, null, fields, locale, model);
  }

  @PostMapping(ELEMENT)
  String keepOne(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int table,
      @PathVariable String element,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    return keep(actor, id, table, element, fields, locale, model);
  }

  private String keep(
      Actor actor,
      UUID id,
      int table,
      @Nullable String only,
      Map<String, String> fields,
      Locale locale,
      Model model) {
    var draft = drafts.find(actor, id).orElseThrow(MappingColumnsController::missing);
    var part = MappingColumnsController.part(draft, table);
    var answers = new LinkedHashMap<String, Map<String, String>>();
    var wrong = new LinkedHashMap<String, String>();
    var shown = shown(draft, part, only);
    boolean moved = MappingColumnsController.hasMoved(part, fields);
    if (moved || shown.stream().anyMatch(codes -> hasMoved(codes, fields))) {
      return "redirect:" + MappingStep.root(draft) + MappingColumnsController.MOVED;
    }
    for (var codes : shown) {
      answers.put(codes.element().key(), answers(codes, fields, wrong));
    }
    editing.codes(actor, id, part.name(), answers);
    if (!wrong.isEmpty()) {
      return show(actor, id, table, only, wrong, false, locale, model);
    }
    var here = MappingStep.root(draft) + "/codes/" + table;
    if (only != null || fields.containsKey("stay")) {
      return "redirect:" + here + "?done=yes";
    }
    var steps = MappingStep.of(draft, here, readers.wordsFor(actor, locale));
    return "redirect:" + MappingStep.beside(steps, fields.containsKey("back") ? -1 : 1);
  }

  /** Whether the element comes from another column now: its values are others. */
  private static boolean hasMoved(CodeMatching codes, Map<String, String> fields) {
    return !codes.column().equals(fields.get("of-" + codes.element().key()));
  }

  /** Our code of each value that is not left open; what is no code of ours is told. */
  private static Map<String, String> answers(
      CodeMatching codes, Map<String, String> fields, Map<String, String> wrong) {
    var answers = new LinkedHashMap<String, String>();
    for (int i = 0; i < codes.values().size(); i++) {
      var name = MappingCodesWords.name(codes, i);
      var typed = fields.getOrDefault(name, "").strip();
      var code = code(codes, typed);
      if (code.isPresent()) {
        answers.put(codes.values().get(i).sent(), code.get());
      } else if (!typed.isEmpty()) {
        wrong.put(name, typed);
      }
    }
    return answers;
  }

  private static Optional<String> code(CodeMatching codes, String typed) {
    if (typed.equals(MappingCodesWords.BLANK)) {
      return Optional.of("");
    }
    var list = Catalogue.published().codeList(String.valueOf(codes.element().codeList()));
    return Optional.of(typed.split(":", 2)[0].strip()).filter(list::contains);
  }

  private static List<CodeMatching> shown(Draft draft, TablePart part, @Nullable String only) {
    var all = CodeMatching.of(part, MappingColumnsController.tableOf(draft, part));
    return all.stream()
        .filter(codes ->
            only == null ? !MappingCodesWords.isFar(codes) : codes.element().key().equals(only))
        .toList();
  }

  private String show(
      Actor actor,
      UUID id,
      int table,
      @Nullable String only,
      Map<String, String> wrong,
      boolean done,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var draft = drafts.look(actor, id).orElseThrow(MappingColumnsController::missing);
    var part = MappingColumnsController.part(draft, table);
    var shown = shown(draft, part, only);
    if (only != null && shown.isEmpty()) {
      throw MappingColumnsController.missing();
    }
    model.addAttribute(
        "codes", new MappingCodesWords(words).page(draft, part, shown, only, wrong, done));
    return "mappings/codes";
  }
}
