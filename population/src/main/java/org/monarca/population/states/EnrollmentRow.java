package org.monarca.population.states;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.monarca.population.chance.Digits;
import org.monarca.population.school.Attendance;
import org.monarca.population.school.CoursePlans;
import org.monarca.population.school.Schools;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** Writes one enrollment as a State with these habits does. */
final class EnrollmentRow {

  private final Attendance attendance;
  private final Case known;
  private final Traits traits;
  private final String key;

  /**
   * What was drawn for one enrollment.
   *
   * @param comment free text, null for nearly all
   * @param odd what is odd about this enrollment, null for nearly all
   */
  record Traits(
      boolean schoolBased,
      boolean priority,
      boolean vaccinated,
      @Nullable String comment,
      @Nullable Oddity odd) {}

  EnrollmentRow(Attendance attendance, Case known, Traits traits) {
    this.attendance = attendance;
    this.known = known;
    this.traits = traits;
    this.key = "E" + Draft.compact(attendance.from()) + "-" + attendance.type();
  }

  /** Unique among the child's enrollments in the State, and the same in all versions. */
  String key() {
    return key;
  }

  Row written(String recordKey, @Nullable LocalDate verified, boolean ended) {
    var draft = Draft.child(RecordKind.ENROLLMENT, known, recordKey);
    boolean project = !attendance.atSchool() && !attendance.type().equals("06");
    draft
        .put("enrollment_date", begins())
        .put("enrollment_type", attendance.type())
        .put("withdrawal_date", ended ? attendance.to() : null)
        .put("grade_level", traits.odd() == Oddity.GRADE ? oddGrade() : attendance.grade());
    if (project || attendance.type().equals("05")) {
      draft.put("mep_project_type", traits.schoolBased() || !project ? "01" : "02");
    }
    site(draft, project);
    draft
        .put("district_of_residence", Schools.districtId(attendance.school().town()))
        .put("residency_date", attendance.stay().arrival())
        .put("residency_verification_date", verified);
    pupil(draft);
    if (attendance.gradeNumber() >= 8) {
      secondary(draft, ended);
    } else if (attendance.grade().equals("00") && !known.child().kinship().alone()) {
      graduation(draft);
    }
    if (ended && attendance.ending() == Attendance.Ending.EQUIVALENCY) {
      draft.put("graduation_hse_indicator", "HSE").put("graduation_hse_date", attendance.to());
    }
    return draft.put("enrollment_comment", traits.comment()).row();
  }

  /** Where enrollments overlap, those after the first begin before the last has ended. */
  private LocalDate begins() {
    boolean early = traits.odd() == Oddity.OVERLAP;
    return attendance.from().minusDays(early ? 100 : 0);
  }

  /** Five grades off, up where there is room. */
  private String oddGrade() {
    int grade = attendance.gradeNumber();
    return grade == 0 ? "12" : Digits.of(grade > 7 ? grade - 6 : grade + 5, 2);
  }

  private void site(Draft draft, boolean project) {
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
    var district = school.districtId();
    draft
        .put(
            "school_or_project_name",
            project ? "Synthetic " + town.name() + " Migrant Project" : school.name())
        .put("school_id", project ? null : school.id())
        .put("facility_name", school.name())
        .put("facility_address_1", school.street())
        .put("facility_address_2", school.building())
        .put("facility_address_3", traits.schoolBased() ? null : "Use the side door")
        .put(
            "district_id",
            traits.odd() == Oddity.DISTRICT ? district.substring(0, 4) + "998" : district)
        .put("district_name", school.districtName())
        .put("telephone", school.phone());
  }

  private void pupil(Draft draft) {
    var pupil = known.child().pupil();
    draft
        .put("el_indicator", attendance.inGrades() ? yes(pupil.englishLearner()) : null)
        .put("idea_indicator", pupil.disability())
        .put("med_alert", pupil.alert())
        .put("pfs_flag", traits.priority() && movedWithinAYear())
        .put("immunization_record_flag", traits.vaccinated())
        .put("continuation_of_services_reason", attendance.continuation());
  }

  private void secondary(Draft draft, boolean ended) {
    int grade = attendance.gradeNumber();
    draft.put("algebra_1_indicator", CoursePlans.hasHadAlgebra(known.child(), grade));
    if (grade >= 9) {
      graduation(draft);
    }
    if (ended && attendance.ending() == Attendance.Ending.DIPLOMA) {
      draft
          .put("graduation_hse_indicator", "Graduated")
          .put("graduation_hse_date", attendance.to());
    }
  }

  private void graduation(Draft draft) {
    draft
        .put("designated_graduation_school", attendance.school().id())
        .put("out_of_state_transcript_indicator", cameFromElsewhere());
  }

  /** Only who moved within a year can be first to be served: 20 U.S.C. 6394(d). */
  private boolean movedWithinAYear() {
    var from = attendance.from();
    return known.stays().stream()
        .anyMatch(stay ->
            stay.qualifying()
                && stay.town().state().equals(known.state())
                && !stay.arrival().isAfter(from)
                && stay.arrival().isAfter(from.minusYears(1)));
  }

  private boolean cameFromElsewhere() {
    return known.attendances().stream()
        .anyMatch(other ->
            other.from().isBefore(attendance.from())
                && other.gradeNumber() >= 9
                && !other.state().equals(known.state()));
  }

  private static String yes(boolean value) {
    return value ? "Y" : "N";
  }
}
