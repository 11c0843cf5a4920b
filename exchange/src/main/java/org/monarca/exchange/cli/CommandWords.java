package org.monarca.exchange.cli;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Locale;
import java.util.ResourceBundle;
import org.monarca.records.problems.Finding;

/** What commands say of submissions, in the language asked for. */
record CommandWords(Locale language, ResourceBundle words) {

  private static final String BUNDLE = "org.monarca.exchange.cli.words";
  private static final ResourceBundle.Control ENGLISH_OTHERWISE =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  CommandWords(Locale language) {
    this(language, ResourceBundle.getBundle(BUNDLE, language, ENGLISH_OTHERWISE));
  }

  /** Where a finding is, its code and how bad it is. */
  String place(String submission, Finding finding) {
    var parts = new ArrayList<String>();
    parts.add(submission);
    if (!finding.file().isEmpty()) {
      parts.add(finding.file());
    }
    if (finding.line() > 0) {
      parts.add(say("line", finding.line()));
    }
    if (finding.column() != null) {
      parts.add(say("column", finding.column()));
    }
    if (finding.stateStudentId() != null) {
      parts.add(say("student", finding.stateStudentId()));
    }
    if (finding.element() != null) {
      parts.add(finding.element());
    }
    return "%s: %s %s"
        .formatted(String.join(", ", parts), finding.code(), say(finding.severity().shown()));
  }

  /** What a submission came to, in one sentence. */
  String verdict(String submission, Validation.Verdict verdict) {
    if (verdict.refused()) {
      return say("refused", submission, verdict.errors());
    }
    var counts = verdict.counts();
    return say(
        "complete",
        submission,
        counts.students(),
        counts.records(),
        counts.accepted(),
        counts.rejected(),
        verdict.errors(),
        verdict.warnings());
  }

  private String say(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), language).format(arguments);
  }
}
