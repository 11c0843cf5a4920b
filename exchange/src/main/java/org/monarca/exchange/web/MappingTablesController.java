package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.monarca.exchange.mappings.Draft;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Editing;
import org.monarca.exchange.mappings.MappingDocument;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.RecordKind;
import org.monarca.records.sample.Writing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The first form of a mapping: how the tables are written, and what each of them is. */
@Controller
class MappingTablesController {

  private static final String PAGE = "/mapping-drafts/{id}";

  private final Drafts drafts;
  private final Editing editing;
  private final Readers readers;

  MappingTablesController(Drafts drafts, Editing editing, Readers readers) {
    this.drafts = drafts;
    this.editing = editing;
    this.readers = readers;
  }

  @GetMapping(PAGE)
  String tables(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String open,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var draft = drafts.find(actor, id).orElseThrow(MappingTablesController::missing);
    model.addAttribute("tables", new MappingTablesWords(words).page(draft, problems(open, words)));
    return "mappings/tables";
  }

  @PostMapping(PAGE)
  String keep(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields, Locale locale) {
    var draft = drafts.find(actor, id).orElseThrow(MappingTablesController::missing);
    var root = MappingStep.root(draft);
    if (!writing(fields, draft).equals(draft.document().writing())) {
      editing.writing(actor, id, writing(fields, draft));
      return "redirect:" + root; // other columns are seen now, so what was said of them is not kept
    }
    var answers = new ArrayList<Editing.FileAnswer>();
    for (var name : draft.sample().tables().keySet()) {
      answers.add(answer(answers.size(), name, fields));
    }
    editing.tables(actor, id, answers);
    var now = drafts.find(actor, id).orElseThrow(MappingTablesController::missing);
    if (fields.containsKey("reread")) {
      return "redirect:" + root;
    }
    for (int i = 0; i < answers.size(); i++) {
      if (!answers.get(i).fits()) {
        return "redirect:" + root + "?open=pattern-" + i;
      }
    }
    var words = readers.wordsFor(actor, locale);
    return hasStudents(now.document())
        ? "redirect:" + MappingStep.beside(MappingStep.of(now, root, words), 1)
        : "redirect:" + root + "?open=yes";
  }

  private static boolean hasStudents(MappingDocument mapping) {
    return mapping.base() != null
        || mapping.tables().stream()
            .filter(part -> part.kind().filter(RecordKind.STUDENT::equals).isPresent())
            .anyMatch(part -> !part.key().isEmpty());
  }

  /**
   * @param open the field that has to be mended; any other word where no table holds students
   */
  private static Problems problems(String open, Wording words) {
    if (open.isEmpty()) {
      return Problems.NONE;
    }
    return open.matches("pattern-\\d{1,2}")
        ? Problems.of(open, words.say("map.problem.pattern"))
        : Problems.of("file-0", words.say("map.problem.no-kind"));
  }

  private static Editing.FileAnswer answer(int number, String name, Map<String, String> fields) {
    var kinds = EnumSet.noneOf(RecordKind.class);
    for (var kind : RecordKind.values()) {
      if (fields.containsKey("kind-" + number + "-" + kind.key())) {
        kinds.add(kind);
      }
    }
    var pattern = fields.getOrDefault("pattern-" + number, "").strip();
    return new Editing.FileAnswer(name, pattern, kinds, fields.getOrDefault("key-" + number, ""));
  }

  private static Writing writing(Map<String, String> fields, Draft draft) {
    var before = draft.document().writing();
    var encoding = fields.getOrDefault("encoding", "");
    var delimiter = delimiter(fields.getOrDefault("delimiter", ""));
    return new Writing(
        Writing.ENCODINGS.contains(encoding) ? encoding : before.encoding(),
        Writing.DELIMITERS.contains(delimiter) ? delimiter : before.delimiter());
  }

  private static char delimiter(String code) {
    return code.equals(MappingTablesWords.TAB) ? '\t' : code.isEmpty() ? ' ' : code.charAt(0);
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
