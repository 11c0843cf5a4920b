package org.monarca.exchange.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.health.EntryVersion;
import org.monarca.exchange.health.SchoolEntry.Known;
import org.monarca.exchange.health.entry.AskedVaccine;
import org.monarca.exchange.health.entry.EntryGrade;
import org.monarca.exchange.health.entry.EntryRequirement;
import org.monarca.exchange.health.history.VaccineGroups;
import org.monarca.exchange.platform.DatedVersion.Standing;
import org.monarca.exchange.web.SchoolEntryPage.GradePart;
import org.monarca.exchange.web.SchoolEntryPage.Guide;
import org.monarca.exchange.web.SchoolEntryPage.RowPart;
import org.monarca.exchange.web.SchoolEntryPage.SourceLine;
import org.monarca.records.RecordKind;

/** What a State asks for school entry, in words. */
final class SchoolEntryWords {

  private final Wording words;
  private final Function<String, String> people;
  private final EntryRuleWords rules;

  /**
   * @param people the name of whoever has that account
   */
  SchoolEntryWords(Wording words, Function<String, String> people) {
    this.words = words;
    this.people = people;
    this.rules = new EntryRuleWords(words);
  }

  Wording words() {
    return words;
  }

  /** By grade: what is in force, and what is to come. */
  List<GradePart> grades(Known known, String state, boolean own) {
    var newest = new TreeMap<Integer, EntryVersion>();
    known.history().forEach(version -> newest.putIfAbsent(version.grade().from(), version));
    var grades = new TreeMap<Integer, EntryGrade>();
    known.requirements().grades(state).forEach(grade -> grades.put(grade.from(), grade));
    newest.forEach((from, version) -> {
      if (version.standing(known.history(), known.today()) == Standing.TO_COME) {
        grades.putIfAbsent(from, new EntryGrade(state, from, List.of(), null));
      }
    });
    return grades.values().stream()
        .map(grade -> part(grade, Optional.ofNullable(newest.get(grade.from())), known, own))
        .toList();
  }

  private GradePart part(
      EntryGrade grade, Optional<EntryVersion> newest, Known known, boolean own) {
    boolean holds = known.requirements().find(grade.state(), grade.from()).isPresent();
    var notes = new ArrayList<String>();
    if (grade.rows().isEmpty()) {
      notes.add(words.say(holds ? "school-entry.nothing" : "school-entry.nothing-yet"));
    }
    known
        .toCome(grade.from())
        .forEach(one -> notes.add(words.say("school-entry.coming", words.date(one.inForce()))));
    return new GradePart(
        grade.code(),
        grade(grade.code()),
        words.say(holds ? standing(grade) : "school-entry.to-come"),
        holds ? (grade.isVerified() ? "mark-good" : "mark-warn") : "",
        sources(grade),
        grade.rows().stream().map(this::row).toList(),
        notes,
        grade.mark(),
        own && holds,
        own && newest.filter(one -> !one.ended()).isPresent());
  }

  private static String standing(EntryGrade grade) {
    if (!grade.isVerified()) {
      return "credit.example";
    }
    return grade.said() != null || grade.rows().stream().allMatch(one -> one.confirmed() != null)
        ? "school-entry.confirmed"
        : "school-entry.read";
  }

  private RowPart row(EntryRequirement asked) {
    var only = asked.only();
    return new RowPart(
        asked.vaccine(),
        words.say(
            "school-entry.counts",
            only == null
                ? words.say("health.group." + VaccineGroups.code(asked.group()))
                : words.value(RecordKind.IMMUNIZATION, "cvx_code", String.valueOf(only))),
        words.number(asked.doses()),
        asked.condition().isEmpty() ? null : asked.condition(),
        words.say("school-entry.computed", rules.computed(asked.rule())),
        rules.exemptions(asked.exemptions()),
        asked.isVerified() ? null : words.say("credit.example"));
  }

  /** One where all vaccines have the same, else each with its vaccines. */
  private List<SourceLine> sources(EntryGrade grade) {
    var said = grade.said();
    if (said != null) {
      return List.of(
          new SourceLine(
              words.say(
                  "school-entry.source.said",
                  said.source(),
                  words.date(said.read()),
                  people.apply(said.by()),
                  words.moment(said.at())),
              null));
    }
    Map<SourceLine, List<EntryRequirement>> all =
        grade.rows().stream()
            .collect(Collectors.groupingBy(this::source, LinkedHashMap::new, Collectors.toList()));
    return all.entrySet().stream()
        .map(one ->
            all.size() == 1
                ? one.getKey()
                : new SourceLine(
                    words.say(
                        "school-entry.of",
                        one.getValue().stream()
                            .map(EntryRequirement::vaccine)
                            .collect(Collectors.joining(", ")),
                        one.getKey().says()),
                    one.getKey().read()))
        .toList();
  }

  private SourceLine source(EntryRequirement asked) {
    @Nullable LocalDate confirmed = asked.confirmed();
    if (confirmed != null) {
      return new SourceLine(
          words.say("school-entry.source.file", asked.source(), words.date(confirmed)), null);
    }
    return new SourceLine(
        words.say(
            asked.official() ? "school-entry.source.official" : "school-entry.source.shipped",
            asked.source(),
            words.date(asked.taken())),
        asked.official() ? null : asked.read());
  }

  /** The name of a grade. */
  String grade(String code) {
    return words.code("grade_level", code);
  }

  Guide guide() {
    return new Guide(String.join(", ", AskedVaccine.names()), rules.guide());
  }

  /** In force, to come or replaced, on that day. */
  List<VersionLine> history(List<EntryVersion> versions, LocalDate today) {
    return versions.stream().map(version -> line(version, versions, today)).toList();
  }

  private VersionLine line(EntryVersion version, List<EntryVersion> all, LocalDate today) {
    var said = version.said();
    return new VersionLine(
        grade(version.grade().code()),
        words.number(version.number()),
        words.say("requirements.standing." + LedgerWords.code(version.standing(all, today))),
        version.ended()
            ? words.say("school-entry.ended", words.date(version.inForce()))
            : words.say(
                "requirements.said",
                said.source(),
                words.date(said.read()),
                words.date(version.inForce())),
        words.moment(said.at()),
        people.apply(said.by()),
        version.ended() ? List.of() : lines(version.grade()));
  }

  /** As they are written; the word for nothing where nothing is asked. */
  List<String> lines(EntryGrade grade) {
    return grade.rows().isEmpty() ? List.of(words.say("school-entry.nothing.word")) : grade.lines();
  }
}
