package org.monarca.records.translation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.monarca.records.Catalogue;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.translation.CodeTable.Entry;

/**
 * Why an entry of a table, or its file, cannot be used.
 *
 * @param line of the file; 0 where there is none
 * @param value what stands there, shortened as findings show values
 * @param list the code list it is about; empty where it is about none
 */
public record CodeFault(long line, Reason reason, String value, String list) {

  public CodeFault {
    value = Finding.shortened(value);
  }

  /** Each has words in the catalogue of messages. */
  public enum Reason {
    NO_TABLE,
    HEADING,
    VALUES,
    LIST_UNKNOWN,
    THEIRS_MISSING,
    THEIRS_TOO_LONG,
    OURS_UNKNOWN,
    IS_OURS,
    TWICE,
    TOO_MANY;

    String key() {
      return "codes." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** What is wrong with an entry by itself. */
  public static Optional<Reason> reason(Entry entry) {
    if (!CodeTable.isTranslated(entry.list())) {
      return Optional.of(Reason.LIST_UNKNOWN);
    }
    if (entry.theirs().isEmpty()) {
      return Optional.of(Reason.THEIRS_MISSING);
    }
    if (entry.theirs().length() > CodeTable.LONGEST) {
      return Optional.of(Reason.THEIRS_TOO_LONG);
    }
    var list = Catalogue.published().codeList(entry.list());
    if (!list.contains(entry.ours())) {
      return Optional.of(Reason.OURS_UNKNOWN);
    }
    return list.contains(entry.theirs()) ? Optional.of(Reason.IS_OURS) : Optional.empty();
  }

  /** The fault of an entry, with what of it is wrong. */
  public static CodeFault of(long line, Reason reason, Entry entry) {
    var value =
        switch (reason) {
          case LIST_UNKNOWN -> entry.list();
          case OURS_UNKNOWN -> entry.ours();
          case NO_TABLE,
              HEADING,
              VALUES,
              THEIRS_MISSING,
              THEIRS_TOO_LONG,
              IS_OURS,
              TWICE,
              TOO_MANY ->
              entry.theirs();
        };
    return new CodeFault(line, reason, value, entry.list());
  }

  /** The same as a finding in that file. */
  public Finding inFile(String file) {
    return new Finding(
        file,
        line,
        null,
        null,
        null,
        null,
        value,
        Problem.CODE_TABLE_UNUSABLE,
        List.of(reason.key(), list));
  }
}
