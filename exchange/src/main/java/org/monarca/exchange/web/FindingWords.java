package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.FindingCount;
import org.monarca.exchange.intake.FindingsExcerpt;
import org.monarca.exchange.web.FindingsPart.CodeCount;
import org.monarca.exchange.web.FindingsPart.Line;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;

/** Findings in words: counted by problem, and each with its place and its remedy. */
final class FindingWords {

  private final Wording words;

  FindingWords(Wording words) {
    this.words = words;
  }

  /**
   * @param only the problem the list is narrowed to, if any
   */
  FindingsPart part(FindingsExcerpt found, @Nullable Problem only) {
    return new FindingsPart(
        sentence(found.counts()),
        found.counts().stream().map(this::count).toList(),
        only == null ? null : only.code(),
        lines(found.first()),
        found.more());
  }

  /** Each in a line. */
  List<Line> lines(List<Finding> findings) {
    return findings.stream().map(this::line).toList();
  }

  private String sentence(List<FindingCount> counts) {
    return words.say(
        "findings.sentence",
        words.say("findings.errors", total(counts, true)),
        words.say("findings.warnings", total(counts, false)));
  }

  private static long total(List<FindingCount> counts, boolean errors) {
    return counts.stream()
        .filter(count -> isError(count.first()) == errors)
        .mapToLong(FindingCount::times)
        .sum();
  }

  private CodeCount count(FindingCount count) {
    var first = count.first();
    return new CodeCount(
        first.code(), isError(first), first.message(words.locale()), words.number(count.times()));
  }

  private Line line(Finding finding) {
    return new Line(
        where(finding),
        said(finding.stateStudentId()),
        element(finding),
        said(finding.value()),
        finding.code(),
        isError(finding),
        finding.message(words.locale()),
        finding.remedy(words.locale()));
  }

  private String where(Finding finding) {
    if (finding.file().isEmpty()) {
      return words.say("finding.whole-submission");
    }
    return finding.line() == 0
        ? finding.file()
        : words.say("finding.at-line", finding.file(), Long.toString(finding.line()));
  }

  /** The element as the file calls it: it is looked for in the file. */
  private String element(Finding finding) {
    var key = finding.element();
    RecordKind kind = finding.record();
    if (key == null) {
      return "";
    }
    return kind == null ? key : words.say("finding.element-named", words.label(kind, key), key);
  }

  private static boolean isError(Finding finding) {
    return finding.severity() != Severity.WARNING;
  }

  private static String said(@Nullable String value) {
    return value == null ? "" : value;
  }
}
