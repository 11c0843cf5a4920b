package org.monarca.records.publication;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.monarca.records.problems.Explanation;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;

/** One problem: what it means, an example, how to mend it, in both languages. */
final class ProblemPage {

  private final Problem problem;

  ProblemPage(Problem problem) {
    this.problem = problem;
  }

  String text() {
    var english = problem.explained(PublicationWords.ENGLISH);
    var spanish = problem.explained(PublicationWords.SPANISH);
    var page = new Markdown().title(problem.code() + " " + english.title());
    describe(page, english);
    page.heading("En español: " + spanish.title());
    describe(page, spanish);
    return page.toString();
  }

  private static void describe(Markdown page, Explanation explained) {
    var words = PublicationWords.in(explained.language());
    page.table(
            List.of(words.getString("problem.severity"), words.getString("problem.since")),
            List.of(List.of(weight(explained, words), explained.since())))
        .paragraph(explained.meaning())
        .paragraph("**" + words.getString("problem.example") + "** " + place(explained, words))
        .quote(explained.message())
        .paragraph("**" + words.getString("problem.remedy") + "** " + explained.remedy());
  }

  private static String weight(Explanation explained, ResourceBundle words) {
    var severity = explained.problem().severity();
    return words.getString("problem." + severity.shown()) + ": " + explained.reach();
  }

  private static String place(Explanation explained, ResourceBundle words) {
    Finding example = explained.example();
    if (example.file().isEmpty()) {
      return words.getString("problem.whole");
    }
    var element = example.element();
    var value = example.value();
    return Markdown.code(example.file())
        + (element == null ? "" : ", " + Markdown.code(element))
        + (value == null ? "" : " = " + Markdown.code(value));
  }

  /** The page that leads to all others. */
  static String index() {
    var page =
        new Markdown()
            .title(word("problems.title"))
            .paragraph(word("generated"))
            .paragraph(word("problems.intro"));
    page.table(
        List.of(word("column.code"), "English", "Español", word("problem.severity")),
        List.of(Problem.values()).stream().map(ProblemPage::line).toList());
    return page.toString();
  }

  private static List<String> line(Problem problem) {
    return List.of(
        "[%s](%s.md)".formatted(problem.code(), problem.code()),
        problem.explained(PublicationWords.ENGLISH).title(),
        problem.explained(PublicationWords.SPANISH).title(),
        problem.severity().key().replace('-', ' '));
  }

  private static String word(String key) {
    return PublicationWords.in(Locale.ENGLISH).getString(key);
  }
}
