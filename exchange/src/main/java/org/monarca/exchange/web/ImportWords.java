package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Objects;
import org.monarca.exchange.jurisdictions.imports.ImportResult;
import org.monarca.exchange.jurisdictions.imports.ImportResult.Fault;
import org.monarca.exchange.jurisdictions.imports.Imports;

/** What became of a file of the directory, in words. */
final class ImportWords {

  private final Wording words;

  ImportWords(Wording words) {
    this.words = words;
  }

  ImportPage page(String kind, ImportResult result) {
    return new ImportPage(
        kind,
        words.number(result.rows()),
        words.number(result.added()),
        words.number(result.changed()),
        words.number(result.unchanged()),
        words.number(result.refused()),
        result.faults().stream().map(this::line).toList(),
        String.join(", ", result.unread()),
        result.faults().size() == ImportResult.MOST_FAULTS);
  }

  private ImportPage.Line line(Fault fault) {
    var where =
        fault.line() == 0
            ? words.say("import.whole-file")
            : words.say("import.line", words.number(fault.line()));
    var problem = fault.problem();
    if (problem != null) {
      var explained = problem.explained(words.locale());
      return new ImportPage.Line(
          where,
          null,
          null,
          explained.message(),
          words.say("import.wrong.unreadable.remedy", explained.remedy()));
    }
    var key = "import.wrong." + fault.wrong().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new ImportPage.Line(
        where,
        fault.column(),
        fault.value(),
        words.say(key, Objects.requireNonNullElse(fault.column(), "")),
        words.say(key + ".remedy", Imports.MOST_ROWS));
  }
}
