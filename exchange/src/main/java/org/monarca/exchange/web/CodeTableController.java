package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.codes.CodeTables;
import org.monarca.exchange.codes.CodeTables.Saved;
import org.monarca.exchange.intake.Cause;
import org.monarca.exchange.intake.SeenValues;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.translation.CodeTable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which a State says what its values of one list mean. */
@Controller
class CodeTableController {

  private static final String LIST = CodeTablesController.PAGE + "/{list}";
  private static final Set<String> DONE = Set.of("kept", "same");

  private final CodeTables tables;
  private final Submissions submissions;
  private final Readers readers;

  CodeTableController(CodeTables tables, Submissions submissions, Readers readers) {
    this.tables = tables;
    this.submissions = submissions;
    this.readers = readers;
  }

  @GetMapping(LIST)
  String list(
      Actor actor,
      @PathVariable String list,
      @RequestParam(required = false) @Nullable UUID submission,
      @RequestParam(defaultValue = "") String cause,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    var words = words(actor, list, locale);
    var seen = submission == null ? null : seen(actor, list, submission, cause);
    var from =
        submission == null || seen == null
            ? null
            : new CodeTablePage.From(submission.toString(), cause, "", seen.more());
    var said = DONE.contains(done) ? "translate.done." + done : "";
    return show(words.page(list, tables.current(actor), said, from, seen), model);
  }

  @PostMapping(LIST)
  String keep(
      Actor actor,
      @PathVariable String list,
      @RequestParam(defaultValue = "0") int basis,
      @RequestParam(required = false) @Nullable UUID submission,
      @RequestParam(defaultValue = "") String cause,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var words = words(actor, list, locale);
    var form = CodeTableForm.of(list, fields);
    var from =
        submission == null
            ? null
            : new CodeTablePage.From(submission.toString(), cause, "translate.found", false);
    var wrong = form.faults();
    if (!wrong.isEmpty()) {
      var problems = words.problems(wrong);
      return show(words.again(tables.current(actor), basis, form, problems, from), model);
    }
    return switch (tables.say(actor, basis, list, form.values(), form.entries())) {
      case Saved.Done kept -> redirect(list, "kept", submission, cause);
      case Saved.Same same -> redirect(list, "same", submission, cause);
      case Saved.Moved moved -> {
        var now = tables.current(actor);
        var problems = words.moved(form.changedBoth(now.table()));
        yield show(
            words.again(now, now.version(), form.beside(now.table()), problems, from), model);
      }
      case Saved.Unfit(var faults) ->
          show(words.again(tables.current(actor), basis, form, words.unfit(faults), from), model);
      case Saved.Gone gone -> throw missing();
    };
  }

  private static String show(CodeTablePage page, Model model) {
    model.addAttribute("codes", page);
    return "codes/list";
  }

  /** The values of a submission's cause; a cause of another list's element has none of them. */
  private SeenValues seen(Actor actor, String list, UUID submission, String key) {
    var cause = Cause.ofKey(key).orElseThrow(CodeTableController::missing);
    if (!list.equals(CodeLinks.found(cause))) {
      throw missing();
    }
    return SeenValues.of(submissions, actor, submission, cause)
        .orElseThrow(CodeTableController::missing);
  }

  private CodeTableWords words(Actor actor, String list, Locale locale) {
    if (!CodeTable.isTranslated(list)) {
      throw missing();
    }
    return new CodeTableWords(readers.wordsFor(actor, locale));
  }

  private static String redirect(
      String list, String done, @Nullable UUID submission, String cause) {
    var page = "redirect:" + CodeTablesController.PAGE + "/" + list + "?done=" + done;
    if (submission == null) {
      return page;
    }
    var key = Cause.ofKey(cause).map(Cause::key).orElseThrow(CodeTableController::missing);
    return page + "&submission=" + submission + "&cause=" + key;
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
