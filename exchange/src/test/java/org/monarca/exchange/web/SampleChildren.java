package org.monarca.exchange.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.ChildRecord;
import org.monarca.exchange.consolidated.Closure;
import org.monarca.exchange.consolidated.ConsolidatedValue;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.consolidated.Other;
import org.monarca.exchange.consolidated.Sensitive;
import org.monarca.exchange.consolidated.StateRecord;
import org.monarca.exchange.consolidated.TimelineEntry;
import org.monarca.exchange.consolidated.Withheld;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.protection.Shelter;
import org.monarca.records.RecordKind;

/** Made-up children in the states a page must bear: everything, far too much, nothing at all. */
final class SampleChildren {

  private static final Instant MAY = Instant.parse("2026-05-03T15:00:00Z");
  private static final Instant NOVEMBER = Instant.parse("2025-11-09T15:00:00Z");
  private static final ExchangeId ID = new ExchangeId("210744390183");

  private SampleChildren() {}

  static ChildRecord ana() {
    return child("Ana Sofía", "Martínez", "López", 2, 3, 9);
  }

  static ChildRecord withFarTooMuch() {
    return child(
        "María Guadalupe de los Ángeles Inmaculada",
        "Hernández-Villaseñor de la Cruz y Montemayor",
        "Xicoténcatl-Papalotl Wolfeschlegelsteinhausen",
        12,
        12,
        60);
  }

  static ChildRecord withNothing() {
    return new ChildRecord(
        ID,
        List.of(),
        List.of(new StateRecord("TX", "TX-000001", MAY, true)),
        Map.of(),
        Map.of(),
        List.of());
  }

  /** As a reader sees a protected child of whom only who it is may be read. */
  static ChildRecord withheld() {
    return new ChildRecord(
        ID,
        List.of(),
        List.of(new StateRecord(Withheld.STATE, "", MAY, false)),
        Map.of(
            "first_name",
            new ConsolidatedValue("Ana", Withheld.STATE, MAY, List.of(), false, "newest")),
        Map.of(),
        List.of(),
        List.of(),
        Shelter.of(Shelter.Sight.WITHHELD, List.of("TX")),
        Closure.NONE);
  }

  /** As somebody reads a child to whom health and disability are closed, or open until then. */
  static ChildRecord closed(@Nullable Instant until) {
    var all = ana();
    var rows = new HashMap<>(all.rows());
    rows.remove(RecordKind.IMMUNIZATION);
    return new ChildRecord(
        all.id(),
        all.aliases(),
        all.states(),
        all.student(),
        rows,
        all.timeline(),
        List.of(),
        Shelter.NONE,
        new Closure(until == null ? Set.of(Sensitive.values()) : Set.of(), until));
  }

  private static ChildRecord child(
      String first, String last1, String last2, int moves, int enrollments, int courses) {
    var student = new HashMap<String, ConsolidatedValue>();
    student.put("first_name", both(first, "Ana"));
    student.put("last_name_1", both(last1, "Lopez"));
    student.put("last_name_2", one(last2));
    student.put("sex", one("Female"));
    student.put("birth_date", both("2012-03-14", "2012-03-04"));
    student.put("birth_date_verification", one("1004"));
    student.put("multiple_birth_flag", one("N"));
    student.put("birth_city", one("Reynosa"));
    student.put("birth_state", one("MX-TAM"));
    student.put("birth_country", one("MX"));
    student.put("parent_1_first_name", one("Rosa"));
    student.put("parent_1_last_name", one(last2));
    student.put("parent_1_phone", one("9565550142"));
    student.put("parent_1_email", one("rosa.lopez@example.org"));
    return new ChildRecord(
        ID,
        List.of("210744407730"),
        List.of(
            new StateRecord("TX", "TX-004711", NOVEMBER, false),
            new StateRecord("MI", "MI00081", MAY, false)),
        student,
        Map.of(
            RecordKind.QUALIFYING_MOVE, rows(moves, SampleChildren::move),
            RecordKind.ENROLLMENT, rows(enrollments, SampleChildren::enrollment),
            RecordKind.COURSE, rows(courses, SampleChildren::course),
            RecordKind.ASSESSMENT, rows(2, SampleChildren::assessment),
            RecordKind.IMMUNIZATION, rows(3, SampleChildren::dose)),
        timeline(enrollments));
  }

  private static ConsolidatedValue one(String value) {
    return new ConsolidatedValue(value, "MI", MAY, List.of(), false, "newest");
  }

  private static ConsolidatedValue both(String value, String other) {
    return new ConsolidatedValue(
        value, "MI", MAY, List.of(new Other(other, "TX", NOVEMBER)), true, "newest");
  }

  private interface Sample {
    Map<String, String> at(int i);
  }

  private static List<Entry> rows(int count, Sample sample) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Entry(i % 2 == 0 ? "MI" : "TX", "K" + i, i % 2 == 0 ? MAY : NOVEMBER, sample.at(i)))
        .toList();
  }

  private static Map<String, String> move(int i) {
    return Map.of(
        "qualifying_arrival_date", (2026 - i) + "-04-28",
        "from_city", "Pharr",
        "from_state", "TX",
        "to_city", "Traverse City",
        "to_state", "MI",
        "eligibility_expiration_date", (2029 - i) + "-04-28");
  }

  private static Map<String, String> enrollment(int i) {
    var values = new HashMap<String, String>();
    values.put("enrollment_date", (2026 - i) + "-05-0" + (i % 9 + 1));
    if (i > 0) {
      values.put("withdrawal_date", (2027 - i) + "-04-20");
    }
    values.put("enrollment_type", i % 2 == 0 ? "05" : "01");
    values.put(
        "school_or_project_name",
        i % 2 == 0 ? "Cherry Orchard Middle School" : "Valle Alto Junior High School of the Arts");
    values.put("facility_city", i % 2 == 0 ? "Traverse City" : "Pharr");
    values.put("facility_state", i % 2 == 0 ? "MI" : "TX");
    values.put("telephone", "2315550177");
    values.put("grade_level", i == 0 ? "08" : "07");
    values.put("el_indicator", "Y");
    values.put("idea_indicator", i % 2 == 0 ? "N" : "Y");
    values.put("pfs_flag", "Y");
    values.put("med_alert", i % 2 == 0 ? "None" : "Chronic");
    values.put("immunization_record_flag", "Y");
    values.put("residency_date", (2026 - i) + "-05-01");
    return values;
  }

  private static Map<String, String> course(int i) {
    var values = new HashMap<String, String>();
    values.put(
        "course_title",
        i % 3 == 0 ? "Algebra 1" : i % 3 == 1 ? "Spanish for Native Speakers II" : "Earth Science");
    values.put(
        "subject_area",
        i % 3 == 0 ? "Mathematics" : i % 3 == 1 ? "World Languages" : "Life and Physical Sciences");
    values.put("begin_academic_year", "" + (2025 - i / 8));
    values.put("end_academic_year", "" + (2026 - i / 8));
    values.put("course_section", "02");
    values.put("term_type", "0828");
    if (i % 2 == 0) {
      values.put("credits_granted", "0.5");
      values.put("final_grade", "B+");
    } else {
      values.put("clock_hours", "45");
      values.put("grade_to_date", "82");
    }
    return values;
  }

  private static Map<String, String> assessment(int i) {
    return Map.of(
        "assessment_title", "State test of mathematics",
        "assessment_content", "Mathematics",
        "administration_date", "2025-04",
        "reporting_method", "3479",
        "score_results", "1,512",
        "interpretation", "Proficient");
  }

  private static Map<String, String> dose(int i) {
    return Map.of(
        "cvx_code",
        List.of("03", "21", "115").get(i),
        "occurrence_date",
        "2016-08-1" + i,
        "source",
        "01");
  }

  private static List<TimelineEntry> timeline(int count) {
    var steps = new ArrayList<TimelineEntry>();
    for (int i = 0; i < count; i++) {
      steps.add(
          new TimelineEntry(
              LocalDate.of(2026 - i, 4, 28),
              null,
              RecordKind.QUALIFYING_MOVE,
              i % 2 == 0 ? "MI" : "TX",
              "Traverse City, Michigan",
              ""));
      steps.add(
          new TimelineEntry(
              LocalDate.of(2026 - i, 5, 1),
              i == 0 ? null : LocalDate.of(2027 - i, 4, 20),
              RecordKind.ENROLLMENT,
              i % 2 == 0 ? "MI" : "TX",
              "Cherry Orchard Middle School",
              ""));
    }
    return steps;
  }
}
