package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.credit.CourseMappings;
import org.monarca.exchange.credit.CourseMappings.Came;
import org.monarca.exchange.credit.CourseMappings.Mapping;
import org.monarca.exchange.credit.CourseMappings.Page;
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

  private final Readers readers;
  private final CourseMappings mappings;

  MappingsController(Readers readers, CourseMappings mappings) {
    this.readers = readers;
    this.mappings = mappings;
  }

  /**
   * What a form says.
   *
   * @param key of the title
   * @param code as it was typed
   * @param seen what the page showed from which it was sent
   * @param page its number
   */
  record Form(String key, String code, long seen, int page) {

    static Form of(Map<String, String> fields) {
      return new Form(
          fields.getOrDefault("key", ""),
          fields.getOrDefault("code", "").strip(),
          number(fields.get("seen")),
          Math.clamp(number(fields.get("page")), 1, Integer.MAX_VALUE));
    }

    private static long number(@Nullable String typed) {
      return typed != null && typed.matches("\\d{1,18}") ? Long.parseLong(typed) : 0;
    }
  }

  @GetMapping(PATH)
  String read(
      Actor actor,
      @RequestParam(required = false) @Nullable String saved,
      @RequestParam(defaultValue = "1") int page,
      Locale locale,
      Model model) {
    return show(actor, page, saved != null, null, "", locale, model);
  }

  @PostMapping(PATH)
  String confirm(
      Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var form = Form.of(fields);
    var came = mappings.confirm(actor, form.key(), form.code(), form.seen());
    return answer(actor, came, form, locale, model);
  }

  @PostMapping(PATH + "/rejection")
  String reject(Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var form = Form.of(fields);
    return answer(actor, mappings.reject(actor, form.key(), form.seen()), form, locale, model);
  }

  @PostMapping(PATH + "/undoing")
  String undo(Actor actor, @RequestParam Map<String, String> fields, Locale locale, Model model) {
    var form = Form.of(fields);
    return answer(actor, mappings.undo(actor, form.key(), form.seen()), form, locale, model);
  }

  private String answer(Actor actor, Came came, Form form, Locale locale, Model model) {
    return switch (came) {
      case DONE -> "redirect:" + PATH + "?saved=yes&page=" + form.page();
      case NOT_SENT -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case NO_COURSE, CHANGED ->
          show(
              actor,
              form.page(),
              false,
              form,
              came == Came.CHANGED ? "mappings.problem.changed" : "mappings.problem",
              locale,
              model);
    };
  }

  /**
   * @param form that comes back, with what was typed; null where none does
   * @param problem what is wrong with it
   */
  private String show(
      Actor actor,
      int number,
      boolean saved,
      @Nullable Form form,
      String problem,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var state = actor.ownState().orElseThrow();
    model.addAttribute(
        "mappings", page(mappings.of(state, number), state, saved, form, problem, words));
    return "course-mappings";
  }

  static MappingsPage page(
      Page page, String state, boolean saved, @Nullable Form form, String problem, Wording words) {
    var lines = new ArrayList<MappingsPage.Line>();
    var problems = Problems.NONE;
    for (var mapping : page.mappings()) {
      var id = "title-" + (page.before() + lines.size() + 1);
      boolean isBack = form != null && form.key().equals(mapping.key());
      lines.add(line(mapping, id, isBack && form != null ? form.code() : null, words));
      problems = isBack ? Problems.of(id, words.say(problem, mapping.title())) : problems;
    }
    return new MappingsPage(
        words.state(state),
        saved,
        lines,
        problems,
        page.seen(),
        words.say("mappings.gathered", words.number(page.all()), words.moment(page.gathered())),
        page.number(),
        page.pages());
  }

  /**
   * @param typed a code that came back; null where none did
   */
  private static MappingsPage.Line line(
      Mapping mapping, String id, @Nullable String typed, Wording words) {
    @Nullable Proposal proposal = mapping.proposal();
    @Nullable Said said = mapping.said();
    return new MappingsPage.Line(
        id,
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
        typed != null ? typed : proposal == null ? "" : proposal.course().code(),
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
