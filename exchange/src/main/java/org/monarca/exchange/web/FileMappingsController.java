package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.KeptMapping;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.mappings.Mappings.Saved;
import org.monarca.exchange.platform.Actor;
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
import org.springframework.web.server.ResponseStatusException;

/** The mappings that a State keeps: the list, one with its versions, its file, its end. */
@Controller
class FileMappingsController {

  private static final String PAGE = "/mappings";
  private static final Set<String> DONE = Set.of("saved", "again", "ended", "discarded");

  private final Mappings mappings;
  private final Drafts drafts;
  private final Readers readers;
  private final OfficeWords offices;
  private final DropAddress drop;

  FileMappingsController(
      Mappings mappings, Drafts drafts, Readers readers, OfficeWords offices, DropAddress drop) {
    this.mappings = mappings;
    this.drafts = drafts;
    this.readers = readers;
    this.offices = offices;
    this.drop = drop;
  }

  @GetMapping(PAGE)
  String list(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    UnaryOperator<String> people = offices.in(words)::person;
    var all = mappings.of(actor);
    var making =
        drafts.of(actor).stream()
            .map(draft ->
                new FileMappingsPage.Draft(
                    "/mapping-drafts/" + draft.id(),
                    draft.of(),
                    words.moment(draft.changed()),
                    people.apply(draft.person())))
            .toList();
    model.addAttribute(
        "list",
        new FileMappingsPage(
            words.state(actor.ownState().orElseThrow()),
            said(done),
            lines(all.stream().filter(KeptMapping::lives).toList(), people, words),
            lines(all.stream().filter(one -> !one.lives()).toList(), people, words),
            making));
    return "mappings/list";
  }

  @GetMapping(PAGE + "/{name}")
  String one(
      Actor actor,
      @PathVariable String name,
      @RequestParam(defaultValue = "") String done,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    UnaryOperator<String> people = offices.in(words)::person;
    var mapping = mappings.find(actor, name).orElseThrow(FileMappingsController::missing);
    var versions =
        mappings.versions(actor, name).stream()
            .map(version ->
                new FileMappingPage.Version(
                    version.number(),
                    version.number() == mapping.version(),
                    version.title(),
                    words.moment(version.made()),
                    people.apply(version.madeBy())))
            .toList();
    var used = mapping.used();
    var ended = mapping.ended();
    model.addAttribute(
        "mapping",
        new FileMappingPage(
            name,
            mapping.title(),
            said(done),
            used == null ? null : words.moment(used),
            ended == null ? null : words.moment(ended),
            drop.find().isPresent(),
            versions));
    return "mappings/one";
  }

  @GetMapping(PAGE + "/{name}/versions/{version}/mapping.json")
  ResponseEntity<byte[]> file(Actor actor, @PathVariable String name, @PathVariable int version) {
    var file = mappings.document(actor, name, version).orElseThrow(FileMappingsController::missing);
    var disposition = ContentDisposition.attachment().filename("mapping.json").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(file);
  }

  @PostMapping(PAGE + "/{name}/versions/{version}/again")
  String again(Actor actor, @PathVariable String name, @PathVariable int version) {
    return switch (mappings.again(actor, name, version)) {
      case Saved.Done done -> "redirect:" + PAGE + "/" + name + "?done=again";
      case Saved.Gone gone -> throw missing();
      case Saved.Unusable unusable -> throw new ResponseStatusException(HttpStatus.CONFLICT);
      case Saved.UnfitName unfit -> throw missing();
      case Saved.UnfitTitle unfit -> throw missing();
      case Saved.NameTaken taken -> throw missing();
      case Saved.Moved moved -> throw new ResponseStatusException(HttpStatus.CONFLICT);
    };
  }

  @PostMapping(PAGE + "/{name}/ending")
  String end(Actor actor, @PathVariable String name) {
    if (!mappings.end(actor, name) && mappings.find(actor, name).isEmpty()) {
      throw missing();
    }
    return "redirect:" + PAGE + "?done=ended";
  }

  private static String said(String done) {
    return DONE.contains(done) ? "map.done." + done : "";
  }

  private static List<FileMappingsPage.Line> lines(
      List<KeptMapping> some, UnaryOperator<String> people, Wording words) {
    return some.stream()
        .map(mapping -> {
          var used = mapping.used();
          return new FileMappingsPage.Line(
              mapping.name(),
              mapping.title(),
              words.number(mapping.version()),
              words.moment(mapping.made()),
              people.apply(mapping.madeBy()),
              used == null ? null : words.moment(used));
        })
        .toList();
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
