package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.jurisdictions.Asked;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.DirectoryEdits;
import org.monarca.exchange.jurisdictions.Level;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One region: its districts, whom to ask, and its name, which the State may change. */
@Controller
class RegionController {

  private static final int DISTRICTS = 50;

  private final Readers readers;
  private final Directory directory;
  private final DirectoryEdits edits;
  private final ContactForms contacts;

  RegionController(
      Readers readers, Directory directory, DirectoryEdits edits, ContactForms contacts) {
    this.readers = readers;
    this.directory = directory;
    this.edits = edits;
    this.contacts = contacts;
  }

  @GetMapping("/directory/regions/{id}")
  String region(Actor actor, @PathVariable long id, Locale locale, Model model) {
    return show(actor, id, TypedFields.NONE, TypedFields.NONE, locale, model);
  }

  @PostMapping("/directory/regions/{id}/name")
  String rename(
      Actor actor,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var came = edits.renameRegion(actor, id, fields.getOrDefault("name", ""));
    return words(actor, locale)
        .wrong(came, fields)
        .map(typed -> show(actor, id, typed, TypedFields.NONE, locale, model))
        .orElse("redirect:/directory/regions/" + id);
  }

  @PostMapping("/directory/regions/{id}/contacts")
  String putContact(
      Actor actor,
      @PathVariable long id,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    return contacts
        .put(actor, new Level.OfRegion(id), fields, locale)
        .map(typed -> show(actor, id, TypedFields.NONE, typed, locale, model))
        .orElse("redirect:/directory/regions/" + id + "#contacts");
  }

  @PostMapping("/directory/regions/{id}/contacts/{part}/removal")
  String removeContact(Actor actor, @PathVariable long id, @PathVariable String part) {
    contacts.remove(actor, new Level.OfRegion(id), part);
    return "redirect:/directory/regions/" + id + "#contacts";
  }

  private String show(
      Actor actor, long id, TypedFields name, TypedFields contact, Locale locale, Model model) {
    var region = directory.region(id).orElseThrow(DirectoryController::unknown);
    var plain = readers.wordsFor(actor, locale);
    var words = new DirectoryWords(plain, directory);
    var found = directory.districts(new Asked(region.state(), id, "", 0, DISTRICTS + 1));
    model.addAttribute(
        "region",
        new DirectoryPage.Region(
            id,
            region.name(),
            region.state(),
            plain.state(region.state()),
            DirectoryWords.isOfOwnRegions(actor, region.state()),
            words.lines(found.stream().limit(DISTRICTS).toList(), java.util.List.of(region)),
            found.size() > DISTRICTS,
            words.contacts(actor, region.state(), new Level.OfRegion(id), contact),
            name));
    return "directory/region";
  }

  private DirectoryWords words(Actor actor, Locale locale) {
    return new DirectoryWords(readers.wordsFor(actor, locale), directory);
  }
}
