package org.monarca.population.states;

import java.time.LocalDate;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.school.Attendance;
import org.monarca.population.school.Schools;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Writes a State's enrollments. */
final class EnrollmentRows {

  private EnrollmentRows() {}

  static List<Row> of(Case known, Chance chance) {
    return known.own().stream().map(attendance -> row(attendance, known, chance)).toList();
  }

  private static Row row(Attendance attendance, Case known, Chance chance) {
    var key = "E" + Draft.compact(attendance.from()) + "-" + attendance.type();
    var draft = Draft.child(RecordKind.ENROLLMENT, known.habit(), known.id(), key);
    boolean project = !attendance.atSchool() && !attendance.type().equals("06");
    boolean schoolBased = project && chance.percent(70);
    draft
        .put("enrollment_date", attendance.from())
        .put("enrollment_type", attendance.type())
        .put("withdrawal_date", attendance.to())
        .put("grade_level", attendance.grade());
    if (project || attendance.type().equals("05")) {
      draft.put("mep_project_type", schoolBased || !project ? "01" : "02");
    }
    site(draft, attendance, project);
    residency(draft, attendance, known, chance);
    pupil(draft, attendance, known, chance);
    if (attendance.gradeNumber() >= 8) {
      secondary(draft, attendance, known);
    }
    return draft.row();
  }

  private static void site(Draft draft, Attendance attendance, boolean project) {
    var school = attendance.school();
    var town = school.town();
    draft
        .put("facility_city", town.name())
        .put("facility_state", town.state().code())
        .put("facility_zip", school.zip());
    if (attendance.type().equals("06")) {
      draft
          .put("school_or_project_name", "Residency only")
          .put("district_name", school.districtName());
      return;
    }
    draft
        .put(
            "school_or_project_name",
            project ? "Synthetic " + town.name() + " Migrant Project" : school.name())
        .put("school_id", project ? null : school.id())
        .put("facility_name", school.name())
        .put("facility_address_1", school.street())
        .put("district_id", school.districtId())
        .put("district_name", school.districtName())
        .put("telephone", school.phone());
  }

  private static void residency(Draft draft, Attendance attendance, Case known, Chance chance) {
    draft
        .put("district_of_residence", Schools.districtId(attendance.school().town()))
        .put("residency_date", attendance.stay().arrival())
        .put(
            "residency_verification_date",
            chance.day(
                attendance.from(),
                earlier(attendance.from().plusDays(45), attendance.lastDay(known.asOf()))));
  }

  private static void pupil(Draft draft, Attendance attendance, Case known, Chance chance) {
    var pupil = known.child().pupil();
    draft
        .put("el_indicator", attendance.inGrades() ? yes(pupil.englishLearner()) : null)
        .put("idea_indicator", pupil.disability())
        .put("med_alert", pupil.alert())
        .put("pfs_flag", chance.percent(22))
        .put("immunization_record_flag", chance.percent(86));
  }

  private static void secondary(Draft draft, Attendance attendance, Case known) {
    int grade = attendance.gradeNumber();
    boolean algebra = grade + known.child().pupil().mathematicsAhead() > 9;
    draft.put("algebra_1_indicator", algebra);
    if (grade >= 9) {
      draft
          .put("designated_graduation_school", attendance.school().id())
          .put("out_of_state_transcript_indicator", cameFromElsewhere(attendance, known));
    }
    if (attendance.graduated()) {
      draft
          .put("graduation_hse_indicator", "Graduated")
          .put("graduation_hse_date", attendance.to());
    }
  }

  private static boolean cameFromElsewhere(Attendance attendance, Case known) {
    return known.attendances().stream()
        .anyMatch(other ->
            other.from().isBefore(attendance.from())
                && other.gradeNumber() >= 9
                && !other.state().equals(known.state()));
  }

  private static String yes(boolean value) {
    return value ? "Y" : "N";
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
