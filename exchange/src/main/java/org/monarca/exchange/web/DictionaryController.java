package org.monarca.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.MdeVersions;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The data dictionary: what a State may send, by version of the minimum data elements. Public, for
 * it holds no child's data; so a search may stand in the address.
 */
@Controller
class DictionaryController {

  private static final String TABLES = "org/monarca/records/";

  private final Readers readers;

  DictionaryController(Readers readers) {
    this.readers = readers;
  }

  @GetMapping("/data-dictionary")
  String dictionary(
      @Nullable Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String version,
      Locale locale,
      Model model) {
    var versions = MdeVersions.published();
    var shown = versions.named(version).orElse(versions.inForce());
    model.addAttribute("dictionary", words(actor, locale).page(shown, Sought.of(q)));
    return "dictionary";
  }

  @GetMapping("/data-dictionary/versions")
  String versions(@Nullable Actor actor, Locale locale, Model model) {
    model.addAttribute("versions", words(actor, locale).versions());
    return "versions";
  }

  @GetMapping("/data-dictionary/elements/{record}/{key}")
  String element(
      @Nullable Actor actor,
      @PathVariable String record,
      @PathVariable String key,
      Locale locale,
      Model model) {
    model.addAttribute("element", there(words(actor, locale).element(record, key)));
    return "element";
  }

  @GetMapping("/data-dictionary/lists/{list}")
  String list(@Nullable Actor actor, @PathVariable String list, Locale locale, Model model) {
    model.addAttribute("list", there(words(actor, locale).list(list)));
    return "code-list";
  }

  @GetMapping("/data-dictionary/elements.csv")
  ResponseEntity<Resource> elements() {
    return table("elements.csv");
  }

  @GetMapping("/data-dictionary/code_lists.csv")
  ResponseEntity<Resource> codeLists() {
    return table("code_lists.csv");
  }

  private static ResponseEntity<Resource> table(String name) {
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .headers(headers ->
            headers.setContentDisposition(ContentDisposition.attachment().filename(name).build()))
        .body(new ClassPathResource(TABLES + name));
  }

  private static <T> T there(Optional<T> found) {
    return found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private DictionaryWords words(@Nullable Actor actor, Locale locale) {
    return new DictionaryWords(readers.wordsFor(actor, locale));
  }
}
