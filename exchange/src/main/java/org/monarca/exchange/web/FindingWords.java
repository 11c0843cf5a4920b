package org.monarca.exchange.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.intake.Cause;
import org.monarca.exchange.intake.CauseCount;
import org.monarca.exchange.intake.FindingsExcerpt;
import org.monarca.exchange.intake.Narrowing;
import org.monarca.exchange.web.FindingsPart.CauseLine;
import org.monarca.exchange.web.FindingsPart.Chosen;
import org.monarca.exchange.web.FindingsPart.Line;
import org.monarca.records.RecordKind;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;

/** Findings in words: counted by cause, and each with its place and its remedy. */
final class FindingWords {

  private final Wording words;

  FindingWords(Wording words) {
    this.words = words;
  }

  /**
   * @param only what the list is narrowed to
   */
  FindingsPart part(FindingsExcerpt found, Narrowing only) {
    return new FindingsPart(
        sentence(found.counts()),
        found.counts().stream().map(this::count).toList(),
        chosen(only),
        lines(found.first()),
        found.more());
  }

  /** Each in a line. */
  List<Line> lines(List<Finding> findings) {
    return findings.stream().map(this::line).toList();
  }

  private String sentence(List<CauseCount> counts) {
    return words.say(
        "findings.sentence",
        words.say("findings.errors", total(counts, true)),
        words.say("findings.warnings", total(counts, false)));
  }

  private static long total(List<CauseCount> counts, boolean errors) {
    return counts.stream()
        .filter(count -> isError(count.first()) == errors)
        .mapToLong(CauseCount::times)
        .sum();
  }

  private CauseLine count(CauseCount count) {
    var first = count.first();
    boolean translated = count.cause().problem() == Problem.CODE_TRANSLATED;
    return new CauseLine(
        count.cause().key(),
        first.code(),
        isError(first),
        first.record() == null ? first.message(words.locale()) : title(count.cause().problem()),
        element(first),
        first.remedy(words.locale()),
        words.number(translated ? translated(count.examples()) : count.times()),
        translated
            ? count.examples().stream().map(this::translated).toList()
            : lines(count.examples()),
        CodeLinks.list(count),
        translated);
  }

  /** Each says of a value how often it was translated. */
  private static long translated(List<Finding> findings) {
    return findings.stream().mapToLong(FindingWords::times).sum();
  }

  private Line translated(Finding finding) {
    var line = line(finding);
    var value =
        "%s → %s (%s)"
            .formatted(line.value(), finding.details().getLast(), words.number(times(finding)));
    return new Line(
        line.where(),
        line.child(),
        line.element(),
        value,
        line.code(),
        line.error(),
        line.message(),
        line.remedy());
  }

  private static long times(Finding translated) {
    return Long.parseLong(translated.details().getFirst());
  }

  private @Nullable Chosen chosen(Narrowing only) {
    var problem = only.problem();
    if (problem == null) {
      return null;
    }
    var cause = only.cause();
    var element = cause == null ? "" : element(cause);
    var said =
        element.isEmpty()
            ? words.say("findings.of-problem", problem.code(), title(problem))
            : words.say("findings.of-cause", problem.code(), title(problem), element);
    return cause == null
        ? new Chosen(problem.code(), null, said)
        : new Chosen(null, cause.key(), said);
  }

  private String title(Problem problem) {
    return problem.explained(words.locale()).title();
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
    return element(Cause.of(finding));
  }

  private String element(Cause cause) {
    var key = cause.element();
    RecordKind kind = cause.record();
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
