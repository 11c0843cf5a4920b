package org.monarca.records.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.problems.Finding;
import org.monarca.records.submission.Form;

/** The sample interchange of the Ed-Fi Data Standard itself. */
class EdFiSampleTest {

  private static final Pattern ID = Pattern.compile("<StudentUniqueId>(\\d+)<");
  private static final int STUDENTS = 960;

  @TempDir private Path folder = Path.of("");

  /** Its children are made up, so of them this can be said. */
  private static final String NO_TWINS =
      """
      {"monarca_mapping": "1", "name": "sample", "extends": "edfi",
       "defaults": {"student": {"multiple_birth_flag": "N"}}}
      """;

  @Test
  void withoutAWordOfTwinsNobodyComesIn() throws IOException {
    var said = Examples.read(Files.write(folder.resolve("Student.xml"), sample()), Form.XML);

    assertThat(said.complete().counts().accepted()).isZero();
    assertThat(said.heard().findings)
        .extracting(Finding::element)
        .filteredOn("multiple_birth_flag"::equals)
        .hasSize(STUDENTS);
  }

  @Test
  void theSampleComesInAsFarAsItSaysEnough() throws IOException {
    var said =
        Examples.nothing()
            .with("mapping.json", NO_TWINS)
            .with("Student.xml", new String(sample(), StandardCharsets.UTF_8))
            .read(folder);

    var counts = said.complete().counts();
    assertThat(counts.students()).isEqualTo(STUDENTS);
    assertThat(counts.accepted()).isEqualTo(3);
    assertThat(said.heard().findings)
        .filteredOn(finding -> finding.code().startsWith("MON-2"))
        .hasSize(STUDENTS - 3)
        .extracting(Finding::code, Finding::element, Finding::sentAs)
        .containsOnly(tuple("MON-2001", "sex", "BirthData/BirthSex"));
  }

  @Test
  void anotherInterchangeOfTheStandardSaysTheRest() throws IOException {
    var more = new StringBuilder("<InterchangeStudentEnrollment xmlns=\"http://ed-fi.org/5.2.0\">");
    var ids = ID.matcher(new String(sample(), StandardCharsets.UTF_8));
    while (ids.find()) {
      more.append(association(ids.group(1)));
    }
    more.append("</InterchangeStudentEnrollment>");

    var said =
        Examples.of("edfi")
            .without("Contact.xml")
            .with("mapping.json", NO_TWINS)
            .with("Student.xml", new String(sample(), StandardCharsets.UTF_8))
            .with("StudentEnrollment.xml", more.toString())
            .read(folder);

    assertThat(said.complete().counts().accepted()).isEqualTo(STUDENTS);
    assertThat(said.heard().orphans).isEmpty();
  }

  private static String association(String id) {
    return """
    <StudentEducationOrganizationAssociation>
      <StudentReference><StudentIdentity><StudentUniqueId>%s</StudentUniqueId></StudentIdentity></StudentReference>
      <Sex>uri://ed-fi.org/SexDescriptor#Female</Sex>
    </StudentEducationOrganizationAssociation>
    """
        .formatted(id);
  }

  private static byte[] sample() throws IOException {
    try (var bytes =
        Objects.requireNonNull(EdFiSampleTest.class.getResourceAsStream("edfi/Student.xml"))) {
      return bytes.readAllBytes();
    }
  }
}
