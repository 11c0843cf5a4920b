package org.monarca.exchange.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.ReceiptTables;
import org.monarca.exchange.intake.Table;
import org.monarca.records.problems.Finding;
import tools.jackson.databind.json.JsonMapper;

/** What a check found, written out one submission after the other. */
sealed interface Report extends AutoCloseable {

  /** The findings of a submission, in their order. */
  void finding(String submission, Finding finding);

  /** What the submission came to, behind its findings. */
  void verdict(String submission, Validation.Verdict verdict);

  @Override
  void close() throws IOException;

  /** For people. */
  static Report text(PrintStream out, Locale language) {
    return new Text(out, new CommandWords(language));
  }

  /**
   * For programs: exactly the findings of the receipt; where there are several submissions, their
   * names stand in one more column, the first.
   */
  static Report json(PrintStream out, boolean several, Locale language) {
    return new Listed(Table.json(out, new JsonMapper(), columns(several)), several, language, out);
  }

  /** For programs and spreadsheets, with the columns of {@link #json}. */
  static Report csv(PrintStream out, boolean several, Locale language) {
    return new Listed(Table.csv(out, columns(several)), several, language, out);
  }

  private static List<String> columns(boolean several) {
    var columns = new ArrayList<String>();
    if (several) {
      columns.add("submission");
    }
    columns.addAll(ReceiptTables.FINDINGS);
    return columns;
  }

  /** A block for each finding and a sentence for each submission. */
  record Text(PrintStream out, CommandWords words) implements Report {

    @Override
    public void finding(String submission, Finding finding) {
      out.println(words.place(submission, finding));
      out.println("    " + finding.message(words.language()));
      out.println("    " + finding.remedy(words.language()));
    }

    @Override
    public void verdict(String submission, Validation.Verdict verdict) {
      out.println(words.verdict(submission, verdict));
    }

    @Override
    public void close() {
      out.flush();
    }
  }

  /** A row for each finding. */
  record Listed(Table table, boolean several, Locale language, PrintStream out) implements Report {

    @Override
    public void finding(String submission, Finding finding) {
      var row = new ArrayList<@Nullable Object>();
      if (several) {
        row.add(submission);
      }
      row.addAll(ReceiptTables.values(finding, language));
      table.row(row.toArray());
    }

    @Override
    public void verdict(String submission, Validation.Verdict verdict) {
      // the rows say all
    }

    @Override
    public void close() throws IOException {
      table.close();
      out.flush();
    }
  }
}
