package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.mappings.KeptMapping;
import org.monarca.exchange.pulls.Pull;
import org.monarca.exchange.pulls.PullAttempt;
import org.monarca.exchange.pulls.PullDesk;
import org.monarca.exchange.pulls.Rhythm;
import org.monarca.exchange.pulls.SignIn;
import org.monarca.exchange.pulls.Terms;
import org.monarca.exchange.pulls.TermsFlaw;
import org.monarca.exchange.web.PullsPage.Ended;
import org.monarca.exchange.web.PullsPage.Part;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The pages of what is fetched from a State, in every state they must bear. */
record SamplePulls(Wording words, SampleReaders readers) {

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");
  private static final ZoneId ZONE = ZoneId.of("America/Chicago");
  private static final String URL = "https://sis.example.org/exports/monarca.zip";
  private static final String LONG = URL + "?key=" + "x".repeat(400);
  private static final UUID SUBMISSION = new UUID(7, 7);

  /** Of each kind one. */
  private static final List<String> OUTCOMES =
      List.of(
          "http-401",
          "taken",
          "unchanged",
          "same",
          "http-503",
          "broken-off",
          "unknown-form",
          "http-302",
          "no-trust",
          "http-418");

  SamplePulls(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("pulls-none", pulls(0, 0, true, "", Problems.NONE));
    samples.put("pulls-one", pulls(1, 1, true, "pulls.done.tried", Problems.NONE));
    samples.put("pulls-director", pulls(3, 0, false, "", Problems.NONE));
    samples.put(
        "pulls-full",
        pulls(
            PullDesk.MOST_PULLS, 12, true, "", Problems.of("pull-0", words.say("pulls.too-late"))));
    samples.put("pulls-wrong", pulls(1, 0, true, "", wrong(TermsFlaw.DAYS)));
    samples.put("pull-change", change(Problems.NONE));
    samples.put("pull-wrong", change(wrong(TermsFlaw.SECRET_MISSING)));
  }

  private Problems wrong(TermsFlaw flaw) {
    return Problems.of(PullForm.field(flaw), words.say("pulls.problem." + flaw.code()));
  }

  private Sample change(Problems problems) {
    var form = PullForm.of(pull(1), choices());
    return page(
        "pull",
        readers.state(),
        "id",
        1L,
        "form",
        new PullForm(
            form.url(),
            form.way(),
            form.name(),
            form.when(),
            form.days(),
            form.hour(),
            form.every(),
            form.mapping(),
            true,
            form.choices(),
            problems));
  }

  private PullForm.Choices choices() {
    return new PullWords(words)
        .choices(List.of(new KeptMapping("nightly", "Nightly export", 3, NOW, "x", null, null)));
  }

  private Sample pulls(int count, int ended, boolean keeps, String done, Problems problems) {
    var blank = PullForm.blank(choices());
    var form =
        new PullForm(
            problems.any() ? URL : "",
            blank.way(),
            blank.name(),
            blank.when(),
            blank.days(),
            blank.hour(),
            blank.every(),
            blank.mapping(),
            false,
            blank.choices(),
            problems);
    return page(
        "pulls",
        readers.state(),
        "pulls",
        new PullsPage(
            IntStream.range(0, count).mapToObj(this::part).toList(),
            IntStream.range(0, ended).mapToObj(this::ended).toList(),
            keeps,
            done,
            form,
            problems));
  }

  private Pull pull(int i) {
    boolean waits = i == 2;
    return new Pull(
        i,
        i == 1 ? LONG : URL,
        new Terms(
            i == 1 ? new SignIn(SignIn.Way.BASIC, "monarca") : new SignIn(SignIn.Way.NONE, null),
            i == 1
                ? new Rhythm.AtHour(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 2)
                : i == 3
                    ? new Rhythm.Every(6)
                    : new Rhythm.AtHour(EnumSet.allOf(DayOfWeek.class), 23),
            i == 1 ? "nightly" : null),
        NOW,
        "x",
        waits,
        waits ? null : NOW.plus(Duration.ofHours(6)),
        i == 4,
        i == 1 ? 3 : 0,
        i == 0 || i == 4 ? NOW : null,
        i == 1 || i == 4 ? NOW : null,
        i == 1 ? "http-401" : i == 4 ? "time-up" : null,
        null,
        null);
  }

  private Part part(int i) {
    var said = new PullWords(words);
    var pull = pull(i);
    return new Part(
        i,
        pull.shown(),
        PullMark.of(pull.standing()),
        said.added(pull, id -> "Synthetic Data Desk"),
        said.when(pull.terms().rhythm(), ZONE),
        said.signsIn(pull.terms().signIn()),
        said.readBy(pull.terms().mapping()),
        moment(pull.due()),
        pull.isUnderWay(),
        said.fetched(pull),
        said.failed(pull),
        said.trouble(pull),
        pull.waits(),
        IntStream.range(0, i == 3 ? 0 : PullDesk.MOST_ATTEMPTS)
            .mapToObj(n -> said.line(attempt(n), Set.of(SUBMISSION)))
            .toList());
  }

  private @Nullable String moment(@Nullable Instant at) {
    return at == null ? null : words.moment(at);
  }

  private static PullAttempt attempt(int n) {
    var outcome = OUTCOMES.get(n);
    boolean isFile = outcome.equals("taken") || outcome.equals("same");
    return new PullAttempt(
        new UUID(0, n),
        n == 6,
        NOW.minus(Duration.ofHours(n)),
        outcome,
        isFile || outcome.equals("unchanged"),
        isFile ? 1_234_567L : null,
        isFile ? SUBMISSION : null,
        outcome.equals("http-503") ? NOW.plus(Duration.ofMinutes(5)) : null);
  }

  private Ended ended(int i) {
    return new Ended(
        i == 0 ? LONG : URL + i,
        i % 2 == 0 ? null : words.moment(NOW),
        words.moment(NOW),
        "Synthetic Data Desk");
  }
}
