package org.monarca.exchange.cli.evaluation;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.monarca.linkage.draw.Waterfall;
import org.monarca.linkage.measure.Rates;
import org.monarca.linkage.table.TableLinkage;
import org.monarca.linkage.weigh.Evidence;

/** An evaluation as a page: no script, nothing fetched, readable by a screen reader. */
public final class EvaluationPage {

  private static final String HEAD =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <title>How well the table was linked</title>
      <style>
      :root { color-scheme: light dark; }
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; margin: 1rem 0; }
      caption { text-align: left; font-weight: bold; padding: .25rem 0; }
      th, td { border: 1px solid #767676; padding: .25rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
      td.number { text-align: right; font-variant-numeric: tabular-nums; }
      .scroll { overflow-x: auto; }
      svg.drawing { display: block; margin: 1rem 0; max-width: 44rem; }
      article { border-top: 1px solid #767676; margin-top: 1.5rem; }
      </style>
      </head>
      <body>
      <main>
      <h1>How well the table was linked</h1>
      """;

  private final Formatter page = new Formatter(new StringBuilder(HEAD), Locale.ROOT);

  /** So many pairs of records have been shown. */
  private int pairs;

  private EvaluationPage() {}

  /** The text of the page. */
  public static String of(Evaluation evaluation) {
    var page = new EvaluationPage();
    page.measures(evaluation);
    page.counts(evaluation);
    page.mistakes(
        "Clusters of several people",
        evaluation.joined(),
        evaluation.worstJoined(),
        "Cluster %s: %d people, %,d wrong pairs",
        "Person");
    page.mistakes(
        "People in several clusters",
        evaluation.parted(),
        evaluation.worstParted(),
        "Person %s: %d clusters, %,d missed pairs",
        "Cluster");
    evaluation.thresholds().ifPresent(thresholds -> ThresholdSection.write(thresholds, page.page));
    return page.page.format("</main>\n</body>\n</html>\n").toString();
  }

  private void measures(Evaluation evaluation) {
    page.format("<table>\n<caption>Precision, recall and F1, from 0 to 1</caption>\n");
    page.format("<tr><th scope=\"col\">Measure</th><th scope=\"col\">Precision</th>");
    page.format("<th scope=\"col\">Recall</th><th scope=\"col\">F1</th></tr>\n");
    rates("Pairs of records", evaluation.agreement().pairs());
    rates("B-cubed", evaluation.agreement().bCubed());
    page.format("</table>\n");
  }

  private void rates(String name, Rates rates) {
    page.format("<tr><th scope=\"row\">%s</th>", name);
    for (double rate : List.of(rates.precision(), rates.recall(), rates.f1())) {
      page.format("<td class=\"number\">%.6f</td>", rate);
    }
    page.format("</tr>\n");
  }

  private void counts(Evaluation evaluation) {
    var agreement = evaluation.agreement();
    var found = evaluation.found();
    var truth = evaluation.truth();
    page.format("<table>\n<caption>Counts</caption>\n");
    page.format("<tr><th scope=\"col\">What</th><th scope=\"col\">Found</th>");
    page.format("<th scope=\"col\">True</th><th scope=\"col\">Right</th></tr>\n");
    count("Clusters", found.groups(), truth.groups(), agreement.exactClusters());
    count(
        "Pairs of records", agreement.foundPairs(), agreement.truePairs(), agreement.rightPairs());
    page.format(
        "</table>\n<p>%,d records; the largest cluster has %,d of them, ",
        found.records(), found.largest());
    page.format("the person with the most records %,d.</p>\n", truth.largest());
  }

  private void count(String name, long found, long truth, long right) {
    page.format("<tr><th scope=\"row\">%s</th><td class=\"number\">%,d</td>", name, found);
    page.format("<td class=\"number\">%,d</td><td class=\"number\">%,d</td></tr>\n", truth, right);
  }

  private void mistakes(
      String title, int count, List<ToldMistake> worst, String headline, String part) {
    page.format("<h2>%s: %,d</h2>\n", title, count);
    if (!worst.isEmpty()) {
      page.format("<p>The worst %,d of them.</p>\n", worst.size());
    }
    for (var mistake : worst) {
      page.format("<article>\n<h3>");
      page.format(headline, shown(mistake.label()), mistake.parts().size(), mistake.pairs());
      page.format("</h3>\n<ol>\n");
      mistake.parts().forEach(records -> page.format("<li>%s: %s</li>\n", part, ids(records)));
      page.format("</ol>\n");
      mistake.example().ifPresent(this::sideBySide);
      page.format("</article>\n");
    }
  }

  private static String ids(ToldMistake.Part part) {
    var ids = part.ids().stream().map(EvaluationPage::shown).collect(Collectors.joining(", "));
    return part.more() == 0 ? ids : ids + String.format(Locale.ROOT, " and %,d more", part.more());
  }

  private void sideBySide(SideBySide example) {
    pairs++;
    page.format(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"pair-%d\">\n",
        pairs);
    page.format(
        "<table>\n<caption id=\"pair-%d\">Records %s and %s</caption>\n",
        pairs, shown(example.first()), shown(example.second()));
    page.format(
        "<tr><th scope=\"col\">Column</th><th scope=\"col\">%s</th>", shown(example.first()));
    page.format(
        "<th scope=\"col\">%s</th><th scope=\"col\">Same?</th></tr>\n", shown(example.second()));
    for (var line : example.lines()) {
      page.format(
          "<tr><th scope=\"row\">%s</th><td>%s</td>", shown(line.column()), shown(line.first()));
      page.format(
          "<td>%s</td><td>%s</td></tr>\n", shown(line.second()), line.differs() ? "differs" : "");
    }
    page.format("</table>\n</div>\n");
    example.evidence().ifPresent(this::waterfall);
  }

  private void waterfall(Evidence evidence) {
    var limits = Map.of(Waterfall.Limit.LINK, TableLinkage.linkWeight(evidence.prior()));
    page.format("%s", Waterfall.svg(evidence, Locale.ENGLISH, limits, "waterfall-" + pairs));
    page.format("<details>\n<summary>The same in sentences, the strongest first</summary>\n<ul>\n");
    evidence
        .sentences(Locale.ENGLISH)
        .forEach(sentence -> page.format("<li>%s</li>\n", shown(sentence)));
    page.format("</ul>\n</details>\n");
  }

  /** Escaped, and with a direction of its own: names are in every script. */
  private static String shown(String value) {
    var escaped =
        EvaluationText.onOneLine(value)
            .replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;");
    return "<bdi>" + escaped + "</bdi>";
  }
}
