package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.exchange.consolidated.Nation;
import org.monarca.exchange.identity.ChildFixture;
import org.monarca.exchange.platform.AddedInData;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/** An element that a version brings is stored, answered and shown, with no change but in tables. */
class ElementAddedTest {

  private static final String RECORDS = "org/monarca/records/";

  @TempDir Path folder;

  @Test
  void whatAStateSendsInItIsKeptAnsweredAndShown() throws Exception {
    AddedInData.table(
        folder,
        RECORDS,
        "other_elements.csv",
        "student,nickname,Nickname,text,10,,optional,all,,",
        "enrollment,guard_code,Guard on duty,code,1,yes_no,optional,all,,");
    AddedInData.table(
        folder,
        RECORDS,
        "differences.csv",
        "2025,element-added,student,nickname,,,,Nickname,,,",
        "2025,element-added,enrollment,guard_code,,,,Guard on duty,,,");
    AddedInData.replaced(folder, RECORDS, "versions.csv", "2025,,", "2025,2026-01-01,");
    AddedInData.table(
        folder, "org/monarca/exchange/consolidated/", "survivorship.csv", "nickname,newest,");

    assertThat(AddedInData.run(folder, Told.class, folder))
        .isEqualTo(
            "answered Firulais; Nickname: Firulais (Texas, Jan 2, 2026); Guard on duty: Yes (Texas, Jan 2, 2026)");
  }

  /** A State tells of a child, and somebody looks at it. */
  static final class Told {

    private Told() {}

    static String run(Path folder) throws IOException {
      try (var nation = new Nation()) {
        var enrollment =
            Row.builder(RecordKind.ENROLLMENT)
                .put("state_student_id", "TX-1")
                .put("record_key", "e-1")
                .put("enrollment_date", "2025-08-18")
                .put("guard_code", "Y")
                .build();
        var child = ChildFixture.guadalupe().with("nickname", "Firulais");
        var id = nation.says(2, "TX", "TX-1", child, enrollment);
        var record = nation.children().find(Nation.by(Nation.REGISTRAR), id).orElseThrow();
        var words =
            new Wording(
                new WebConfiguration().messageSource(), Locale.US, ZoneId.of("America/Chicago"));
        var page =
            new ChildPages(
                    record,
                    new ShelterWords(state -> List.of(), words),
                    words,
                    LocalDate.of(2026, 11, 23))
                .page(id.digits(), "TX", Instant.parse("2026-11-23T20:05:00Z"));
        var other = page.sections().getLast();
        var said =
            new StringBuilder("answered ")
                .append(Objects.requireNonNull(record.student().get("nickname")).value());
        for (var fact : other.facts()) {
          said.append("; ").append(fact.label()).append(": ").append(fact.said().value());
          said.append(" (").append(fact.said().by()).append(')');
        }
        return said.toString();
      }
    }
  }
}
