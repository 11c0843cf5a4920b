package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.oversight.demands.Decision;
import org.monarca.exchange.oversight.demands.Demand;
import org.monarca.exchange.oversight.demands.Family;
import org.monarca.exchange.oversight.demands.Given;
import org.monarca.exchange.oversight.demands.NewDecision;
import org.monarca.exchange.oversight.incidents.ClockTerm;
import org.monarca.exchange.oversight.incidents.FoundBy;
import org.monarca.exchange.oversight.incidents.Incident;
import org.monarca.exchange.oversight.incidents.IncidentStory;
import org.monarca.exchange.oversight.incidents.Incidents.Known;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The registers of privacy officers, in every state they must bear. */
record SampleRegisters(Wording words, SampleReaders readers) {

  private static final Instant AT = Instant.parse("2026-11-23T20:05:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  private static final Actor OFFICER = Actor.person("second", "privacy-officer", "TX");
  private static final String LONG = "A list of children was sent to a school by mistake. ";

  SampleRegisters(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("incidents-none", incidents(0, true));
    samples.put("incidents-one", incidents(1, true));
    samples.put("incidents-many", incidents(50, true));
    samples.put("incidents-department", incidents(3, false));
    samples.put("incident-open", incident(null, TypedFields.NONE));
    samples.put("incident-closed", incident(LONG, TypedFields.NONE));
    samples.put("incident-wrong", incident(null, wrong("what")));
    samples.put(
        "incident-new",
        page(
            "incidents/new", readers.state(), "typed", wrong("found"), "found", inWords().found()));
    samples.put("demands-none", demands(0));
    samples.put("demands-one", demands(1));
    samples.put("demands-many", demands(50));
    samples.put("demand-open", demand(List.of(), TypedFields.NONE));
    samples.put("demand-wrong", demand(List.of(), wrong("kinds")));
    samples.put("demand-waits", demand(List.of(decision(null)), TypedFields.NONE));
    samples.put(
        "demand-decided",
        demand(List.of(decision("confirmed"), decision("returned")), TypedFields.NONE));
    samples.put("disclosures-given", account());
    samples.put(
        "demand-new",
        page(
            "demands/new",
            readers.state(),
            "typed",
            wrong("basis"),
            "bases",
            demandWords().bases()));
  }

  private Sample incidents(int many, boolean officer) {
    return page(
        "incidents/list",
        readers.state(),
        "incidents",
        new IncidentsPage(
            words.say("incident.lede.state", "Texas"),
            officer,
            IntStream.rangeClosed(1, many).mapToObj(n -> inWords().line(one(n, null))).toList(),
            officer
                ? ClockTerm.all().stream()
                    .map(term -> inWords().term(term.code(), term.hours()))
                    .toList()
                : List.of(),
            1,
            many > 1 ? 2 : null,
            many == 1 ? words.say("incident.done.hours") : null,
            TypedFields.NONE));
  }

  private Sample incident(@Nullable String conclusion, TypedFields typed) {
    var story =
        new IncidentStory(
            "first",
            null,
            FoundBy.WEEKLY_REPORT,
            LONG.repeat(60),
            LocalDate.of(2026, 11, 16),
            conclusion == null ? null : "first",
            conclusion,
            List.of("210744390183"),
            List.of("first"),
            List.of(
                new IncidentStory.Step(AT.plusSeconds(60), "first", AT, "families", false, LONG)));
    var known = new Known(one(12, conclusion == null ? null : AT), story);
    return page(
        "incidents/one",
        readers.state(),
        "incident",
        inWords().page(known, account -> "Ana Ruiz", true, words.say("incident.done.step"), typed));
  }

  private static Incident one(int number, @Nullable Instant closed) {
    return new Incident(
        number,
        "TX",
        AT,
        AT,
        closed,
        ClockTerm.all().stream()
            .map(term ->
                new Incident.Clock(
                    term.code(), AT, term.hours() > 72 ? AT : null, term.hours() == 72 ? AT : null))
            .toList());
  }

  private Sample demands(int many) {
    return page(
        "demands/list",
        readers.state(),
        "demands",
        new DemandsPage(
            words.say("demand.lede.state", "Texas"),
            true,
            many == 1,
            Collections.nCopies(many, demandWords().line(demanded(List.of(decision(null))))),
            1,
            many > 1 ? 2 : null));
  }

  private Sample demand(List<Decision> decisions, TypedFields typed) {
    return page(
        "demands/one",
        readers.state(),
        "demand",
        demandWords()
            .page(
                demanded(decisions),
                OFFICER,
                decisions.isEmpty(),
                words.say("demand.done.written"),
                typed));
  }

  private Sample account() {
    var given =
        new Given("Synthetic County Court", AT, "subpoena", "given", NewDecision.KINDS, DAY, LONG);
    return page(
        "children/disclosures",
        readers.state(),
        "seen",
        new SeenPage(
            "210744390183", "2107 4439 0183", false, List.of(), 1, null, 0, words.moment(AT)),
        "given",
        List.of(demandWords().given(given)));
  }

  private static Demand demanded(List<Decision> decisions) {
    return new Demand(
        12,
        "TX",
        DAY,
        AT,
        "first",
        "Synthetic County Court",
        null,
        null,
        "grand-jury-subpoena",
        LONG.repeat(60),
        List.of("210744390183"),
        decisions);
  }

  private static Decision decision(@Nullable String verdict) {
    return new Decision(
        7,
        12,
        AT,
        "first",
        false,
        true,
        LONG,
        NewDecision.KINDS,
        List.of("210744390183"),
        Family.FORBIDDEN,
        null,
        null,
        verdict == null ? null : AT,
        verdict == null ? null : "second",
        verdict,
        "returned".equals(verdict) ? LONG : null,
        null,
        LONG,
        null,
        null);
  }

  private TypedFields wrong(String field) {
    return new TypedFields(
        Map.of("what", LONG.repeat(90)), Problems.of(field, words.say("register.too-long", 4_000)));
  }

  private IncidentWords inWords() {
    return new IncidentWords(words, AT.plusSeconds(60));
  }

  private DemandWords demandWords() {
    return new DemandWords(words, account -> "Ana Ruiz");
  }
}
