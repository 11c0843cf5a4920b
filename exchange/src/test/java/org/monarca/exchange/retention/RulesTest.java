package org.monarca.exchange.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.monarca.exchange.house.Control;
import org.monarca.exchange.platform.TestDatabase;

/** Everything that is kept has a rule, and a setting may only lengthen it. */
@Control("SI-12")
class RulesTest {

  private static final Rules RULES = Rules.with(Map.of());

  @Test
  void everyTableOfTheDatabaseHasARule() throws IOException {
    try (var test = TestDatabase.fresh()) {
      assertThat(new TreeSet<>(lines().stream().map(line -> line.getField("table")).toList()))
          .containsExactlyElementsOf(test.tables());
    }
  }

  @Test
  void eachLineSaysWhatItsRuleNeeds() throws IOException {
    var tables = lines().stream().map(line -> line.getField("table")).toList();
    for (var line : lines()) {
      var told = line.getFields().stream().filter(field -> !field.isEmpty()).toList();
      var table = line.getField("table");
      switch (line.getField("keep")) {
        case "period" -> assertThat(told).as(table).hasSize(7);
        case "record" -> assertThat(told).as(table).hasSize(3);
        case "with" -> {
          assertThat(told).as(table).hasSize(3);
          assertThat(tables).contains(line.getField("from"));
        }
        default -> {
          assertThat(line.getField("keep")).as(table).isEqualTo("ever");
          assertThat(line.getField("why")).as(table).isNotBlank();
        }
      }
    }
  }

  @Test
  void whatHasAPeriodIsDisposedOfByOnePartOfTheExchange() {
    var all = new ArrayList<>(RULES.all().stream().map(RulesTest::disposing).toList());
    RULES.keptBy(all);

    var missing = all.subList(1, all.size());
    assertThatThrownBy(() -> RULES.keptBy(missing)).hasMessageContaining("rules by which");
    var doubled = new ArrayList<>(all);
    doubled.add(all.getFirst());
    assertThatThrownBy(() -> RULES.keptBy(doubled)).hasMessageContaining("rules by which");
    all.set(0, new Deleting("other", (before, most) -> Disposable.Gone.secret(0)));
    assertThatThrownBy(() -> RULES.keptBy(all)).hasMessageContaining("other");
  }

  @Test
  void aSettingLengthensAPeriodAndShortensItToTheLeastAlone() {
    var set = Rules.with(Map.of("tasks", Period.ofYears(10), "notices", Period.ofDays(30)));
    assertThat(period(set, "tasks")).isEqualTo(Period.ofYears(10));
    assertThat(period(set, "notices")).isEqualTo(Period.ofDays(30));
    assertThat(period(set, "weeks")).isEqualTo(Period.ofYears(3));

    assertThatThrownBy(() -> Rules.with(Map.of("tasks", Period.ofMonths(35))))
        .hasMessageContaining("monarca.retention.periods.tasks is P35M; it must be P3Y at least");
    assertThatThrownBy(() -> Rules.with(Map.of("links", Period.ofDays(-1))))
        .hasMessageContaining("links");
    assertThatThrownBy(() -> Rules.with(Map.of("audit", Period.ofYears(99))))
        .hasMessageContaining("monarca.retention.periods.audit is not known");
  }

  @Test
  void aPeriodIsCountedByTheCalendar() {
    var rule = new Rule("x", "x.x", "staff", Period.ofYears(3), Period.ZERO);

    assertThat(rule.before(Instant.parse("2028-02-29T12:00:00Z")))
        .isEqualTo(Instant.parse("2025-02-28T12:00:00Z"));
  }

  @Test
  @Control("AU-11")
  void noRuleNamesTheTrailOrAChildsRecord() throws IOException {
    assertThat(RULES.all())
        .extracting(Rule::table)
        .noneMatch(table -> table.startsWith("audit.") || table.startsWith("students."));
    var never = Set.of("audit.entry", "audit.head", "retention.tombstone");
    assertThat(lines().stream().filter(line -> never.contains(line.getField("table"))))
        .extracting(line -> line.getField("keep"))
        .containsExactly("ever", "ever", "ever");
  }

  private static Disposable disposing(Rule rule) {
    return new Deleting(rule.name(), (before, most) -> Disposable.Gone.secret(0));
  }

  private static Period period(Rules rules, String name) {
    return rules.all().stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .orElseThrow()
        .period();
  }

  private static List<NamedCsvRecord> lines() throws IOException {
    var resource = Objects.requireNonNull(Rules.class.getResourceAsStream("rules.csv"));
    try (var reader =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    }
  }
}
