package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.monarca.exchange.access.routes.Extent;
import org.monarca.exchange.access.routes.Right;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.web.ResultsPage.HitLine;
import org.monarca.exchange.web.SampleReaders.Sample;

/** Every page in every state it must bear: empty, one, many, too long, wrong. */
final class SamplePages {

  private final Wording words;
  private final SampleReaders readers;
  private final SampleSubmissions submissions;

  SamplePages(Wording words) {
    this.words = words;
    this.readers = new SampleReaders(words);
    this.submissions = new SampleSubmissions(words);
  }

  Map<String, Sample> all() {
    var samples = new LinkedHashMap<String, Sample>();
    signIn(samples);
    homes(samples);
    search(samples);
    children(samples);
    new SampleArrivals(words).addTo(samples);
    new SampleLists(words).addTo(samples);
    new SampleCredits(words).addTo(samples);
    new SampleImmunizations(words).addTo(samples);
    new SampleSchoolEntry(words).addTo(samples);
    new SampleTranscripts(words).addTo(samples);
    submissions.addTo(samples);
    new SampleDictionary(words).addTo(samples);
    new SampleLinkage(words).addTo(samples);
    new SampleNotices(words).addTo(samples);
    var tasks = new SampleTasks(words);
    tasks.addTo(samples);
    new SampleReviews(words, tasks).addTo(samples);
    new SampleChecks(words, tasks).addTo(samples);
    new SampleTokens(words).addTo(samples);
    new SampleWays(words).addTo(samples);
    new SampleAddresses(words).addTo(samples);
    new SampleClients(words).addTo(samples);
    new SampleDropKeys(words).addTo(samples);
    new SampleMappings(words).addTo(samples);
    new SamplePulls(words).addTo(samples);
    new SampleCodes(words).addTo(samples);
    new SampleWebhooks(words).addTo(samples);
    new SampleConnection(words).addTo(samples);
    new SampleAgreements(words).addTo(samples);
    new SampleAccounts(words).addTo(samples);
    new SampleGrants(words).addTo(samples);
    new SampleDuties(words).addTo(samples);
    new SampleAccessReviews(words).addTo(samples);
    new SampleTrail(words).addTo(samples);
    new SampleSeen(words).addTo(samples);
    new SampleDifferences(words, tasks).addTo(samples);
    new SampleWeeks(words).addTo(samples);
    new SampleRetention(words).addTo(samples);
    new SampleRegisters(words).addTo(samples);
    samples.put(
        "access",
        page(
            "access",
            readers.state(),
            "access",
            new AccessPage(
                List.of(new Choice("school-user", words.say("role.school-user"))),
                "",
                List.of(
                    new AccessPage.Part(
                        words.say("role.school-user"),
                        List.of(
                            AccessController.line(new Right("child.find", Extent.NATION), words),
                            AccessController.line(
                                new Right("profile.roles", Extent.OWN_ACCOUNT), words)))))));
    new SampleFactors(words).addTo(samples);
    new SampleSessions(words).addTo(samples);
    new SampleProfile(words).addTo(samples);
    new SamplePasswords(words).addTo(samples);
    new SampleApplications(words).addTo(samples);
    new SampleProtection(words).addTo(samples);
    new SampleDirectory(words).addTo(samples);
    List.of("400", "403", "404", "408", "413", "429", "500")
        .forEach(code ->
            samples.put(
                "error-" + code,
                page("error/" + code, readers.state(), "requestId", "5f0c3b1e9a7d2246")));
    samples.put(
        "error-429-day", page("error/429", readers.state(), "again", "March 3, 2026, 9:00 AM CST"));
    samples.put("error", page("error", Map.of(), "requestId", "5f0c3b1e9a7d2246"));
    samples.put(
        "help",
        page(
            "help",
            readers.state(),
            "contact",
            new Contact("Texas Migrant Education Office", "mep.tx@example.org", "512-555-0142")));
    return samples;
  }

  private void signIn(Map<String, Sample> samples) {
    samples.put(
        "sign-in",
        page(
            "sign-in",
            Map.of(),
            "origins",
            List.of("https://exchange.example.org"),
            "providers",
            List.of(),
            "problems",
            Problems.NONE,
            "email",
            "",
            "useNotice",
            "1",
            "notice",
            "sign-in.signed-out"));
    samples.put(
        "sign-in-wrong",
        page(
            "sign-in",
            Map.of(),
            "origins",
            List.of("https://exchange.example.org"),
            "providers",
            SampleWays.PROVIDERS,
            "problems",
            Problems.of("email", words.say("sign-in.failed")),
            "email",
            "registrar@example.org",
            "useNotice",
            "1",
            "notice",
            ""));
  }

  private void homes(Map<String, Sample> samples) {
    samples.put(
        "home-school",
        page(
            "home/school",
            readers.school(),
            "search",
            SearchForm.BLANK,
            "problems",
            Problems.NONE,
            "states",
            states()));
    samples.put(
        "home-office",
        page(
            "home/office",
            readers.school(),
            "tasks",
            SampleTasks.panel(words),
            "search",
            SearchForm.BLANK,
            "problems",
            Problems.NONE,
            "states",
            states()));
    samples.put(
        "home-state",
        page(
            "home/state",
            readers.state(),
            "state",
            "Texas",
            "tasks",
            SampleTasks.panel(words),
            "waiting",
            List.of(submissions.decision()),
            "recent",
            submissions.lines()));
    samples.put(
        "home-state-empty",
        page(
            "home/state",
            readers.state(),
            "state",
            "Texas",
            "tasks",
            SampleTasks.noPanel(words),
            "waiting",
            List.of(),
            "recent",
            List.of()));
    samples.put(
        "home-department",
        page(
            "home/department",
            readers.department(),
            "tasks",
            SampleTasks.panel(words),
            "byState",
            List.of(
                new SubmissionsPage.StateLine(
                    "Michigan", words.moment(NOW), new StatusMark("done"), "4", "1,201", "3"),
                new SubmissionsPage.StateLine(
                    "Northern Mariana Islands",
                    words.moment(NOW),
                    new StatusMark("waiting"),
                    "1",
                    "0",
                    "0"))));
  }

  private void search(Map<String, Sample> samples) {
    var typed = new SearchForm("Ana", "", "Martinez", "", "3", "41", "2012", "", "", "");
    samples.put(
        "search",
        page(
            "search",
            readers.school(),
            "search",
            SearchForm.BLANK,
            "problems",
            Problems.NONE,
            "states",
            states(),
            "purposes",
            List.of(new Choice("enrollment", words.say("purpose.enrollment"))),
            "purpose",
            "enrollment"));
    samples.put(
        "search-wrong",
        page(
            "search",
            readers.school(),
            "search",
            typed,
            "problems",
            Problems.of("birth_date", words.say("search.problem.birth-date")),
            "states",
            states()));
    samples.put("results-none", results(typed, List.of(), false));
    samples.put("results-one", results(typed, List.of(hit(0)), false));
    samples.put(
        "results-many", results(typed, IntStream.range(0, 10).mapToObj(this::hit).toList(), true));
  }

  private Sample results(SearchForm typed, List<HitLine> hits, boolean full) {
    var searched = words.say("search.by-name-and-date", "Ana Martinez", words.date("2012-03-14"));
    return page(
        "results",
        readers.school(),
        "results",
        new ResultsPage(searched, hits, full),
        "search",
        typed,
        "problems",
        Problems.NONE,
        "states",
        states());
  }

  private HitLine hit(int i) {
    return new HitLine(
        "210744390183",
        "2107 4439 0183",
        i == 3
            ? "HERNÁNDEZ-VILLASEÑOR DE LA CRUZ Y MONTEMAYOR, María Guadalupe de los Ángeles"
            : "MARTÍNEZ LÓPEZ, Ana Sofía",
        words.date("2012-03-14"),
        words.states(List.of("TX", "MI")),
        words.say(i == 0 ? "results.likelihood.very-likely" : "results.likelihood.possible"),
        i == 0,
        List.of(
            "Same birth date",
            "Both last names agree, order swapped",
            "First name is a short form of the other"));
  }

  private void children(Map<String, Sample> samples) {
    samples.put("child", child(SampleChildren.ana()));
    samples.put("child-too-long", child(SampleChildren.withFarTooMuch()));
    samples.put("child-empty", child(SampleChildren.withNothing()));
    samples.put("child-withheld", child(SampleChildren.withheld()));
    samples.put("child-closed", child(SampleChildren.closed(null)));
    samples.put("child-opened", child(SampleChildren.closed(NOW)));
  }

  private Sample child(ChildRecord record) {
    return page(
        "child",
        readers.school(),
        "child",
        new ChildPages(
                record,
                new ShelterWords(state -> List.of(), words),
                words,
                LocalDate.of(2026, 11, 23))
            .page("210744407730", "TX", NOW));
  }

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");

  private List<Choice> states() {
    return List.of(new Choice("MI", words.state("MI")), new Choice("TX", words.state("TX")));
  }
}
