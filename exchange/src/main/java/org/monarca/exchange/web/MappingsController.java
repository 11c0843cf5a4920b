package org.monarca.exchange.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.credit.CourseMappings;
import org.monarca.exchange.credit.CourseMappings.Mapping;
import org.monarca.exchange.credit.CourseMappings.Said;
import org.monarca.exchange.credit.courses.Proposal;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.platform.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a State says once which course of SCED its titles mean. */
@Controller
class MappingsController {

  private static final String PATH = "/course-mappings";
  private static final String SAVED = "redirect:" + PATH + "?saved=yes";

  private final Readers readers;
  private final CourseMappings mappings;

  MappingsController(Readers readers, CourseMappings mappings) {
    this.readers = readers;
    this.mappings = mappings;
  }

  @GetMapping(PATH)
  String read(
      Actor actor,
      @RequestParam(required = false) @Nullable String saved,
      Locale locale,
      Model model) {
    return show(actor, saved != null, Problems.NONE, locale, model);
  }

  @PostMapping(PATH)
  String confirm(
      Actor actor,
      @RequestParam(defaultValue = "") String key,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "title-1") String field,
      Locale locale,
      Model model) {
    if (mappings.confirm(actor, key, code.strip())) {
      return SAVED;
    }
    var says = readers.wordsFor(actor, locale).say("mappings.problem");
    return show(actor, false, Problems.of(field.replaceAll("[^a-z0-9-]", ""), says), locale, model);
  }

  @PostMapping(PATH + "/rejection")
  String reject(Actor actor, @RequestParam(defaultValue = "") String key) {
    return saved(mappings.reject(actor, key));
  }

  @PostMapping(PATH + "/undoing")
  String undo(Actor actor, @RequestParam(defaultValue = "") String key) {
    return saved(mappings.undo(actor, key));
  }

  private static String saved(boolean done) {
    if (!done) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return SAVED;
  }

  private String show(Actor actor, boolean saved, Problems problems, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var state = actor.ownState().orElseThrow();
    model.addAttribute(
        "mappings",
        new MappingsPage(words.state(state), saved, lines(mappings.of(state), words), problems));
    return "course-mappings";
  }

  static List<MappingsPage.Line> lines(List<Mapping> all, Wording words) {
    return all.stream().map(one -> line(one, all.indexOf(one) + 1, words)).toList();
  }

  private static MappingsPage.Line line(Mapping mapping, int number, Wording words) {
    @Nullable Proposal proposal = mapping.proposal();
    @Nullable Said said = mapping.said();
    return new MappingsPage.Line(
        "title-" + number,
        mapping.key(),
        mapping.title().isEmpty() ? words.say("value.not-known") : mapping.title(),
        mapping.subject().isEmpty() ? words.say("value.not-known") : mapping.subject(),
        words.number(mapping.rows()),
        proposal == null
            ? null
            : words.say(
                "value.by",
                words.say("mappings.course", proposal.course().title(), proposal.course().code()),
                Sced.area(proposal.course())),
        proposal == null ? null : why(proposal, words),
        proposal == null ? "" : proposal.course().code(),
        said == null ? null : said(said, words));
  }

  private static String why(Proposal proposal, Wording words) {
    var reason =
        words.say(
            "mappings.reason."
                + proposal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return words.say(
        proposal.subjectDiffers() ? "mappings.why.differs" : "mappings.why",
        proposal.confidence(),
        reason);
  }

  private static String said(Said said, Wording words) {
    var code = said.sced();
    return code == null
        ? words.say("mappings.rejected")
        : words.say("mappings.confirmed", words.say("mappings.course", said.title(), code));
  }
}
