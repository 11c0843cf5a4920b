package org.monarca.exchange.web;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.web.ChildPage.Fact;
import org.monarca.exchange.web.ChildPage.Other;
import org.monarca.exchange.web.ChildPage.Said;
import org.monarca.exchange.web.ChildPage.Section;
import org.monarca.records.RecordKind;

/** What a registrar needs in the first minute: grade, last school, whom to call, needs. */
final class PlacementSections {

  private static final List<String> NEEDS =
      List.of(
          "el_indicator",
          "idea_indicator",
          "pfs_flag",
          "med_alert",
          "immunization_record_flag",
          "continuation_of_services_reason",
          "algebra_1_indicator",
          "out_of_state_transcript_indicator");
  private static final Set<String> ALERTS =
      Set.of("el_indicator", "idea_indicator", "pfs_flag", "med_alert");

  private final ChildRecord child;
  private final Wording words;
  private final Sayings sayings;
  private final List<Entry> enrollments;

  PlacementSections(ChildRecord child, Wording words) {
    this.child = child;
    this.words = words;
    this.sayings = new Sayings(words);
    this.enrollments =
        child.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()).stream()
            .sorted(latestFirst("enrollment_date"))
            .toList();
  }

  Section placement() {
    return new Section(
        "placement",
        words.say("child.placement"),
        null,
        words.say("child.placement.none"),
        enrollments.stream().findFirst().map(this::placed).orElse(List.of()),
        List.of());
  }

  private List<Fact> placed(Entry last) {
    if (child.isBare()) {
      return List.of(
          fact("child.grade-now", last, "grade_level"),
          fact("child.since", last, "enrollment_date"),
          untilNow(last));
    }
    return List.of(
        fact("child.grade-now", last, "grade_level"),
        schoolOf(last),
        place(last),
        districtOf(last),
        fact("child.since", last, "enrollment_date"),
        untilNow(last),
        call(last),
        eligibleUntil());
  }

  /** Where the child was last and whom to call there; nothing of whom that is withheld. */
  List<Fact> school() {
    return enrollments.stream()
        .filter(enrollment -> !child.isBare())
        .findFirst()
        .map(last -> List.of(schoolOf(last), place(last), districtOf(last), call(last)))
        .orElse(List.of());
  }

  private Fact schoolOf(Entry last) {
    return fact("child.school-now", last, "school_or_project_name");
  }

  private Fact place(Entry last) {
    return new Fact(words.say("child.place-now"), sayings.said(last, placeOf(last)), false);
  }

  private Fact districtOf(Entry last) {
    return fact("child.district-now", last, "district_name");
  }

  private Fact call(Entry last) {
    return fact("child.call", last, "telephone");
  }

  /** Without a withdrawal the child may be enrolled still: said so, for it is no gap. */
  private Fact untilNow(Entry last) {
    var day = sayings.inWords(last, RecordKind.ENROLLMENT, "withdrawal_date");
    var said = sayings.said(last, day == null ? words.say("child.no-withdrawal") : day);
    return new Fact(words.say("child.until-now"), said, false);
  }

  private Fact fact(String label, Entry entry, String key) {
    return new Fact(
        words.say(label),
        sayings.said(entry, sayings.inWords(entry, RecordKind.ENROLLMENT, key)),
        false);
  }

  private @Nullable String placeOf(Entry enrollment) {
    var values = enrollment.values();
    var place = words.place(values.get("facility_city"), values.get("facility_state"), null);
    return place.isEmpty() ? null : place;
  }

  /** Eligibility by the last qualifying move. */
  private Fact eligibleUntil() {
    var said =
        child.rows().getOrDefault(RecordKind.QUALIFYING_MOVE, List.of()).stream()
            .min(latestFirst("eligibility_expiration_date"))
            .map(move -> sayings.said(move, date(move, "eligibility_expiration_date")))
            .orElse(sayings.nobody());
    return new Fact(words.say("child.eligible-until"), said, false);
  }

  private @Nullable String date(Entry entry, String key) {
    return sayings.inWords(entry, RecordKind.QUALIFYING_MOVE, key);
  }

  Section needs() {
    return new Section(
        "needs",
        words.say("child.needs"),
        null,
        words.say("child.needs.none"),
        enrollments.isEmpty() ? List.of() : NEEDS.stream().map(this::need).toList(),
        List.of());
  }

  /** The latest enrollment that speaks of it; beside it, what each other State last said. */
  private Fact need(String key) {
    var label = words.label(RecordKind.ENROLLMENT, key);
    if (child.closure().closes(RecordKind.ENROLLMENT, key)) {
      return new Fact(label, new Said(words.say("closed.value"), "", List.of(), false), false);
    }
    var latest = latestOfEachState(key);
    if (latest.isEmpty()) {
      return new Fact(label, sayings.nobody(), false);
    }
    var shown = latest.getFirst();
    var others =
        latest.stream()
            .skip(1)
            .map(entry -> new Other(wordsOf(entry, key), sayings.by(entry.state(), entry.asOf())))
            .toList();
    var differs = latest.stream().map(entry -> entry.values().get(key)).distinct().count() > 1;
    var said =
        new Said(wordsOf(shown, key), sayings.by(shown.state(), shown.asOf()), others, differs);
    return new Fact(label, said, alerts(key, shown));
  }

  /** A medical alert of any State comes before "none": safety first. */
  private List<Entry> latestOfEachState(String key) {
    Map<String, Entry> byState = new LinkedHashMap<>();
    enrollments.stream()
        .filter(entry -> entry.values().containsKey(key))
        .forEach(entry -> byState.putIfAbsent(entry.state(), entry));
    return byState.values().stream()
        .sorted(Comparator.comparing(entry -> key.equals("med_alert") && !alerts(key, entry)))
        .toList();
  }

  private static boolean alerts(String key, Entry entry) {
    return ALERTS.contains(key)
        && !Set.of("N", "None").contains(entry.values().getOrDefault(key, "N"));
  }

  private String wordsOf(Entry entry, String key) {
    return Optional.ofNullable(sayings.inWords(entry, RecordKind.ENROLLMENT, key)).orElse("");
  }

  private static Comparator<Entry> latestFirst(String key) {
    return Comparator.comparing(
        (Entry entry) -> entry.values().getOrDefault(key, ""), Comparator.reverseOrder());
  }
}
