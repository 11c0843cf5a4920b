package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.duties.RulesOfBehavior;
import org.monarca.exchange.applications.ApplicationDesk;
import org.monarca.exchange.applications.Stage;
import org.monarca.exchange.web.ApplicationsPage.Fact;
import org.monarca.exchange.web.ApplicationsPage.Line;
import org.monarca.exchange.web.ApplicationsPage.One;
import org.monarca.exchange.web.ApplicationsPage.TaskOf;
import org.monarca.exchange.web.Problems.Problem;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The pages of applications for accounts, in every state they must bear. */
record SampleApplications(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");
  private static final String ID = "0b1d2f3a-4c5e-6f70-8192-a3b4c5d6e7f8";

  SampleApplications(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("applications-none", list("", List.of(), null));
    samples.put("applications-none-such", list("declined", List.of(), null));
    samples.put("applications-one", list("", some(1), null));
    samples.put("applications-many", list("", some(50), 2L));
    samples.put("application-deciding", one(Stage.DECIDING, false, "", Problems.NONE, null));
    samples.put("application-involved", one(Stage.DECIDING, true, "", Problems.NONE, null));
    samples.put(
        "application-wrong",
        one(
            Stage.DECIDING,
            false,
            "x".repeat(300),
            Problems.of(
                "reason",
                words.say("application.problem.reason-too-long", ApplicationDesk.LONGEST_REASON)),
            null));
    samples.put(
        "application-approved",
        one(Stage.APPROVED, false, "", Problems.NONE, words.say("application.done.approved")));
    samples.put("application-lapsed", one(Stage.LAPSED, false, "", Problems.NONE, null));
    samples.put("apply-begin", begin(Problems.NONE));
    samples.put("apply-begin-wrong", begin(Problems.of("role", words.say("apply.choose-role"))));
    samples.put("apply-form", form(null, Map.of("role", "school-user", "state", "TX"), List.of()));
    samples.put("apply-form-wrong", form(null, typed(), List.of("name", "trained", "rules")));
    samples.put("apply-form-mend", form("Say which school.\nAnd which title.", typed(), List.of()));
    for (var told : List.of("sent", "confirmed", "vouched")) {
      samples.put("apply-told-" + told, page("apply/told", Map.of(), "told", told));
    }
    samples.put(
        "apply-confirm", page("apply/confirm", Map.of(), "path", "/apply/confirmation/AbCd"));
    for (var stage : Stage.values()) {
      samples.put("apply-own-" + stage.code(), own(stage));
    }
    samples.put("vouch", vouch(List.of(), "", Problems.NONE));
    samples.put("vouch-wrong", vouch(List.of("need"), "", unchecked()));
    samples.put(
        "rules-of-behavior",
        page(
            "apply/rules",
            Map.of(),
            "rules",
            IntStream.rangeClosed(1, RulesOfBehavior.COUNT)
                .mapToObj(i -> words.say("rules.behavior." + i))
                .toList(),
            "version",
            RulesOfBehavior.VERSION));
  }

  private Sample list(String stage, List<Line> lines, @Nullable Long next) {
    return page(
        "applications/list",
        readers.state(),
        "applications",
        new ApplicationsPage(
            words.say("applications.lede.state", words.state("TX")),
            stage,
            stages(),
            lines,
            1,
            next));
  }

  private List<Choice> stages() {
    return Stage.listed().stream()
        .map(stage -> new Choice(stage.code(), words.say("application.stage." + stage.code())))
        .toList();
  }

  private List<Line> some(int count) {
    var stages = Stage.listed();
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Line(
                ID,
                i == 0 ? "Synthetic Applicant with a very long name ".repeat(4) : "Synthetic " + i,
                i == 0 ? "a".repeat(60) + "@example.org" : "applicant.%d@example.org".formatted(i),
                words.say("role.in", words.say("role.school-user"), words.state("TX")),
                words.say("application.stage." + stages.get(i % stages.size()).code()),
                words.day(NOW)))
        .toList();
  }

  private Sample one(
      Stage stage, boolean involved, String reason, Problems problems, @Nullable String done) {
    boolean isMade = stage == Stage.APPROVED;
    return page(
        "applications/application",
        readers.state(),
        "form",
        new One(
            ID,
            "Synthetic Applicant",
            words.say("application.stage." + stage.code()),
            facts(),
            List.of(
                fact("asked", words.moment(NOW)),
                new Fact(
                    words.say("application.vouched"), words.moment(NOW), "Synthetic Principal")),
            stage == Stage.DECIDING ? new TaskOf(17, 2, "Monday, November 30", true) : null,
            involved,
            reason.isEmpty() ? null : words.say("application.to-come.stand-in"),
            isMade ? "account" : null,
            isMade,
            reason,
            problems,
            done));
  }

  private List<Fact> facts() {
    return List.of(
        fact("access", words.say("role.in", words.say("role.school-user"), words.state("TX"))),
        fact("need", "Places arriving children in the right courses.\n" + "And more. ".repeat(60)),
        fact("name", "Synthetic Applicant"),
        fact("email", "a".repeat(60) + "@example.org"),
        new Fact(words.say("application.phone"), null, null),
        fact("trained", words.day(NOW)),
        new Fact(
            words.say("application.authority"),
            "Synthetic Principal, Principal",
            "principal@example.org"));
  }

  private Fact fact(String key, String value) {
    return new Fact(words.say("application." + key), value, null);
  }

  private Sample begin(Problems problems) {
    return page(
        "apply/begin",
        Map.of(),
        "roles",
        List.of(new Choice("school-user", words.say("role.school-user"))),
        "states",
        List.of(new Choice("TX", words.state("TX"))),
        "role",
        "",
        "state",
        "",
        "problems",
        problems);
  }

  private static Map<String, String> typed() {
    return Map.of(
        "role", "district-admin",
        "state", "TX",
        "email", "a".repeat(60) + "@example.org",
        "need", "Because. ".repeat(100),
        "trained_year", "2026");
  }

  private Sample form(@Nullable String note, Map<String, String> typed, List<String> wrong) {
    return page(
        "apply/form",
        Map.of(),
        "apply",
        new ApplyPage(
            "/apply",
            words.say("role.in", words.say("role.school-user"), words.state("TX")),
            note,
            typed,
            !wrong.isEmpty(),
            wrong.isEmpty() ? List.of() : List.of(new Choice("1", "Synthetic Valley Region")),
            !wrong.isEmpty(),
            wrong.isEmpty(),
            note != null,
            List.of(new Choice("America/Chicago", "Central Time (America/Chicago)")),
            List.of(new Choice("en", words.say("notices.language.en"))),
            RulesOfBehavior.VERSION,
            new Problems(
                wrong.stream()
                    .map(field ->
                        new Problem(
                            field, words.say("apply.problem.missing", words.say("apply." + field))))
                    .toList())));
  }

  private Sample own(Stage stage) {
    return page(
        "apply/own",
        Map.of(),
        "stage",
        words.say("application.stage." + stage.code()),
        "since",
        words.day(NOW),
        "means",
        words.say("application.means." + stage.code()),
        "facts",
        facts());
  }

  private Problems unchecked() {
    return new Problems(
        List.of(
            new Problem("identity", words.say("vouch.problem.identity")),
            new Problem("level", words.say("vouch.problem.level"))));
  }

  private Sample vouch(List<String> checked, String reason, Problems problems) {
    return page(
        "apply/vouch",
        Map.of(),
        "link",
        "/vouch/AbCd",
        "name",
        "Synthetic Applicant",
        "facts",
        facts(),
        "checks",
        VouchController.CHECKS,
        "checked",
        checked,
        "reason",
        reason,
        "problems",
        problems);
  }
}
