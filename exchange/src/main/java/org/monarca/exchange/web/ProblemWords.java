package org.monarca.exchange.web;

import java.util.List;
import java.util.stream.Stream;
import org.monarca.exchange.intake.FindingsExcerpt;
import org.monarca.exchange.intake.Narrowing;
import org.monarca.exchange.web.ProblemsPage.Group;
import org.monarca.exchange.web.ProblemsPage.Line;
import org.monarca.records.problems.Explanation;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.problems.Severity;

/** Problems in the reader's language. */
final class ProblemWords {

  private final Wording words;

  ProblemWords(Wording words) {
    this.words = words;
  }

  ProblemsPage page(Sought sought) {
    var groups =
        Stream.of(Severity.values())
            .map(severity -> group(severity, sought))
            .filter(group -> !group.lines().isEmpty())
            .toList();
    int found = groups.stream().mapToInt(group -> group.lines().size()).sum();
    return new ProblemsPage(sought.asked(), words.say("problems.found", found), groups);
  }

  private Group group(Severity severity, Sought sought) {
    var explained =
        Stream.of(Problem.values())
            .filter(problem -> problem.severity() == severity)
            .map(problem -> problem.explained(words.locale()))
            .toList();
    return new Group(
        severity.key(),
        severity != Severity.WARNING,
        explained.getFirst().reach(),
        explained.stream()
            .filter(explanation -> sought.isIn(texts(explanation)))
            .map(explanation -> new Line(explanation.problem().code(), explanation.title()))
            .toList());
  }

  private static Stream<String> texts(Explanation explanation) {
    return Stream.of(
        explanation.problem().code(),
        explanation.title(),
        explanation.meaning(),
        explanation.message(),
        explanation.remedy());
  }

  ProblemPage page(Problem problem) {
    var explained = problem.explained(words.locale());
    var example = explained.example();
    var line =
        new FindingWords(words)
            .part(new FindingsExcerpt(List.of(), List.of(example), false), Narrowing.NONE)
            .lines();
    return new ProblemPage(
        problem.code(),
        explained.title(),
        problem.severity() != Severity.WARNING,
        explained.reach(),
        explained.since(),
        explained.meaning(),
        line.getFirst().where(),
        example.element() == null ? null : named(example),
        example.value(),
        explained.message(),
        explained.remedy());
  }

  private String named(Finding example) {
    var element = String.valueOf(example.element());
    var kind = example.record();
    return kind == null
        ? element
        : words.say("finding.element-named", words.label(kind, element), element);
  }
}
