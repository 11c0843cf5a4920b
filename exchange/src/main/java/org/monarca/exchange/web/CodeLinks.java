package org.monarca.exchange.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Cause;
import org.monarca.records.Catalogue;
import org.monarca.records.problems.Problem;
import org.monarca.records.translation.CodeTable;

/** Where a State says what values mean that are no codes of ours. */
final class CodeLinks {

  private static final Set<Problem> NO_CODE =
      Set.of(Problem.CODE_UNKNOWN, Problem.SUBDIVISION_UNKNOWN);

  private CodeLinks() {}

  /** The list by which the values of a cause can be translated; null where none can. */
  static @Nullable String list(Cause cause) {
    var record = cause.record();
    var element = cause.element();
    return record == null || element == null || !NO_CODE.contains(cause.problem())
        ? null
        : Catalogue.known().find(record, element).map(CodeTable::listOf).orElse(null);
  }
}
