package org.monarca.exchange.jurisdictions.imports;

import static org.monarca.exchange.jurisdictions.imports.Checks.firstOf;
import static org.monarca.exchange.jurisdictions.imports.Checks.when;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.Operator;
import org.monarca.exchange.jurisdictions.Operator.Kind;
import org.monarca.exchange.jurisdictions.imports.ImportResult.Fault;
import org.monarca.exchange.jurisdictions.imports.Sheet.Line;

/** Schools by their id of NCES, and other operators by an id of the State's own, one a row. */
final class OperatorImport implements Import<Operator> {

  private static final String SCHOOL = "ncessch";
  private static final String OTHER = "operator_id";

  private final ImportStore store;
  private final Checks checks;
  private final Set<String> districts;

  /**
   * @param districts ids of the State's districts
   */
  OperatorImport(ImportStore store, Checks checks, Set<String> districts) {
    this.store = store;
    this.checks = checks;
    this.districts = districts;
  }

  @Override
  public String object() {
    return "operator";
  }

  @Override
  public List<String> needed() {
    return List.of(SCHOOL, "leaid", "school_name", "state");
  }

  @Override
  public Set<String> known() {
    return Set.of(OTHER, "city");
  }

  @Override
  public Optional<Fault> wrong(Line row) {
    boolean other = isOther(row);
    return firstOf(
        List.of(
            () -> checks.ownState(row),
            () -> when(!other && row.value(SCHOOL).isEmpty(), row, Wrong.ONE_ID, SCHOOL),
            () -> when(other && !row.value(SCHOOL).isEmpty(), row, Wrong.ONE_ID, OTHER),
            () -> other ? Optional.empty() : checks.ownId(row, SCHOOL, 12),
            () -> checks.notLonger(row, OTHER, Operator.LONGEST_ID),
            () -> checks.present(row, "school_name"),
            () -> checks.notLonger(row, "school_name", District.LONGEST_NAME),
            () -> checks.notLonger(row, "city", District.LONGEST_CITY),
            () -> district(row, other),
            () -> checks.first(row, other ? OTHER : SCHOOL)));
  }

  private Optional<Fault> district(Line row, boolean other) {
    var district = row.value("leaid");
    if (other && district.isEmpty()) {
      return Optional.empty();
    }
    return firstOf(
        List.of(
            () -> checks.ownId(row, "leaid", 7),
            () -> when(!districts.contains(district), row, Wrong.DISTRICT_UNKNOWN, "leaid"),
            () ->
                when(
                    !other && !row.value(SCHOOL).startsWith(district),
                    row,
                    Wrong.DISTRICT_OTHER,
                    "leaid")));
  }

  @Override
  public Operator taken(Line row) {
    boolean other = isOther(row);
    return new Operator(
        other ? Kind.OTHER : Kind.SCHOOL,
        checks.state(),
        row.value(other ? OTHER : SCHOOL),
        row.value("leaid").isEmpty() ? null : row.value("leaid"),
        row.value("school_name"),
        row.value("city").isEmpty() ? null : row.value("city"));
  }

  @Override
  public Written write(List<Operator> taken) {
    return store.writeOperators(checks.state(), taken);
  }

  private static boolean isOther(Line row) {
    return !row.value(OTHER).isEmpty();
  }
}
