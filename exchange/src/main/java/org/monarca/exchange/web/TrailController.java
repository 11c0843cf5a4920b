package org.monarca.exchange.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.PeopleNamed;
import org.monarca.exchange.audit.chain.EntryProofs;
import org.monarca.exchange.audit.trail.Place;
import org.monarca.exchange.audit.trail.Trail;
import org.monarca.exchange.audit.trail.TrailEntry;
import org.monarca.exchange.audit.trail.TrailQuery;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.intake.Table;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.protection.KeptFromTrail;
import org.monarca.exchange.protection.KeptNumbers;
import org.monarca.exchange.protection.ProtectedTogether;
import org.monarca.exchange.web.TrailPage.Found;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where the audit trail is asked. Questions travel in a body, for they may hold a person's name; of
 * a protected child it says what was done or to whom, never both.
 */
@Controller
class TrailController {

  private static final int PAGE = 50;

  private final Trail trail;
  private final EntryProofs proofs;
  private final ProtectedTogether together;
  private final KeptFromTrail kept;
  private final Identities identities;
  private final Accounts accounts;
  private final PeopleNamed people;
  private final Readers readers;
  private final OfficeWords offices;
  private final InstantSource clock;

  TrailController(
      Trail trail,
      EntryProofs proofs,
      ProtectedTogether together,
      KeptFromTrail kept,
      Identities identities,
      Accounts accounts,
      PeopleNamed people,
      Readers readers,
      OfficeWords offices,
      InstantSource clock) {
    this.trail = trail;
    this.proofs = proofs;
    this.together = together;
    this.kept = kept;
    this.identities = identities;
    this.accounts = accounts;
    this.people = people;
    this.readers = readers;
    this.offices = offices;
    this.clock = clock;
  }

  @GetMapping("/audit")
  String form(Actor actor, Locale locale, Model model) {
    var words = readers.wordsFor(actor, locale);
    return show(actor, TypedFields.NONE, null, words, model);
  }

  /**
   * @param before where the page before this one ended
   */
  @PostMapping("/audit")
  String search(
      Actor actor,
      @RequestParam Map<String, String> fields,
      @RequestParam(defaultValue = "") String before,
      Locale locale,
      Model model) {
    var words = readers.wordsFor(actor, locale);
    var asked = TrailQuestion.of(fields, words, clock.instant());
    var people = named(actor, asked);
    var problems = asked.problems(people.size() > TrailQuestion.MOST_PEOPLE);
    var typed = new TypedFields(asked.fields(), problems);
    if (problems.any()) {
      return show(actor, typed, null, words, model);
    }
    return show(
        actor,
        typed,
        isRefused(actor, "audit.search", asked)
            ? new Found(true, List.of(), asked.carried(), null)
            : found(actor, asked, people, before),
        words,
        model);
  }

  @PostMapping("/audit/export")
  @Nullable String export(
      Actor actor,
      @RequestParam Map<String, String> fields,
      Locale locale,
      HttpServletResponse response,
      Model model)
      throws IOException {
    var words = readers.wordsFor(actor, locale);
    var asked = TrailQuestion.of(fields, words, clock.instant());
    var people = named(actor, asked);
    var problems = asked.problems(people.size() > TrailQuestion.MOST_PEOPLE);
    if (problems.any() || isRefused(actor, "audit.export", asked)) {
      var found = problems.any() ? null : new Found(true, List.of(), asked.carried(), null);
      return show(actor, new TypedFields(asked.fields(), problems), found, words, model);
    }
    var query = query(actor, asked, people);
    trail.beginExport(actor, query, about(asked));
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
    try (var table = Table.csv(response.getOutputStream(), TrailRows.COLUMNS)) {
      trail.export(
          actor,
          query,
          page -> {
            var withheld = kept(actor, page);
            var names = accounts.names(page.stream().map(TrailEntry::actor).distinct().toList());
            page.forEach(entry -> TrailRows.write(entry, names, withheld.at(entry.at()), table));
          });
    }
    return null;
  }

  @GetMapping("/audit/entries/{sequence}")
  String entry(Actor actor, @PathVariable String sequence, Locale locale, Model model) {
    var number = TypedNumber.of(sequence);
    var entry =
        trail
            .find(actor, number)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    var words = readers.wordsFor(actor, locale);
    var inWords =
        new TrailWords(
            words, offices.in(words)::person, kept(actor, List.of(entry)).at(entry.at()));
    model.addAttribute("entry", inWords.one(entry, proofs.of(number)));
    return "audit/entry";
  }

  private Found found(Actor actor, TrailQuestion asked, Set<String> people, String before) {
    var place = Place.of(before).orElse(null);
    var entries = trail.search(actor, query(actor, asked, people), about(asked), place, PAGE + 1);
    var page = entries.stream().limit(PAGE).toList();
    var names = offices.in(asked.words());
    names.people(page.stream().map(TrailEntry::actor));
    var withheld = kept(actor, page);
    return new Found(
        false,
        page.stream()
            .map(entry ->
                new TrailWords(asked.words(), names::person, withheld.at(entry.at())).line(entry))
            .toList(),
        asked.carried(),
        entries.size() > PAGE ? page.getLast().place().cursor() : null);
  }

  /** Who has looked a protected child up says where it is; that somebody asked is written down. */
  private boolean isRefused(Actor actor, String action, TrailQuestion asked) {
    var child = asked.child().filter(id -> together.isTrailWithheld(actor, id));
    child.ifPresent(id -> trail.refuse(actor, action, id.digits()));
    return child.isPresent();
  }

  private KeptNumbers kept(Actor actor, List<TrailEntry> page) {
    return kept.of(actor, page.stream().flatMap(TrailEntry::children).distinct().toList());
  }

  /** Of a child from whom a protected one was parted, nothing of the time before. */
  private TrailQuery query(Actor actor, TrailQuestion asked, Set<String> people) {
    var query = asked.query(people, this::numbers);
    return asked
        .child()
        .map(this::numbers)
        .map(numbers -> query.since(kept.of(actor, numbers).toldFrom(numbers)))
        .orElse(query);
  }

  /** One more than may be, where there are more. */
  private Set<String> named(Actor actor, TrailQuestion asked) {
    var person = asked.typed("person");
    return person.isEmpty()
        ? Set.of()
        : people.accounts(person, actor.ownState().orElse(null), TrailQuestion.MOST_PEOPLE + 1);
  }

  /** As it was typed too: who asks for one that never was finds nothing. */
  private Set<String> numbers(ExchangeId asked) {
    var all = new TreeSet<>(Set.of(asked.digits()));
    identities
        .living(asked.digits())
        .ifPresent(living -> {
          all.add(living.digits());
          all.addAll(identities.aliases(living));
        });
    return all;
  }

  private static @Nullable String about(TrailQuestion asked) {
    return asked.child().map(ExchangeId::digits).orElse(null);
  }

  private String show(
      Actor actor, TypedFields typed, @Nullable Found found, Wording words, Model model) {
    var inWords = new TrailWords(words, offices.in(words)::person, Set.of());
    model.addAttribute(
        "trail",
        new TrailPage(
            actor
                .ownState()
                .map(state -> words.say("trail.lede.state", words.state(state)))
                .orElseGet(() -> words.say("trail.lede.nation")),
            actor.ownState().isEmpty(),
            typed,
            inWords.roles(),
            SearchForms.states(words),
            inWords.sorts(),
            inWords.actions(),
            inWords.outcomes(),
            inWords.purposes(),
            found));
    return "audit/search";
  }
}
