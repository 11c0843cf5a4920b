package org.monarca.exchange.credit.plans;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.consolidated.Sameness;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.plans.Requirement.Kind;
import org.monarca.exchange.platform.NamedTable;
import org.monarca.exchange.platform.SmallTable;

/** The plans of {@code requirements.csv}, with the source of each. */
final class ShippedPlans {

  private static final Map<String, List<String>> NAMES =
      SmallTable.rows(ShippedPlans.class, "requirement-names.csv").stream()
          .collect(Collectors.toUnmodifiableMap(row -> Sameness.of(row.get(0)), row -> row));

  /** "Texas History (Social Studies)". */
  private static final Pattern BRACKETS = Pattern.compile(".+\\(([^()]+)\\)");

  private static final Map<String, BigDecimal> UNITS =
      SmallTable.rows(ShippedPlans.class, "units.csv").stream()
          .collect(
              Collectors.toUnmodifiableMap(row -> row.get(0), row -> new BigDecimal(row.get(1))));

  static final List<Plan> ALL = read();

  private ShippedPlans() {}

  /** A requirement of that name; a name that no table knows is left to the school. */
  static Requirement requirement(String name, BigDecimal credits, boolean official) {
    var known = known(name).orElse(List.of(name, "", "school"));
    var accepts =
        Arrays.stream(known.get(1).split(" ")).flatMap(code -> Subject.of(code).stream()).toList();
    return new Requirement(
        name, accepts, Kind.valueOf(known.get(2).toUpperCase(Locale.ROOT)), credits, official);
  }

  /** By the name in brackets behind it, else by its own. */
  static Optional<List<String>> known(String name) {
    var plain = Sameness.of(name);
    var brackets = BRACKETS.matcher(plain);
    return Optional.ofNullable(NAMES.get(brackets.matches() ? brackets.group(1).strip() : plain));
  }

  /** Names of requirements that the table knows, in order. */
  static List<String> names() {
    return NAMES.values().stream().map(row -> row.get(0)).sorted().toList();
  }

  private static List<Plan> read() {
    return NamedTable.rows(ShippedPlans.class, "requirements.csv").stream()
        .collect(
            Collectors.groupingBy(
                row -> String.join("|", row.get("state"), row.get("program"), row.get("classes")),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .map(ShippedPlans::plan)
        .toList();
  }

  private static Plan plan(List<Map<String, String>> rows) {
    var first = rows.getFirst();
    var unit = value(first, "unit");
    return new Plan(
        value(first, "state"),
        value(first, "program"),
        ClassYears.of(value(first, "classes")),
        rows.stream()
            .filter(row -> !value(row, "credits").isEmpty())
            .map(row ->
                requirement(
                    value(row, "subject"),
                    Objects.requireNonNull(credits(value(row, "credits"), unit)),
                    value(row, "official").equals("Y")))
            .toList(),
        credits(value(first, "total"), unit),
        unit,
        value(first, "algebra_1").equals("Y"),
        value(first, "source"),
        value(first, "read"),
        LocalDate.parse(value(first, "taken")),
        value(first, "notes"),
        null);
  }

  private static @Nullable BigDecimal credits(String said, String unit) {
    return said.isEmpty()
        ? null
        : new BigDecimal(said)
            .divide(UNITS.getOrDefault(unit, BigDecimal.ONE), 2, RoundingMode.HALF_UP);
  }

  private static String value(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }
}
