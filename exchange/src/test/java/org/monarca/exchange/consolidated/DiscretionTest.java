package org.monarca.exchange.consolidated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.exchange.identity.ChildFixture.guadalupe;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.RecordKind;
import org.monarca.records.text.SensitiveText;

/** What a State should not have sent is seen by that State alone. */
class DiscretionTest {

  private static final Actor TEXAS = Actor.system("texas", "TX");
  private static final Actor WASHINGTON = Nation.REGISTRAR;
  private static final Actor DEPARTMENT = new Actor(Actor.Kind.PERSON, "p-9", "federal-user", null);

  private final Nation nation = new Nation();
  private ExchangeId child = new ExchangeId("123456789015");

  @BeforeEach
  void texasSaysTooMuch() {
    child =
        nation.says(
            1,
            "TX",
            "1",
            guadalupe().with("middle_name", "000-00-0000"),
            Nation.row(
                RecordKind.ENROLLMENT,
                "1",
                "e-1",
                Map.of(
                    "enrollment_date", "2025-08-18",
                    "school_or_project_name", "Asylum Hill School",
                    "enrollment_comment", "Tiene asma, usa inhalador")));
  }

  @AfterEach
  void close() {
    nation.close();
  }

  @Test
  void theStateThatSentItSeesIt() {
    var record = nation.children().find(Nation.by(TEXAS), child).orElseThrow();

    assertThat(comment(record)).isEqualTo("Tiene asma, usa inhalador");
    assertThat(middleName(record)).isEqualTo("000-00-0000");
  }

  @Test
  void othersSeeThatThereIsSomethingAndNotWhat() {
    for (var reader : List.of(WASHINGTON, DEPARTMENT)) {
      var record = nation.children().find(Nation.by(reader), child).orElseThrow();

      // To the Department comments are closed altogether: they tell of health.
      assertThat(comment(record)).isEqualTo(reader.equals(DEPARTMENT) ? "" : SensitiveText.MASK);
      assertThat(middleName(record)).isEqualTo(SensitiveText.MASK);
      assertThat(enrollment(record)).containsEntry("school_or_project_name", "Asylum Hill School");
    }
  }

  @Test
  void theHistoryIsAsDiscreet() {
    var own = nation.histories().history(Nation.by(TEXAS), child, 0, 100).orElseThrow();
    var others = nation.histories().history(Nation.by(WASHINGTON), child, 0, 100).orElseThrow();

    assertThat(own.versions().toString()).contains("asma", "000-00-0000");
    assertThat(others.versions().toString()).doesNotContain("asma", "000-00-0000");
  }

  @Test
  void soIsASearch() {
    var search = new Search(null, null, null, null, null, "TX", "1", 10);

    assertThat(nation.children().search(Nation.by(WASHINGTON), search, Locale.ENGLISH))
        .singleElement()
        .extracting(Hit::name)
        .asString()
        .contains(SensitiveText.MASK)
        .doesNotContain("000");
  }

  private static String comment(ChildRecord record) {
    return enrollment(record).getOrDefault("enrollment_comment", "");
  }

  private static Map<String, String> enrollment(ChildRecord record) {
    return record.rows().getOrDefault(RecordKind.ENROLLMENT, List.of()).getFirst().values();
  }

  private static String middleName(ChildRecord record) {
    return Objects.requireNonNull(record.student().get("middle_name")).value();
  }
}
