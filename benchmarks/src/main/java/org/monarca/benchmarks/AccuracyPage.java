package org.monarca.benchmarks;

import java.util.List;
import java.util.Locale;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.block.BlockingRecall;
import org.monarca.linkage.measure.Share;

/** The figures of accuracy as a page of the documentation. */
record AccuracyPage(List<TableAccuracy> tables, List<NationAccuracy> nations) {

  private static final String HEAD =
      """
      # How rightly records are linked

      Written by `./monarca bench accuracy --page docs/linkage/accuracy.md`; every figure is measured in that run. Data and sources: `linkage/src/test/resources/org/monarca/linkage/table/README.md`.

      ## Any table, without labels

      Each table is linked by `TableLinkage` with nothing but its columns and their types: no label, no setting that fits one table. Precision and recall of the pairs of records that stand together, their
      F1, and B-cubed F1 (every record weighs the same). Blocking recall: of the pairs of one person, how many meet at all. Twins: pairs of records of two
      people of one surname who were born on one day.

      | table | records | precision | recall | F1 | B-cubed F1 | blocking recall | twins | of them together |
      | --- | --- | --- | --- | --- | --- | --- | --- | --- |
      """;

  String text() {
    var text = new StringBuilder(HEAD);
    for (var table : tables) {
      line(
          text,
          "| %s | %,d | %.4f | %.4f | **%.4f** | %.4f | %.4f | %,d | %,d |",
          table.name(),
          table.records(),
          table.pairs().precision(),
          table.pairs().recall(),
          table.pairs().f1(),
          table.bCubed().f1(),
          table.blocking().recall(),
          table.twins().pairs(),
          table.twins().together());
    }
    addBlocking(text);
    addNations(text);
    return text.toString();
  }

  private void addBlocking(StringBuilder text) {
    line(text, "");
    line(text, "### What each kind of key finds");
    line(text, "");
    line(
        text,
        "A key is made of the parts named. Pairs: how many meet under it; of one person: how many of these are; alone: how many of these meet under no other key. Tables of up to 2,000 records are compared whole.");
    for (var table : tables) {
      if (!table.blocking().kinds().isEmpty()) {
        line(text, "");
        line(text, "**%s**", table.name());
        line(text, "");
        line(text, "| key | pairs | of one person | alone |");
        line(text, "| --- | --- | --- | --- |");
        for (BlockingRecall.OfKind kind : table.blocking().kinds()) {
          line(
              text,
              "| %s | %,d | %,d | %,d |",
              kind.keys(),
              kind.pairs(),
              kind.met(),
              kind.alone());
        }
      }
    }
  }

  private void addNations(StringBuilder text) {
    var thresholds = LinkageModel.standard().thresholds();
    line(text, "");
    line(text, "## The exchange");
    line(text, "");
    line(
        text,
        "Made-up nations of another seed than the one the shipped model (%s) was learned from, told of by eight States and resolved record after record by `Resolver`, as the exchange does it. Linked without a person from %.0f bits, a person asked from %.0f. Found after review: together, or side by side in a review. Twins: pairs of records of two children of one family, born on one day, whose given names have nothing in common.",
        LinkageModel.standard().version(),
        thresholds.link(),
        thresholds.review());
    line(text, "");
    line(
        text,
        "| errors | records | linked pairs | precision | at least (95 %%) | recall without a person | recall after review | records reviewed | twins | of them to review | linked |");
    line(text, "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    for (var nation : nations) {
      var triage = nation.triage();
      line(
          text,
          "| %s | %,d | %,d | **%.5f** | %.5f | %.4f | **%.4f** | %.2f %% | %,d | **%.1f %%** | %d |",
          NationAccuracy.name(nation.errors()),
          triage.records(),
          triage.linked(),
          triage.precision(),
          Share.of(triage.right(), triage.linked()).low(),
          triage.recallAutomatic(),
          triage.recallAfterReview(),
          100 * triage.reviewShare(),
          nation.twins().pairs(),
          100 * nation.twins().reviewShare(),
          nation.twins().linked());
    }
    addKeys(text);
  }

  private void addKeys(StringBuilder text) {
    line(text, "");
    line(text, "### What each kind of key finds");
    line(text, "");
    line(
        text,
        "Of the pairs of records of one child, the share that meets under a kind of key, and the share that meets under no other.");
    for (var nation : nations) {
      line(text, "");
      line(
          text,
          "**%s errors**: %.4f meet under some key",
          NationAccuracy.name(nation.errors()),
          nation.blocking().share());
      line(text, "");
      line(text, "| key | share | alone |");
      line(text, "| --- | --- | --- |");
      for (var kind : nation.blocking().kinds()) {
        line(text, "| %s | %.4f | %.4f |", kind.keys(), kind.share(), kind.alone());
      }
    }
  }

  @SuppressWarnings("AnnotateFormatMethod") // its annotation would be a dependency of its own
  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
