package org.monarca.exchange.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.consolidated.ToldChild;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * A student of whom several States send courses, enrollments and vaccinations, put together step by
 * step.
 */
final class StudentOfMany {

  private final ToldChild told;
  private final ChildFixture child;
  private final Map<String, String> ids = new TreeMap<>();
  private final Map<String, List<Row>> rows = new LinkedHashMap<>();

  StudentOfMany(ToldChild told, ChildFixture child) {
    this.told = told;
    this.child = child;
  }

  /** A course; its school year ends in that year. */
  StudentOfMany course(String state, String title, int ends, String... more) {
    var values = new LinkedHashMap<String, String>();
    values.put("course_title", title);
    values.put("course_type", "01");
    values.put("course_section", "01");
    values.put("term_type", "0827");
    values.put("begin_academic_year", String.valueOf(ends - 1));
    values.put("end_academic_year", String.valueOf(ends));
    return row(RecordKind.COURSE, state, values, more);
  }

  /** A course with a credit, passed. */
  StudentOfMany earned(String state, String title, String subject, int ends, String... more) {
    var values =
        new ArrayList<>(
            List.of("subject_area", subject, "final_grade", "B", "credits_granted", "1.00"));
    values.addAll(List.of(more));
    return course(state, title, ends, values.toArray(String[]::new));
  }

  /** A course begun. */
  StudentOfMany open(
      String state, String title, String subject, int ends, String hours, String mark) {
    return course(
        state, title, ends, "subject_area", subject, "clock_hours", hours, "grade_to_date", mark);
  }

  /** A dose; given there, unless more says otherwise. */
  StudentOfMany dose(String state, String cvx, String day, String... more) {
    var values = new LinkedHashMap<String, String>();
    values.put("cvx_code", cvx);
    values.put("occurrence_date", day);
    values.put("source", "00");
    return row(RecordKind.IMMUNIZATION, state, values, more);
  }

  StudentOfMany enrolled(String state, String day, String grade, String school, String... more) {
    var values = new LinkedHashMap<String, String>();
    values.put("enrollment_date", day);
    values.put("enrollment_type", "01");
    values.put("grade_level", grade);
    values.put("school_or_project_name", school);
    return row(RecordKind.ENROLLMENT, state, values, more);
  }

  /** Each State says all of it, in the order in which they came. */
  ExchangeId told(Instant at) {
    var known = new ArrayList<ExchangeId>();
    var moment = at;
    for (var state : rows.entrySet()) {
      known.add(
          told.says(
              moment,
              state.getKey(),
              Objects.requireNonNull(ids.get(state.getKey())),
              known.isEmpty() ? child : child.withExchangeId(known.getFirst()),
              state.getValue().toArray(Row[]::new)));
      moment = moment.plusSeconds(60);
    }
    return known.getFirst();
  }

  private StudentOfMany row(
      RecordKind kind, String state, Map<String, String> values, String... more) {
    for (int i = 0; i < more.length; i += 2) {
      values.put(more[i], more[i + 1]);
    }
    var id = ids.computeIfAbsent(state, one -> UUID.randomUUID().toString().substring(0, 18));
    var all = rows.computeIfAbsent(state, one -> new ArrayList<>());
    all.add(Nation.row(kind, id, kind.key().substring(0, 1) + all.size(), values));
    return this;
  }
}
