package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.monarca.exchange.mappings.Draft;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Editing;
import org.monarca.exchange.mappings.MappingDocument;
import org.monarca.exchange.mappings.TablePart;
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

  private static final String PATTERN = "pattern-";
  private static final String OTHER = "other-";
  private static final String KEY = "key-";

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
    var draft = drafts.look(actor, id).orElseThrow(MappingTablesController::missing);
    model.addAttribute("tables", new MappingTablesWords(words).page(draft, problems(open, words)));
    return "mappings/tables";
  }

  @PostMapping(PAGE)
  String keep(
      Actor actor, @PathVariable UUID id, @RequestParam Map<String, String> fields, Locale locale) {
    var draft = drafts.find(actor, id).orElseThrow(MappingTablesController::missing);
    var root = MappingStep.root(draft);
    boolean rewritten = !writing(fields, draft).equals(draft.document().writing());
    if (rewritten) {
      editing.writing(actor, id, writing(fields, draft));
    }
    if (fields.containsKey("reread") && rewritten) {
      return "redirect:" + root; // what is ticked was proposed for other columns
    }
    var answers = answers(draft, fields);
    editing.tables(actor, id, answers);
    var now = drafts.find(actor, id).orElseThrow(MappingTablesController::missing);
    if (fields.containsKey("reread") || rewritten) {
      return "redirect:" + root;
    }
    var open = open(now, answers);
    var words = readers.wordsFor(actor, locale);
    return open.isEmpty()
        ? "redirect:" + MappingStep.beside(MappingStep.of(now, root, words), 1)
        : "redirect:" + root + "?open=" + open;
  }

  private static List<Editing.FileAnswer> answers(Draft draft, Map<String, String> fields) {
    var answers = new ArrayList<Editing.FileAnswer>();
    for (var name : draft.sample().tables().keySet()) {
      answers.add(answer(answers.size(), name, fields));
    }
    return answers;
  }

  /** The field that has to be mended before one goes on; empty for none. */
  private static String open(Draft now, List<Editing.FileAnswer> answers) {
    var said = Editing.withKinds(answers);
    for (int i = 0; i < answers.size(); i++) {
      var answer = answers.get(i);
      if (!answer.fits()) {
        return PATTERN + i;
      }
      if (answer.fitsAny(said)) {
        return OTHER + i;
      }
      if (now.partsOf(answer.file()).stream()
          .anyMatch(part -> part.kind().isPresent() && !part.hasKey())) {
        return KEY + i;
      }
    }
    return hasStudents(now.document()) ? "" : "yes";
  }

  private static boolean hasStudents(MappingDocument mapping) {
    return mapping.base() != null
        || mapping.tables().stream()
            .filter(part -> part.kind().filter(RecordKind.STUDENT::equals).isPresent())
            .anyMatch(TablePart::hasKey);
  }

  /**
   * @param open the field that has to be mended; any other word where no table holds students, or
   *     somebody changed meanwhile which tables there are
   */
  private static Problems problems(String open, Wording words) {
    if (open.isEmpty()) {
      return Problems.NONE;
    }
    if (open.matches(OTHER + "\\d{1,2}")) {
      return Problems.of(open.replace(OTHER, PATTERN), words.say("map.problem.pattern-other"));
    }
    if (open.matches("(" + PATTERN + "|" + KEY + ")\\d{1,2}")) {
      return Problems.of(open, words.say("map.problem." + open.substring(0, open.indexOf('-'))));
    }
    return Problems.of(
        "file-0", words.say(open.equals("moved") ? "map.problem.moved" : "map.problem.no-kind"));
  }

  private static Editing.FileAnswer answer(int number, String name, Map<String, String> fields) {
    var kinds = EnumSet.noneOf(RecordKind.class);
    for (var kind : RecordKind.values()) {
      if (fields.containsKey("kind-" + number + "-" + kind.key())) {
        kinds.add(kind);
      }
    }
    var pattern = fields.getOrDefault(PATTERN + number, "").strip();
    return new Editing.FileAnswer(name, pattern, kinds, fields.getOrDefault(KEY + number, ""));
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
