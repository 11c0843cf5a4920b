package org.monarca.exchange.cli.evaluation;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.measure.Rates;
import org.monarca.linkage.weigh.ElementEvidence;
import org.monarca.linkage.weigh.Evidence;

/** An evaluation for a terminal. */
public final class EvaluationText {

  /** Longer values are cut. */
  private static final int MOST_LETTERS = 36;

  private static final double MOST_PROBABLE = 0.9999;

  /** Of less rarity, in bits, nobody is told. */
  private static final double LEAST_RARITY = 0.05;

  private final Formatter text;

  public EvaluationText(PrintStream out) {
    this.text = new Formatter(out, Locale.ROOT);
  }

  public void write(Evaluation evaluation) {
    var agreement = evaluation.agreement();
    text.format("%-10s %10s %10s %10s\n", "", "precision", "recall", "F1");
    rates("pairs", agreement.pairs());
    rates("B-cubed", agreement.bCubed());
    text.format("\n");
    text.format("records    %,d\n", evaluation.truth().records());
    text.format(
        "clusters   %,d found, %,d true, %,d exactly right\n",
        evaluation.found().groups(), evaluation.truth().groups(), agreement.exactClusters());
    text.format(
        "largest    %,d records found, %,d true\n",
        evaluation.found().largest(), evaluation.truth().largest());
    text.format(
        "pairs      %,d found, %,d true, %,d right\n",
        agreement.foundPairs(), agreement.truePairs(), agreement.rightPairs());
    mistakes(
        "Clusters of several people",
        evaluation.joined(),
        evaluation.worstJoined(),
        "cluster %s: %d people, %,d wrong pairs");
    mistakes(
        "People in several clusters",
        evaluation.parted(),
        evaluation.worstParted(),
        "person %s: %d clusters, %,d missed pairs");
    evaluation.thresholds().ifPresent(thresholds -> ThresholdText.write(thresholds, text));
  }

  private void rates(String name, Rates rates) {
    text.format(
        "%-10s %10.6f %10.6f %10.6f\n", name, rates.precision(), rates.recall(), rates.f1());
  }

  private void mistakes(String title, int count, List<ToldMistake> worst, String headline) {
    text.format("\n");
    text.format("%s: %,d%s\n", title, count, worst.isEmpty() ? "" : "; the worst:");
    for (var mistake : worst) {
      text.format("\n");
      text.format(
          "  " + headline + "\n", shown(mistake.label()), mistake.parts().size(), mistake.pairs());
      mistake.parts().forEach(part -> text.format("    %s\n", part(part)));
      mistake.example().ifPresent(this::sideBySide);
    }
  }

  private static String part(ToldMistake.Part part) {
    var ids = part.ids().stream().map(EvaluationText::shown).collect(Collectors.joining(" "));
    return part.more() == 0 ? ids : "%s and %,d more".formatted(ids, part.more());
  }

  private void sideBySide(SideBySide example) {
    var rows = new ArrayList<String[]>();
    rows.add(new String[] {"", shown(example.first()), shown(example.second()), ""});
    for (var line : example.lines()) {
      rows.add(
          new String[] {
            shown(line.column()),
            shown(line.first()),
            shown(line.second()),
            line.differs() ? "differs" : ""
          });
    }
    int[] widths = new int[3];
    for (var row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    for (var row : rows) {
      var line = new StringBuilder("      ");
      for (int i = 0; i < widths.length; i++) {
        line.append(row[i]).append(" ".repeat(widths[i] - row[i].length() + 2));
      }
      text.format("%s\n", line.append(row[3]).toString().stripTrailing());
    }
    example.evidence().ifPresent(this::evidence);
  }

  /** Why both are, or are not, held for one person: bits, and what they stand for. */
  private void evidence(Evidence evidence) {
    bits(evidence.prior(), "Before comparing.");
    for (var element : evidence.elements()) {
      if (element.level() != Level.MISSING) {
        bits(element.total(), onOneLine(element.sentence(Locale.ENGLISH)) + rarity(element));
      }
    }
    bits(
        evidence.weight(),
        "All together: %s probable to be one person.".formatted(probable(evidence.probability())));
  }

  /** What is next to sure is not called sure. */
  private static String probable(double probability) {
    if (probability > MOST_PROBABLE) {
      return "over " + MOST_PROBABLE;
    }
    return probability < 1 - MOST_PROBABLE
        ? "less than 0.0001"
        : String.format(Locale.ROOT, "%.4f", probability);
  }

  private void bits(double bits, String sentence) {
    text.format("      %+8.2f  %s\n", Math.rint(bits * 100) / 100 + 0.0, sentence);
  }

  private static String rarity(ElementEvidence element) {
    return Math.abs(element.rarity()) < LEAST_RARITY
        ? ""
        : String.format(
            Locale.ROOT,
            " %+.2f of it for how %s it is.",
            element.rarity(),
            element.rarity() < 0 ? "common" : "rare");
  }

  private static String shown(String value) {
    var harmless = onOneLine(value);
    int end =
        harmless.offsetByCodePoints(
            0, Math.min(MOST_LETTERS, harmless.codePointCount(0, harmless.length())));
    return end == harmless.length() ? harmless : harmless.substring(0, end) + "…";
  }

  /** Without line breaks and without what a terminal would take for a command. */
  static String onOneLine(String value) {
    return value.replaceAll("\\p{Cntrl}", "\uFFFD");
  }
}
