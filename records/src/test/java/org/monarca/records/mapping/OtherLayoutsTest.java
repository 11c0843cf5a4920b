package org.monarca.records.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Counts;
import org.monarca.records.submission.Form;

/** Ed-Fi interchanges and OneRoster tables, by the mappings that are known. */
class OtherLayoutsTest {

  private static final String OUR_ROSTER =
      """
      {"monarca_mapping": "1", "name": "our-roster", "extends": "oneroster",
       "defaults": {"student": {"multiple_birth_flag": "N", "birth_date_verification": "9999"},
                    "enrollment": {"facility_city": "Hidalgo", "facility_state": "TX", "med_alert": "None",
                                   "immunization_record_flag": "N", "residency_date": "2026-08-24"}}}
      """;

  @TempDir private Path folder = Path.of("");

  @Test
  void anInterchangeOfStudentsComesInAlone() throws IOException {
    var said = Examples.read(Examples.FOLDER.resolve("edfi/Student.xml"), Form.XML);

    assertThat(said.complete().counts()).isEqualTo(new Counts(2, 2, 1, 1));
    assertThat(said.complete().header().submissionId()).isEqualTo("edfi-TX-20261102060000000");
    assertThat(said.heard().accepted.getFirst().student().values())
        .containsEntry("state_student_id", "900001")
        .containsEntry("sex", "Female")
        .containsEntry("birth_state", "TX");
    var missing =
        said.heard().findings.stream()
            .filter(finding -> finding.problem() == Problem.REQUIRED_MISSING)
            .toList();
    assertThat(missing).hasSize(1);
    assertThat(missing.getFirst().line()).isEqualTo(19);
    assertThat(missing.getFirst().message(Locale.ENGLISH))
        .isEqualTo("Sex is missing. In what you sent: BirthData/BirthSex.");
  }

  @Test
  void interchangesOfOneZipAreReadTogether() throws IOException {
    var said = Examples.of("edfi").read(folder);

    assertThat(said.complete().counts()).isEqualTo(new Counts(2, 2, 2, 0));
    assertThat(said.heard().accepted)
        .extracting(child -> child.student().value("sex"))
        .containsExactly("Female", "Male");
    assertThat(said.heard().accepted.getFirst().student().values())
        .containsEntry("parent_1_first_name", "Example Rosa")
        .containsEntry("parent_1_email", "rosa@example.org");
  }

  @Test
  void whatTheMappingSetsIsSaidWithItsNumber() throws IOException {
    var remarks = Examples.of("edfi").read(folder).complete().remarks();

    assertThat(remarks)
        .filteredOn(finding -> finding.problem() == Problem.SET_BY_MAPPING)
        .filteredOn(finding -> "birth_date_verification".equals(finding.element()))
        .singleElement()
        .satisfies(finding -> assertThat(finding.details()).containsExactly("2"))
        .satisfies(finding ->
            assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo(
                    "Birth Date Verification is set by the mapping, to 9999, where the file does not say it: 2 times."));
  }

  @Test
  void twoAddressesOfASchoolAreNotMixed() throws IOException {
    var school =
        """
        <School><SchoolId>1</SchoolId><Address><City>Hidalgo</City></Address>
        <Address><City>Mission</City><PostalCode>78572</PostalCode></Address></School>
        <StudentSchoolAssociation>
          <StudentReference><StudentIdentity><StudentUniqueId>900001</StudentUniqueId></StudentIdentity></StudentReference>
          <SchoolReference><SchoolIdentity><SchoolId>1</SchoolId></SchoolIdentity></SchoolReference>
          <EntryDate>2026-08-24</EntryDate>
        </StudentSchoolAssociation>
        </InterchangeStudentEnrollment>
        """;

    var heard =
        Examples.of("edfi")
            .changed("StudentEnrollment.xml", "</InterchangeStudentEnrollment>", school)
            .read(folder)
            .heard();

    var stay = heard.rejected.getFirst().childRows().getFirst();
    assertThat(stay.value("facility_city")).isEqualTo("Hidalgo");
    assertThat(stay.value("facility_zip")).isNull();
  }

  @Test
  void aStatesOwnNamespaceNamesAMotherToo() throws IOException {
    var heard =
        Examples.of("edfi")
            .changed("Contact.xml", "uri://ed-fi.org/RelationDescriptor#", "uri://tea.texas.gov/R#")
            .read(folder)
            .heard();

    assertThat(heard.accepted.getFirst().student().value("parent_1_first_name"))
        .isEqualTo("Example Rosa");
  }

  @Test
  void hostileXmlIsRefusedAsEverywhere() throws IOException {
    var file = folder.resolve("hostile.xml");
    Files.writeString(
        file,
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><InterchangeStudent>&e;</InterchangeStudent>");

    assertThat(Examples.read(file, Form.XML).refusals())
        .extracting(Finding::problem)
        .containsExactly(Problem.XML_NOT_ALLOWED);
  }

  @Test
  void brokenXmlIsToldByItsFileAndLine() throws IOException {
    var refusals = Examples.of("edfi").changed("Student.xml", "</Name>", "</Nam>").read(folder);

    var finding = refusals.refusals().getFirst();
    assertThat(finding.problem()).isEqualTo(Problem.XML_MALFORMED);
    assertThat(finding.file()).isEqualTo("Student.xml");
    assertThat(finding.line()).isEqualTo(9);
  }

  @Test
  void aRosterGivesStudentsAndTheirSchools() throws IOException {
    var said = roster().read(folder);

    assertThat(said.heard().rejected).isEmpty();
    assertThat(said.complete().counts().students()).isEqualTo(2);
    var ana = said.heard().accepted.getFirst();
    assertThat(ana.stateStudentId()).isEqualTo("TX900001");
    assertThat(ana.childRows()).hasSize(1);
    assertThat(ana.childRows().getFirst().values())
        .containsEntry("school_or_project_name", "Sample High School")
        .containsEntry("district_id", "4800001")
        .containsEntry("grade_level", "11");
    assertThat(said.heard().accepted.get(1).childRows())
        .extracting(row -> row.value("enrollment_date"))
        .containsExactly("2026-08-24");
  }

  @Test
  void whatARosterCannotSayRejectsWithTheReason() throws IOException {
    var heard = Examples.of("oneroster").read(folder).heard();

    assertThat(heard.rejected).hasSize(2);
    assertThat(heard.findings)
        .filteredOn(finding -> "med_alert".equals(finding.element()))
        .allSatisfy(finding ->
            assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("Med Alert Indicator is missing. Nothing of what you sent gives it."))
        .isNotEmpty();
    assertThat(heard.rejected.getFirst().childRows()).extracting(Row::kind).hasSize(1);
  }

  @Test
  void theStateMustHaveNumberedAChildOfARoster() throws IOException {
    var heard = roster().changed("users.csv", ",TX900002,", ",,").read(folder).heard();

    assertThat(heard.findings)
        .filteredOn(finding -> finding.problem() == Problem.REQUIRED_MISSING)
        .extracting(Finding::element, Finding::sentAs)
        .containsExactly(tuple("state_student_id", "identifier"));
    assertThat(heard.accepted).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void inWhateverOrderClassesStandTheChildIsAtTheSchoolSinceTheFirst(boolean inOrder)
      throws IOException {
    var early = "e-1,,,cl-1,org-s,u-1,student,,2026-08-24,2026-12-18";
    var late = "e-2,,,cl-2,org-s,u-1,student,,2026-09-01,";
    var heading =
        "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate";
    var rows = inOrder ? early + "\n" + late : late + "\n" + early;

    var said = roster().with("enrollments.csv", heading + "\n" + rows + "\n").read(folder);

    assertThat(said.heard().accepted.getFirst().childRows())
        .extracting(row -> row.value("enrollment_date"), row -> row.value("withdrawal_date"))
        .containsExactly(tuple("2026-08-24", null));
    assertThat(said.complete().remarks())
        .extracting(Finding::problem)
        .contains(Problem.RECORDS_REPEATED);
  }

  @Test
  void theNextYearAtASchoolIsAnotherEnrollment() throws IOException {
    var key = roster().read(folder).heard().accepted.getFirst().childRows().getFirst().recordKey();
    var next =
        roster()
            .changed("academicSessions.csv", ",2027", ",2028")
            .read(folder)
            .heard()
            .accepted
            .getFirst();

    assertThat(next.childRows().getFirst().recordKey()).isNotNull().isNotEqualTo(key);
  }

  @Test
  void aRosterThatDoesNotSayWhoIsAStudentIsRefused() throws IOException {
    assertThat(roster().without("roles.csv").read(folder).refusals())
        .extracting(Finding::problem)
        .containsExactly(Problem.TABLE_MISSING);
    assertThat(roster().changed("roles.csv", ",student,", ",pupil,").read(folder).refusals())
        .extracting(Finding::problem)
        .containsExactly(Problem.NO_STUDENTS);
  }

  @Test
  void rolesAreReadInWhateverCase() throws IOException {
    var said = roster().changed("roles.csv", ",student,", ",Student,").read(folder);

    assertThat(said.complete().counts().students()).isEqualTo(2);
  }

  @Test
  void teachersAreCountedAmongThoseWhoAreNotMeant() throws IOException {
    var said = roster().more("demographics.csv", "u-9,,,1980-01-01,female,,,,,,,,,,,").read(folder);

    assertThat(said.heard().orphans).isEmpty();
    assertThat(said.complete().remarks())
        .filteredOn(finding -> finding.problem() == Problem.RECORDS_NOT_MEANT)
        .extracting(Finding::file, Finding::line)
        .contains(tuple("users.csv", 4L), tuple("demographics.csv", 4L), tuple("roles.csv", 4L));
  }

  @Test
  void aUserWhoIsToBeDeletedIsWithdrawnWithTheirRole() throws IOException {
    var said =
        roster()
            .changed("users.csv", "u-2,,", "u-2,tobedeleted,")
            .changed("roles.csv", "r-2,,", "r-2,tobedeleted,")
            .read(folder);

    assertThat(said.heard().accepted)
        .extracting(child -> child.student().value("action"))
        .containsExactly("U", "D");
  }

  private static Examples roster() {
    return Examples.of("oneroster").with("mapping.json", OUR_ROSTER);
  }
}
