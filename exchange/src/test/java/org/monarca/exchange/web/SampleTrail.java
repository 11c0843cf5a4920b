package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.SampleReaders.Sample;
import org.monarca.exchange.web.TrailPage.Found;
import org.monarca.exchange.web.TrailPage.Line;
import org.monarca.exchange.web.TrailPage.One;
import org.monarca.exchange.web.TrailPage.Proved;

/** Where the audit trail is asked, in every state it must bear. */
record SampleTrail(Wording words, SampleReaders readers) {

  private static final Instant AT = Instant.parse("2026-11-23T20:05:00Z");
  private static final String HASH = "5f".repeat(32);

  SampleTrail(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("trail", search(true, TypedFields.NONE, null));
    samples.put("trail-of-a-state", search(false, TypedFields.NONE, null));
    samples.put("trail-none", search(true, TypedFields.NONE, found(0, null)));
    samples.put("trail-one", search(true, TypedFields.NONE, found(1, null)));
    samples.put("trail-many", search(true, TypedFields.NONE, found(50, "next")));
    samples.put(
        "trail-withheld",
        search(true, TypedFields.NONE, new Found(true, List.of(), List.of(), null)));
    samples.put(
        "trail-wrong",
        search(
            true,
            new TypedFields(
                Map.of("from_year", "2026", "person", "x".repeat(300)),
                Problems.of("from", words.say("trail.problem.no-day"))),
            null));
    samples.put("trail-entry", entry(line(1), true));
    samples.put("trail-entry-broken", entry(line(2), false));
  }

  private Sample search(boolean nation, TypedFields typed, @Nullable Found found) {
    var inWords = inWords();
    return page(
        "audit/search",
        readers.department(),
        "trail",
        new TrailPage(
            nation
                ? words.say("trail.lede.nation")
                : words.say("trail.lede.state", words.state("TX")),
            nation,
            typed,
            inWords.roles(),
            SearchForms.states(words),
            inWords.sorts(),
            inWords.actions(),
            inWords.outcomes(),
            inWords.purposes(),
            found));
  }

  private Found found(int many, @Nullable String next) {
    return new Found(
        false,
        IntStream.range(0, many).mapToObj(this::line).toList(),
        List.of(new Choice("sort", "read")),
        next);
  }

  private Line line(int number) {
    return new Line(
        4711 + number,
        words.moment(AT),
        number % 3 == 0 ? "Wolfeschlegelsteinhausenbergerdorff Synthetic-Hubertson" : "Ana Ruiz",
        words.say("role.in", words.say("role.school-user"), words.state("TX")),
        inWords().did("child.view"),
        number % 5 == 4,
        number % 2 == 0 ? words.say("purpose.enrollment") : null,
        number % 4 == 3
            ? null
            : words.say("trail.of-kind", words.say("audit.object.child"), "2107 4439 0183"));
  }

  private Sample entry(Line line, boolean whole) {
    var closed =
        words.say("trail.closed", words.date(LocalDate.of(2026, 11, 23)), words.moment(AT));
    return page(
        "audit/entry",
        readers.department(),
        "entry",
        new One(
            line,
            AT.toString(),
            whole ? "210744390183" : null,
            whole
                ? List.of(new Choice("purpose", "enrollment"), new Choice("count", "3"))
                : List.of(),
            new Proved(
                words.say("trail.place", 3, "4,711"),
                whole,
                whole ? closed : null,
                whole ? HASH : null)));
  }

  private TrailWords inWords() {
    return new TrailWords(words, account -> "Ana Ruiz", Set.of());
  }
}
