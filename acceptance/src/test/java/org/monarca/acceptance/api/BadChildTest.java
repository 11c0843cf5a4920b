package org.monarca.acceptance.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.acceptance.bundles.Bundle;
import org.monarca.acceptance.bundles.Pupil;
import org.monarca.acceptance.client.Followed;
import org.monarca.acceptance.client.StateSystem;
import org.monarca.acceptance.demo.Demo;
import org.monarca.acceptance.demo.WithDemo;

/** One bad child never costs the others anything. */
@ExtendWith(WithDemo.class)
class BadChildTest {

  private final StateSystem iowa;

  BadChildTest(Demo demo) throws IOException {
    iowa = demo.systemOf("IA");
  }

  /** What can be wrong with one child, and the finding that says so. */
  record Wrong(String name, String code, Pupil pupil) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Wrong> wrongs() {
    var child = Pupil.named("IA-BAD", "Ximena", "Arredondo", "2014-03-14");
    return List.of(
        new Wrong("a code that no list has", "MON-2004", child.with("sex", "F")),
        new Wrong("no last name", "MON-2001", child.with("last_name_1", "")),
        new Wrong("a date that is none", "MON-2002", child.with("birth_date", "14.03.2014")),
        new Wrong("a name too long", "MON-2003", child.with("first_name", "X".repeat(51))),
        new Wrong("born tomorrow or later", "MON-2008", child.with("birth_date", "2199-01-01")),
        new Wrong(
            "an exchange ID never issued", "MON-2005", child.with("exchange_id", "123456789015")),
        new Wrong("withdrawn before enrolled", "MON-2011", child.row("enrollments", backwards())),
        new Wrong(
            "vaccinated before birth", "MON-2010", child.row("immunizations", shot("2013-01-01"))),
        new Wrong("the same row twice", "MON-2007", child.row("enrollments", Pupil.enrollment())));
  }

  @ParameterizedTest
  @MethodSource("wrongs")
  void oneBadChildIsNamedAndTheOthersAreTaken(Wrong wrong) throws Exception {
    var before = Pupil.named("IA-1", "Marisol", "Villaseñor", "2013-05-05");
    var after = Pupil.named("IA-2", "Lázaro", "Peñaloza", "2012-11-30");

    var done = iowa.follow(Bundle.of("IA", before, wrong.pupil(), after).zip());

    assertThat(done.state()).isEqualTo("done");
    done.receipt().addsUp();
    assertThat(done.receipt().received()).isEqualTo(3);
    assertThat(done.receipt().rejected()).isEqualTo(1);
    assertThat(done.codes()).contains(wrong.code());
    assertThat(Followed.texts(done.findings(), "state_student_id")).contains("IA-BAD");
    assertThat(Followed.texts(done.outcomes(), "state_student_id"))
        .containsExactlyInAnyOrder("IA-1", "IA-2");
  }

  @Test
  void aRejectedChildComesBackAsABundleToBeMendedAndSentAgain() throws Exception {
    var bad = Pupil.named("IA-MEND", "Ximena", "Arredondo", "2014-03-14").with("sex", "F");
    var good = Pupil.named("IA-3", "Marisol", "Villaseñor", "2013-05-05");
    var done = iowa.follow(Bundle.of("IA", bad, good).zip());

    var rejected = iowa.fetch(done.location() + "/rejected");

    assertThat(rejected.status()).isEqualTo(200);
    assertThat(entry(rejected.bytes(), "students.csv")).contains("IA-MEND").doesNotContain("IA-3");
    var mended = iowa.follow(Bundle.of("IA", bad.with("sex", "Female")).zip());
    assertThat(mended.receipt().accepted()).isEqualTo(1);
  }

  @Test
  void findingsAndOutcomesAreThereAsCsvToo() throws Exception {
    var bad = Pupil.named("IA-CSV", "Ximena", "Arredondo", "2014-03-14").with("sex", "=1+1");
    var done =
        iowa.follow(
            Bundle.of("IA", bad, Pupil.named("IA-4", "Ana", "Ruvalcaba", "2013-05-05")).zip());

    var findings = iowa.fetch(done.location() + "/findings", "text/csv");
    var outcomes = iowa.fetch(done.location() + "/outcomes", "text/csv");

    assertThat(findings.contentType()).startsWith("text/csv");
    assertThat(findings.text()).contains("IA-CSV", "MON-2004").doesNotContain(",=1+1");
    assertThat(outcomes.contentType()).startsWith("text/csv");
    assertThat(outcomes.text()).startsWith("state_student_id,exchange_id,outcome").contains("IA-4");
  }

  private static String entry(byte[] bundle, String name) throws IOException {
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bundle))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException("the bundle has no " + name);
  }

  private static Map<String, String> backwards() {
    var enrollment = Pupil.enrollment();
    enrollment.put("record_key", "enrollment-2");
    enrollment.put("enrollment_date", "2024-09-01");
    enrollment.put("withdrawal_date", "2024-08-01");
    return enrollment;
  }

  private static Map<String, String> shot(String day) {
    return Map.of("record_key", "shot-1", "cvx_code", "03", "occurrence_date", day, "source", "01");
  }
}
