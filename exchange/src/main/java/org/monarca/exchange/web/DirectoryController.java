package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.jurisdictions.Asked;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.DirectoryEdits;
import org.monarca.exchange.jurisdictions.Level;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A State's directory: what it holds, its regions and districts, whom to ask. */
@Controller
class DirectoryController {

  private static final int PAGE = 100;

  private final Readers readers;
  private final DirectoryStates states;
  private final Directory directory;
  private final DirectoryEdits edits;
  private final ContactForms contacts;

  DirectoryController(
      Readers readers,
      DirectoryStates states,
      Directory directory,
      DirectoryEdits edits,
      ContactForms contacts) {
    this.readers = readers;
    this.states = states;
    this.directory = directory;
    this.edits = edits;
    this.contacts = contacts;
  }

  @GetMapping("/directory")
  String overview(
      Actor actor, @RequestParam(defaultValue = "") String state, Locale locale, Model model) {
    return show(actor, state, TypedFields.NONE, TypedFields.NONE, locale, model);
  }

  @PostMapping("/directory/regions")
  String makeRegion(
      Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var came = edits.makeRegion(actor, fields.getOrDefault("name", ""));
    return words(actor, locale)
        .wrong(came, fields)
        .map(typed -> show(actor, "", typed, TypedFields.NONE, locale, model))
        .orElse("redirect:/directory#regions");
  }

  @PostMapping("/directory/contacts")
  String putContact(
      Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    return contacts
        .put(actor, new Level.OfState(), fields, locale)
        .map(typed -> show(actor, "", TypedFields.NONE, typed, locale, model))
        .orElse("redirect:/directory#contacts");
  }

  @PostMapping("/directory/contacts/{part}/removal")
  String removeContact(Actor actor, @PathVariable String part) {
    contacts.remove(actor, new Level.OfState(), part);
    return "redirect:/directory#contacts";
  }

  @GetMapping("/directory/districts")
  String districts(
      Actor actor,
      @RequestParam(defaultValue = "") String state,
      @RequestParam(required = false) @Nullable Long region,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "1") long page,
      Locale locale,
      Model model) {
    var asked = states.asked(actor, state).orElseThrow(DirectoryController::unknown);
    var plain = readers.wordsFor(actor, locale);
    long number = Math.clamp(page, 1, Integer.MAX_VALUE);
    var named = PlainText.of(q);
    var found =
        directory.districts(new Asked(asked.code(), region, named, (number - 1) * PAGE, PAGE + 1));
    var regions = directory.regions(asked.code());
    model.addAttribute(
        "districts",
        new DirectoryPage.Districts(
            asked.code(),
            plain.state(asked.code()),
            new DirectoryWords(plain, directory)
                .lines(found.stream().limit(PAGE).toList(), regions),
            DirectoryWords.choices(regions),
            region == null ? "" : region.toString(),
            named,
            number,
            found.size() > PAGE ? number + 1 : null));
    return "directory/districts";
  }

  static ResponseStatusException unknown() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }

  private String show(
      Actor actor,
      String asked,
      TypedFields name,
      TypedFields contact,
      Locale locale,
      Model model) {
    var plain = readers.wordsFor(actor, locale);
    var state = states.asked(actor, asked);
    if (state.isEmpty() && !asked.isEmpty()) {
      throw unknown();
    }
    model.addAttribute("states", SearchForms.states(plain));
    model.addAttribute(
        "directory",
        state
            .map(one -> new DirectoryWords(plain, directory).overview(actor, one, name, contact))
            .orElse(null));
    return "directory/overview";
  }

  private DirectoryWords words(Actor actor, Locale locale) {
    return new DirectoryWords(readers.wordsFor(actor, locale), directory);
  }
}
