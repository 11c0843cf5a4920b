package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.consolidated.Other;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.corrections.ValueCheck;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.web.DifferencesPages.Chosen;
import org.monarca.exchange.web.ReviewPage.Typed;
import org.monarca.exchange.web.SampleReaders.Sample;

/** Of what States say different things, and the task that asks one of them, in every state. */
final class SampleDifferences {

  private static final Instant MAY = Instant.parse("2026-05-03T15:00:00Z");
  private static final Instant JUNE = Instant.parse("2026-06-10T15:00:00Z");

  private final Wording words;
  private final SampleTasks tasks;
  private final SampleReaders readers;

  SampleDifferences(Wording words, SampleTasks tasks) {
    this.words = words;
    this.tasks = tasks;
    this.readers = new SampleReaders(words);
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("differences-none", differences(List.of(), List.of(), Problems.NONE, null));
    samples.put(
        "differences-one",
        differences(
            List.of("birth_date"),
            List.of(),
            Problems.NONE,
            words.say("differences.asked", "Birth date")));
    samples.put(
        "differences-many",
        differences(
            List.of("birth_date", "first_name", "birth_city", "grade_level"),
            List.of(
                check("birth_date", "TX", null),
                check("birth_date", "MI", "right"),
                check("first_name", "MI", "wrong"),
                check("sex", "TX", "unclear")),
            Problems.NONE,
            null));
    samples.put(
        "differences-wrong",
        differences(
            List.of("birth_date"),
            List.of(),
            Problems.of("reason-birth_date", words.say("differences.no-reason")),
            null));
    samples.put("value-check", task(true, null, false, Problems.NONE));
    samples.put("value-check-withheld", task(true, null, true, Problems.NONE));
    samples.put("value-check-over", task(false, "wrong", false, Problems.NONE));
    samples.put(
        "value-check-wrong",
        task(true, null, false, Problems.of("verdict-right", words.say("value-check.no-verdict"))));
  }

  private Sample differences(
      List<String> elements, List<ValueCheck> checks, Problems problems, @Nullable String asked) {
    var chosen = problems.any() ? new Chosen("birth_date", "TX", "") : Chosen.NOTHING;
    var day = LocalDate.of(2026, 6, 11);
    return page(
        "children/differences",
        readers.state(),
        "differences",
        new DifferencesPages(child(elements), checks, words, day).page(chosen, problems, asked));
  }

  /** One of whose States say different things there, one of them that is withheld. */
  private static ChildRecord child(List<String> elements) {
    var ana = SampleChildren.ana();
    var said = new LinkedHashMap<>(ana.student());
    said.replaceAll((element, value) ->
        new ConsolidatedValue(
            value.value(), value.state(), value.asOf(), value.others(), false, value.rule()));
    elements.forEach(element -> said.put(element, contradicted()));
    return new ChildRecord(ana.id(), ana.aliases(), ana.states(), said, ana.rows(), ana.timeline());
  }

  private static ConsolidatedValue contradicted() {
    return new ConsolidatedValue(
        "2012-03-14",
        "TX",
        JUNE,
        List.of(new Other("2012-04-13", "MI", MAY), new Other("2012-03-15", Withheld.STATE, MAY)),
        true,
        "latest");
  }

  private static ValueCheck check(String element, String state, @Nullable String verdict) {
    return new ValueCheck(
        1,
        new ExchangeId("210744390183"),
        element,
        state,
        "asker",
        "MI",
        "document",
        MAY,
        verdict,
        verdict == null ? null : "person",
        verdict == null ? null : JUNE);
  }

  private Sample task(boolean open, @Nullable String verdict, boolean withheld, Problems problems) {
    var says =
        Stream.of("March 14, 2012", "April 13, 2012")
            .map(value -> new ChildPage.Other(value, words.say("value.by", "Texas", "May 3, 2026")))
            .toList();
    var content =
        new ValueCheckPage(
            17,
            2,
            open,
            open && !withheld,
            "2107 4439 0183",
            "210744390183",
            words.say("value-check.heading", "Texas", "Birth date"),
            withheld ? List.of() : says,
            withheld,
            open,
            words.say("value-check.by", "Michigan", "May 3, 2026"),
            words.say("differences.reason.document"),
            ValueCheckBody.verdicts(words),
            verdict == null ? null : words.say("differences.verdict." + verdict));
    return tasks.task(
        problems, open, new TaskBody.Slot("tasks/value-check", content), Typed.NOTHING);
  }
}
