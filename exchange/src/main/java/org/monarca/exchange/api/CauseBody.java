package org.monarca.exchange.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.CauseCount;
import org.monarca.exchange.intake.ReceiptTables;
import org.monarca.records.problems.Finding;

/**
 * Findings that are mended alike.
 *
 * @param cause by which its findings are asked for
 * @param code permanent problem code
 * @param record kind of row; null where it is of none
 * @param element key of the column; null where it is of a row as a whole, or of none
 * @param title what is wrong, in general
 * @param remedy how to mend the first of them
 * @param times how many there are
 * @param examples the first of them, as they stand among the findings
 */
record CauseBody(
    String cause,
    String code,
    @Nullable String record,
    @Nullable String element,
    String severity,
    String title,
    String remedy,
    long times,
    List<Map<String, @Nullable Object>> examples) {

  static CauseBody of(CauseCount count, Locale language) {
    var cause = count.cause();
    var record = cause.record();
    return new CauseBody(
        cause.key(),
        cause.problem().code(),
        record == null ? null : record.key(),
        cause.element(),
        cause.problem().severity().shown(),
        cause.problem().explained(language).title(),
        count.first().remedy(language),
        count.times(),
        count.examples().stream().map(example -> row(example, language)).toList());
  }

  private static Map<String, @Nullable Object> row(Finding finding, Locale language) {
    var row = new LinkedHashMap<String, @Nullable Object>();
    var values = ReceiptTables.values(finding, language);
    for (int i = 0; i < values.size(); i++) {
      row.put(ReceiptTables.FINDINGS.get(i), values.get(i));
    }
    return row;
  }
}
