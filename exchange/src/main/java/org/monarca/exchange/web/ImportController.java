package org.monarca.exchange.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.jurisdictions.imports.ImportResult;
import org.monarca.exchange.jurisdictions.imports.Imports;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Takes districts and schools of a State as a file, and says what became of each row. */
@Controller
class ImportController {

  private static final String DISTRICTS = "districts";
  private static final String SCHOOLS = "schools";

  private final Readers readers;
  private final Imports imports;

  ImportController(Readers readers, Imports imports) {
    this.readers = readers;
    this.imports = imports;
  }

  @GetMapping("/directory/import")
  String form(
      Actor actor,
      @RequestParam(name = "too-large", required = false) @Nullable String tooLarge,
      @RequestParam(required = false) @Nullable String busy,
      Locale locale,
      Model model) {
    if (tooLarge == null && busy == null) {
      return form(actor, DISTRICTS, Problems.NONE, locale, model);
    }
    return again(actor, tooLarge == null ? "busy" : "too-large", DISTRICTS, locale, model);
  }

  @PostMapping("/directory/import")
  String take(
      Actor actor,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Locale locale,
      Model model)
      throws IOException {
    if (!kind.equals(DISTRICTS) && !kind.equals(SCHOOLS)) {
      var message = readers.wordsFor(actor, locale).say("import.problem.kind");
      return form(actor, kind, Problems.of("kind", message), locale, model);
    }
    if (file == null || "".equals(file.getOriginalFilename())) {
      return again(actor, "no-file", kind, locale, model);
    }
    if (file.getSize() > Imports.MOST_BYTES) {
      return again(actor, "too-large", kind, locale, model);
    }
    try (var bytes = file.getInputStream()) {
      var result = result(actor, kind, bytes);
      var words = new ImportWords(readers.wordsFor(actor, locale));
      model.addAttribute("result", words.page(kind, result));
      return "directory/import-result";
    }
  }

  private ImportResult result(Actor actor, String kind, InputStream bytes) throws IOException {
    return kind.equals(SCHOOLS) ? imports.operators(actor, bytes) : imports.districts(actor, bytes);
  }

  private String again(Actor actor, String problem, String kind, Locale locale, Model model) {
    var message = readers.wordsFor(actor, locale).say("import.problem." + problem);
    return form(actor, kind, Problems.of("file", message), locale, model);
  }

  private String form(Actor actor, String kind, Problems problems, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    model.addAttribute("state", words.state(actor.ownState().orElse("")));
    model.addAttribute("kind", kind);
    model.addAttribute("problems", problems);
    return "directory/import";
  }
}
