package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.DirectoryEdits;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.Edited;
import org.monarca.exchange.jurisdictions.Level;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One district: its region, its schools and other operators, whom to ask. */
@Controller
class DistrictController {

  private final Readers readers;
  private final Directory directory;
  private final DirectoryEdits edits;
  private final ContactForms contacts;

  DistrictController(
      Readers readers, Directory directory, DirectoryEdits edits, ContactForms contacts) {
    this.readers = readers;
    this.directory = directory;
    this.edits = edits;
    this.contacts = contacts;
  }

  @GetMapping("/directory/districts/{leaId}")
  String district(Actor actor, @PathVariable String leaId, Locale locale, Model model) {
    return show(actor, fetch(leaId), TypedFields.NONE, TypedFields.NONE, locale, model);
  }

  @PostMapping("/directory/districts/{leaId}/region")
  String assign(
      Actor actor,
      @PathVariable String leaId,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    var region = fields.getOrDefault("region", "");
    var came =
        region.isEmpty() || region.matches("\\d{1,18}")
            ? edits.assign(actor, leaId, region.isEmpty() ? null : Long.valueOf(region))
            : Edited.REGION_UNKNOWN;
    return words(actor, locale)
        .wrong(came, fields)
        .map(typed -> show(actor, fetch(leaId), typed, TypedFields.NONE, locale, model))
        .orElse("redirect:/directory/districts/" + leaId);
  }

  @PostMapping("/directory/districts/{leaId}/contacts")
  String putContact(
      Actor actor,
      @PathVariable String leaId,
      @RequestParam Map<String, String> fields,
      Locale locale,
      Model model) {
    return contacts
        .put(actor, new Level.OfDistrict(leaId), fields, locale)
        .map(typed -> show(actor, fetch(leaId), TypedFields.NONE, typed, locale, model))
        .orElse("redirect:/directory/districts/" + leaId + "#contacts");
  }

  @PostMapping("/directory/districts/{leaId}/contacts/{part}/removal")
  String removeContact(Actor actor, @PathVariable String leaId, @PathVariable String part) {
    contacts.remove(actor, new Level.OfDistrict(leaId), part);
    return "redirect:/directory/districts/" + leaId + "#contacts";
  }

  private District fetch(String leaId) {
    return directory.district(leaId).orElseThrow(DirectoryController::unknown);
  }

  private String show(
      Actor actor,
      District district,
      TypedFields region,
      TypedFields contact,
      Locale locale,
      Model model) {
    var plain = readers.wordsFor(actor, locale);
    var words = new DirectoryWords(plain, directory);
    var number = district.region();
    model.addAttribute(
        "district",
        new DirectoryPage.District(
            district.leaId(),
            district.name(),
            district.city(),
            district.state(),
            plain.state(district.state()),
            DirectoryWords.isOfOwnRegions(actor, district.state()),
            directory.regionOf(district.leaId()).map(Region::name).orElse(null),
            DirectoryWords.choices(directory.regions(district.state())),
            number == null ? "" : number.toString(),
            directory.operators(district.leaId()).stream().map(words::line).toList(),
            words.contacts(
                actor, district.state(), new Level.OfDistrict(district.leaId()), contact),
            region));
    return "directory/district";
  }

  private DirectoryWords words(Actor actor, Locale locale) {
    return new DirectoryWords(readers.wordsFor(actor, locale), directory);
  }
}
