package org.monarca.exchange.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.monarca.exchange.mappings.Draft;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Editing;
import org.monarca.exchange.mappings.FieldChoice;
import org.monarca.exchange.mappings.Matching;
import org.monarca.exchange.mappings.TablePart;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.Element;
import org.monarca.records.sample.DateForms;
import org.monarca.records.sample.SampleTable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The form of a mapping on which each element of a table gets its column. */
@Controller
class MappingColumnsController {

  private static final String PAGE = "/mapping-drafts/{id}/columns/{table}";

  /** What a mapping says in a way that no form shows stays. */
  static final String KEEP = "@keep";

  static final String MOVED = "?open=moved";

  private static final int LONGEST_VALUE = 100;

  private final Drafts drafts;
  private final Editing editing;
  private final Readers readers;

  MappingColumnsController(Drafts drafts, Editing editing, Readers readers) {
    this.drafts = drafts;
    this.editing = editing;
    this.readers = readers;
  }

  @GetMapping(PAGE)
  String columns(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int table,
      @RequestParam(defaultValue = "") String open,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var draft = drafts.look(actor, id).orElseThrow(MappingColumnsController::missing);
    var part = part(draft, table);
    model.addAttribute(
        "columns",
        new MappingColumnsWords(words).page(draft, part, tableOf(draft, part), !open.isEmpty()));
    return "mappings/columns";
  }

  @PostMapping(PAGE)
  String keep(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable int table,
      @RequestParam Map<String, String> fields,
      Locale locale) {
    var words = readers.wordsFor(actor, locale);
    var before = drafts.find(actor, id).orElseThrow(MappingColumnsController::missing);
    var part = part(before, table);
    if (hasMoved(part, fields)) {
      return "redirect:" + MappingStep.root(before) + MOVED;
    }
    var sample = tableOf(before, part);
    var choices = new LinkedHashMap<Element, FieldChoice>();
    Matching.asked(part.kind().orElseThrow(MappingColumnsController::missing))
        .forEach(element -> choices.put(element, choice(element, part, sample, fields)));
    editing.fields(actor, id, part.name(), choices, fields.containsKey("repeats"));
    var now = drafts.find(actor, id).orElseThrow(MappingColumnsController::missing);
    var here = MappingStep.root(now) + "/columns/" + table;
    if (fields.containsKey("stay")) {
      return "redirect:" + here;
    }
    var steps = MappingStep.of(now, here, words);
    if (fields.containsKey("back")) {
      return "redirect:" + MappingStep.beside(steps, -1);
    }
    return isDateOpen(part(now, table), sample)
        ? "redirect:" + here + "?open=yes"
        : "redirect:" + MappingStep.beside(steps, 1);
  }

  /** Whether some column holds dates of which nobody has said how they are written. */
  private static boolean isDateOpen(TablePart part, SampleTable table) {
    return Matching.of(part, table).stream().anyMatch(MappingColumnsWords::isDateOpen);
  }

  /** What was chosen; a column that neither the file nor the mapping has is none. */
  private static FieldChoice choice(
      Element element, TablePart part, SampleTable table, Map<String, String> fields) {
    var key = element.key();
    var before = part.field(element);
    var column = fields.getOrDefault("c-" + key, "");
    if (column.equals(KEEP) && before.told() != null) {
      return before;
    }
    var columns =
        Stream.of(column, fields.get("c2-" + key), fields.get("c3-" + key))
            .filter(name ->
                name != null && (table.column(name).isPresent() || before.columns().contains(name)))
            .distinct()
            .toList();
    var date = fields.getOrDefault("d-" + key, "");
    boolean known = date.equals(before.date()) || DateForms.of(element.type()).contains(date);
    var value = fields.getOrDefault("v-" + key, "").strip();
    return new FieldChoice(
        columns,
        value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value,
        known && !DateForms.isOurs(date, element.type()) ? date : "",
        null);
  }

  /** Whether another table stands now where the form's was. */
  static boolean hasMoved(TablePart part, Map<String, String> fields) {
    return !part.name().equals(fields.get("part"));
  }

  static TablePart part(Draft draft, int table) {
    return draft
        .part(table)
        .filter(part -> part.kind().isPresent())
        .orElseThrow(MappingColumnsController::missing);
  }

  /** The sample's table; one without columns where the sample has none of that name. */
  static SampleTable tableOf(Draft draft, TablePart part) {
    return draft
        .tableOf(part)
        .orElseGet(
            () -> new SampleTable(String.join(", ", part.files()), List.of(), 0, List.of(), null));
  }

  static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
