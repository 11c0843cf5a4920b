package org.monarca.exchange.web;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.intake.SubmissionStatus;
import org.monarca.exchange.intake.Submissions;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.pulls.Pull;
import org.monarca.exchange.pulls.PullAttempt;
import org.monarca.exchange.pulls.PullChange;
import org.monarca.exchange.pulls.PullDesk;
import org.monarca.exchange.pulls.SignIn;
import org.monarca.exchange.pulls.TypedTerms;
import org.monarca.exchange.web.PullsPage.Part;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Where a State's data administrators see to what the exchange fetches from their systems. */
@Controller
class PullsController {

  private static final String PAGE = "/pulls";
  private static final Set<String> DONE =
      Set.of("added", "confirmed", "changed", "asked", "tried", "ended", "meanwhile");

  private final PullDesk desk;
  private final Mappings mappings;
  private final Submissions submissions;
  private final Readers readers;
  private final OfficeWords offices;

  PullsController(
      PullDesk desk,
      Mappings mappings,
      Submissions submissions,
      Readers readers,
      OfficeWords offices) {
    this.desk = desk;
    this.mappings = mappings;
    this.submissions = submissions;
    this.readers = readers;
    this.offices = offices;
  }

  @GetMapping(PAGE)
  String pulls(
      Actor actor, @RequestParam(defaultValue = "") String done, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var said = DONE.contains(done) ? "pulls.done." + done : "";
    return show(actor, said, PullForm.blank(choices(actor, words)), Problems.NONE, words, model);
  }

  @PostMapping(PAGE)
  String add(
      Actor actor, @RequestParam MultiValueMap<String, String> fields, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    var url = field(fields, "url");
    var typed = typed(fields);
    var change = desk.add(actor, url, typed);
    if (change instanceof PullChange.Done) {
      return done("added");
    }
    var problems = problems(change, "url", words);
    var form = PullForm.of(url, typed, false, choices(actor, words), problems);
    return show(actor, "", form, problems, words, model);
  }

  @GetMapping(PAGE + "/{id}")
  String form(Actor actor, @PathVariable long id, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    return form(PullForm.of(living(actor, id), choices(actor, words)), id, model);
  }

  @PostMapping(PAGE + "/{id}")
  String change(
      Actor actor,
      @PathVariable long id,
      @RequestParam MultiValueMap<String, String> fields,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var typed = typed(fields);
    var change = desk.change(actor, id, typed);
    if (!(change instanceof PullChange.Unfit)) {
      return answer(change, "changed", id, actor, words, model);
    }
    var pull = living(actor, id);
    var hasSecret = pull.terms().signIn().way() != SignIn.Way.NONE;
    var problems = problems(change, "way", words);
    return form(
        PullForm.of(pull.url(), typed, hasSecret, choices(actor, words), problems), id, model);
  }

  @PostMapping(PAGE + "/{id}/confirmation")
  String confirm(Actor actor, @PathVariable long id, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    return answer(desk.confirm(actor, id), "confirmed", id, actor, words, model);
  }

  @PostMapping(PAGE + "/{id}/fetching")
  String fetchNow(Actor actor, @PathVariable long id, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    return answer(desk.fetchNow(actor, id), "asked", id, actor, words, model);
  }

  @PostMapping(PAGE + "/{id}/trial")
  String tryNow(Actor actor, @PathVariable long id, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    return answer(desk.tryNow(actor, id), "tried", id, actor, words, model);
  }

  @PostMapping(PAGE + "/{id}/ending")
  String end(Actor actor, @PathVariable long id, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    return answer(desk.end(actor, id), "ended", id, actor, words, model);
  }

  private String answer(
      PullChange change, String done, long id, Actor actor, Wording words, Model model) {
    return switch (change) {
      case PullChange.Done is -> done(done);
      case PullChange.Ended ended -> done("meanwhile");
      case PullChange.NoSuchPull none -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
      case PullChange.AnotherPerson a -> wrong(change, id, actor, words, model);
      case PullChange.NobodyConfirms n -> wrong(change, id, actor, words, model);
      case PullChange.TooLate t -> wrong(change, id, actor, words, model);
      case PullChange.NotConfirmed n -> wrong(change, id, actor, words, model);
      case PullChange.Enough e -> wrong(change, id, actor, words, model);
      case PullChange.UnfitUrl u -> wrong(change, id, actor, words, model);
      case PullChange.Unfit u -> wrong(change, id, actor, words, model);
    };
  }

  private String wrong(PullChange change, long id, Actor actor, Wording words, Model model) {
    var form = PullForm.blank(choices(actor, words));
    return show(actor, "", form, problems(change, "pull-" + id, words), words, model);
  }

  /**
   * @param field beside which it is said what is wrong, where the change does not name another
   */
  private static Problems problems(PullChange change, String field, Wording words) {
    return switch (change) {
      case PullChange.UnfitUrl(var flaw) ->
          Problems.of("url", words.say("pulls.problem.url." + flaw.code()));
      case PullChange.Unfit(var flaw) ->
          Problems.of(PullForm.field(flaw), words.say("pulls.problem." + flaw.code()));
      case PullChange.NobodyConfirms n -> Problems.of(field, words.say("pulls.nobody-confirms"));
      case PullChange.AnotherPerson a -> Problems.of(field, words.say("pulls.another-person"));
      case PullChange.TooLate t -> Problems.of(field, words.say("pulls.too-late"));
      case PullChange.NotConfirmed n -> Problems.of(field, words.say("pulls.not-confirmed"));
      case PullChange.Enough e -> Problems.of(field, words.say("pulls.enough"));
      case PullChange.Done d -> Problems.NONE;
      case PullChange.Ended e -> Problems.NONE;
      case PullChange.NoSuchPull n -> Problems.NONE;
    };
  }

  private static String done(String what) {
    return "redirect:" + PAGE + "?done=" + what;
  }

  private String form(PullForm form, long id, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("id", id);
    return "pull";
  }

  private Pull living(Actor actor, long id) {
    return desk.of(actor).stream()
        .filter(pull -> pull.id() == id && pull.lives())
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private PullForm.Choices choices(Actor actor, Wording words) {
    return new PullWords(words).choices(mappings.of(actor));
  }

  private static TypedTerms typed(MultiValueMap<String, String> fields) {
    return new TypedTerms(
        field(fields, "way"),
        field(fields, "name"),
        field(fields, "secret"),
        List.copyOf(fields.getOrDefault("days", List.of())),
        field(fields, "hour"),
        field(fields, "when").equals("every") ? field(fields, "every") : "",
        field(fields, "mapping"));
  }

  private static String field(MultiValueMap<String, String> fields, String name) {
    return Objects.requireNonNullElse(fields.getFirst(name), "");
  }

  private String show(
      Actor actor, String done, PullForm form, Problems problems, Wording words, Model model) {
    var said = new PullWords(words);
    UnaryOperator<String> people = offices.in(words)::person;
    var all = desk.of(actor);
    model.addAttribute(
        "pulls",
        new PullsPage(
            all.stream().filter(Pull::lives).map(pull -> part(pull, actor, people, words)).toList(),
            all.stream()
                .filter(pull -> !pull.lives())
                .map(pull -> said.ended(pull, people))
                .toList(),
            actor.role().equals(Role.STATE_DATA_ADMIN.code()),
            done,
            form,
            problems));
    return "pulls";
  }

  private Part part(Pull pull, Actor reader, UnaryOperator<String> people, Wording words) {
    var said = new PullWords(words);
    var attempts = desk.attempts(reader, pull);
    var there = there(reader, attempts);
    return new Part(
        pull.id(),
        pull.shown(),
        PullMark.of(pull.standing()),
        said.added(pull, people),
        said.when(pull.terms().rhythm(), desk.zone(reader)),
        said.signsIn(pull.terms().signIn()),
        said.readBy(pull.terms().mapping()),
        moment(pull, words),
        pull.isUnderWay(),
        said.fetched(pull),
        said.failed(pull),
        said.trouble(pull),
        pull.waits() && !reader.id().equals(pull.addedBy()),
        attempts.stream().map(attempt -> said.line(attempt, there)).toList());
  }

  private static @Nullable String moment(Pull pull, Wording words) {
    var due = pull.due();
    return due == null ? null : words.moment(due);
  }

  /** Dry runs are soon forgotten. */
  private Set<UUID> there(Actor reader, List<PullAttempt> attempts) {
    var ids = new HashSet<UUID>();
    attempts.stream().map(PullAttempt::submission).filter(Objects::nonNull).forEach(ids::add);
    return submissions.statuses(reader, ids).stream()
        .map(SubmissionStatus::id)
        .collect(Collectors.toSet());
  }
}
