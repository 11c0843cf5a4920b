package org.monarca.exchange.jurisdictions.imports;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.monarca.exchange.jurisdictions.imports.ImportResult.Fault;
import org.monarca.exchange.jurisdictions.imports.Sheet.Line;
import org.monarca.exchange.platform.PlainText;

/**
 * What every row of a State's file must be; the first thing that is wrong is told.
 *
 * @param state whose file it is
 * @param idHead the two digits with which ids of that State begin
 * @param states codes of all States
 */
record Checks(String state, String idHead, Set<String> states, Set<String> met) {

  Checks(String state, String idHead, Set<String> states) {
    this(state, idHead, states, new HashSet<>());
  }

  Optional<Fault> present(Line row, String column) {
    return when(row.value(column).isEmpty(), row, Wrong.VALUE_MISSING, column);
  }

  Optional<Fault> notLonger(Line row, String column, int most) {
    return when(PlainText.isLonger(row.value(column), most), row, Wrong.VALUE_TOO_LONG, column);
  }

  Optional<Fault> ownState(Line row) {
    var named = row.value("state");
    if (named.equals(state)) {
      return Optional.empty();
    }
    return Optional.of(
        row.wrong(states.contains(named) ? Wrong.STATE_OTHER : Wrong.STATE_UNKNOWN, "state"));
  }

  /** An id of that many digits that begins as the State's ids do. */
  Optional<Fault> ownId(Line row, String column, int digits) {
    var id = row.value(column);
    if (!id.matches("[0-9]{" + digits + "}")) {
      return Optional.of(row.wrong(digits == 7 ? Wrong.DISTRICT_ID : Wrong.SCHOOL_ID, column));
    }
    return when(!id.startsWith(idHead), row, Wrong.ID_OF_OTHER_STATE, column);
  }

  /** Asked last, when the row is right in everything else. */
  Optional<Fault> first(Line row, String column) {
    return when(!met.add(column + " " + row.value(column)), row, Wrong.ID_TWICE, column);
  }

  static Optional<Fault> when(boolean wrong, Line row, Wrong what, String column) {
    return wrong ? Optional.of(row.wrong(what, column)) : Optional.empty();
  }

  /** What is wrong first. */
  static Optional<Fault> firstOf(List<Supplier<Optional<Fault>>> checks) {
    return checks.stream().flatMap(check -> check.get().stream()).findFirst();
  }
}
