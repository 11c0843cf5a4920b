package org.monarca.exchange.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.codes.CodeTables;
import org.monarca.exchange.codes.CodeTables.Saved;
import org.monarca.exchange.codes.TableVersion;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.translation.CodeFault;
import org.monarca.records.translation.CodeTable;
import org.monarca.records.translation.CodeTableFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** A State's table of codes: its lists, its versions, and the whole of it as a file. */
@Controller
class CodeTablesController {

  static final String PAGE = "/code-translations";

  private static final Set<String> DONE = Set.of("kept", "same", "again");
  private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

  private final CodeTables tables;
  private final Readers readers;
  private final OfficeWords offices;

  CodeTablesController(CodeTables tables, Readers readers, OfficeWords offices) {
    this.tables = tables;
    this.readers = readers;
    this.offices = offices;
  }

  @GetMapping(PAGE)
  String all(
      Actor actor,
      @RequestParam(defaultValue = "") String done,
      @RequestParam(name = "too-large", required = false) @Nullable String tooLarge,
      @RequestParam(required = false) @Nullable String busy,
      Locale locale,
      Model model) {
    var problem = tooLarge != null ? "too-large" : busy != null ? "busy" : "";
    return problem.isEmpty()
        ? show(actor, said(done), "", List.of(), locale, model)
        : show(actor, "", problem, List.of(), locale, model);
  }

  @PostMapping(PAGE)
  String replace(
      Actor actor,
      @RequestParam int basis,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale locale,
      Model model)
      throws IOException {
    if (file == null || file.isEmpty()) {
      return show(actor, "", "no-file", List.of(), locale, model);
    }
    if (file.getSize() > CodeTableFile.MOST_BYTES) {
      return show(actor, "", "too-large", List.of(), locale, model);
    }
    return answer(actor, tables.replace(actor, basis, file.getBytes()), "kept", locale, model);
  }

  @PostMapping(PAGE + "/versions/{version}/again")
  String again(Actor actor, @PathVariable int version, Locale locale, Model model) {
    return answer(actor, tables.again(actor, version), "again", locale, model);
  }

  @GetMapping(PAGE + "/versions/{version}/codes.csv")
  ResponseEntity<byte[]> file(Actor actor, @PathVariable int version) {
    var file = tables.file(actor, version).orElseThrow(CodeTablesController::missing);
    var disposition = ContentDisposition.attachment().filename("codes.csv").build();
    return ResponseEntity.ok()
        .contentType(CSV)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(file);
  }

  private String answer(Actor actor, Saved saved, String done, Locale locale, Model model) {
    return switch (saved) {
      case Saved.Done kept -> "redirect:" + PAGE + "?done=" + done;
      case Saved.Same same -> "redirect:" + PAGE + "?done=same";
      case Saved.Unfit(var faults) -> {
        boolean all = faults.size() < CodeTableFile.MOST_FAULTS;
        yield show(actor, "", all ? "unfit" : "unfit-more", faults, locale, model);
      }
      case Saved.Moved moved -> show(actor, "", "moved-file", List.of(), locale, model);
      case Saved.Gone gone -> throw missing();
    };
  }

  private String show(
      Actor actor,
      String done,
      String problem,
      List<CodeFault> faults,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var most = words.number(CodeTableFile.MOST_BYTES >> 20);
    var problems =
        problem.isEmpty()
            ? Problems.NONE
            : Problems.of("file", words.say("translate.problem." + problem, most));
    var kept = tables.current(actor);
    var versions = tables.versions(actor);
    model.addAttribute(
        "codes",
        new CodeTablesPage(
            words.state(actor.ownState().orElseThrow()),
            kept.version(),
            done.isEmpty()
                ? ""
                : words.say("translate.done." + done) + fewer(done, versions, words),
            most,
            problems,
            faults.stream().map(fault -> fault(fault, words)).toList(),
            lists(kept.table(), words),
            versions(versions, words)));
    return "codes/all";
  }

  /** Whoever sends a table that says less than the one before may not have meant to. */
  private static String fewer(String done, List<TableVersion> versions, Wording words) {
    if (done.equals("same") || versions.size() < 2) {
      return "";
    }
    var before = versions.get(1);
    int fewer = before.entries() - versions.getFirst().entries();
    return fewer <= 0 ? "" : " " + words.say("translate.done.fewer", fewer, before.number());
  }

  private static CodeTablesPage.Fault fault(CodeFault fault, Wording words) {
    var line = fault.line() == 0 ? "" : words.number(fault.line());
    return new CodeTablesPage.Fault(line, fault.value(), new CodeTableWords(words).says(fault));
  }

  private static List<CodeTablesPage.Line> lists(CodeTable table, Wording words) {
    var named = new CodeTableWords(words);
    return CodeTable.lists().stream()
        .map(list -> {
          int entries = table.of(list.name()).size();
          return new CodeTablesPage.Line(
              list.name(),
              named.name(list.name()),
              named.elements(list.name()),
              words.number(list.codes().size()),
              entries,
              words.number(entries));
        })
        .toList();
  }

  private List<CodeTablesPage.Version> versions(List<TableVersion> all, Wording words) {
    var people = offices.in(words);
    return all.stream()
        .map(version -> {
          var again = version.again();
          return new CodeTablesPage.Version(
              version.number(),
              version.number() == all.getFirst().number(),
              again == null
                  ? words.say("translate.entries", version.entries())
                  : words.say("translate.entries-again", version.entries(), again),
              words.moment(version.made()),
              people.person(version.madeBy()));
        })
        .toList();
  }

  private static String said(String done) {
    return DONE.contains(done) ? done : "";
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
