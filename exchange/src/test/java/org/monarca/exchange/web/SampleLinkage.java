package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.web.LinkagePage.LearningLine;
import org.monarca.exchange.web.LinkagePage.ModelLine;
import org.monarca.exchange.web.LinkagePage.RunLine;
import org.monarca.exchange.web.ModelPage.ElementWeights;
import org.monarca.exchange.web.ModelPage.Fact;
import org.monarca.exchange.web.ModelPage.LevelWeight;
import org.monarca.exchange.web.SampleReaders.Sample;

/** The pages on linkage in every state they must bear. */
final class SampleLinkage {

  private final Wording words;
  private final SampleReaders readers;

  SampleLinkage(Wording words) {
    this.words = words;
    this.readers = new SampleReaders(words);
  }

  void addTo(Map<String, Sample> samples) {
    samples.put("linkage-empty", overview(null, List.of(), null, List.of()));
    samples.put(
        "linkage-many",
        overview(
            model("2026.2", "active"),
            List.of(model("2026-11-26.1", "proposed")),
            new LearningLine("running", "Nov 26, 2026", words.say("value.not-known"), null),
            List.of(run("running"), run("done"), run("failed"))));
    samples.put("model-active", model("active", null, false, Problems.NONE));
    samples.put("model-proposed", model("proposed", run("done"), true, Problems.NONE));
    samples.put(
        "model-wrong",
        model(
            "proposed",
            run("done"),
            true,
            Problems.of("reason", words.say("model.problem.reason-missing"))));
    samples.put("model-aside", model("aside", run("done"), true, Problems.NONE));
    samples.put(
        "model-not-set-aside",
        model(
            "proposed",
            null,
            false,
            Problems.of("aside-reason", words.say("model.problem.aside-reason-missing"))));
    samples.put("shadow-never", shadow(null, 0));
    samples.put("shadow-running", shadow(run("running"), 1));
    samples.put("shadow-many", shadow(run("done"), 20));
    samples.put("quality-empty", quality(0));
    samples.put("quality-many", quality(12));
  }

  private Sample overview(
      @Nullable ModelLine active,
      List<ModelLine> proposed,
      @Nullable LearningLine learning,
      List<RunLine> runs) {
    return page(
        "linkage/overview",
        readers.department(),
        "linkage",
        new LinkagePage(
            active,
            proposed,
            List.of(),
            proposed.isEmpty() ? List.of() : List.of(model("2026-11-01.1", "aside")),
            learning,
            runs,
            true,
            "too-few-records",
            "2,000"));
  }

  private static ModelLine model(String version, String status) {
    return new ModelLine(
        version,
        status,
        "Learned",
        "Nov 26, 2026",
        "72,045",
        "all records",
        "Never",
        "It <asks>",
        status.equals("aside") ? "Nov 26, 2026" : null,
        status.equals("aside") ? "It <asks>" : null);
  }

  private static RunLine run(String status) {
    return new RunLine(
        "2026-11-26.1",
        "2026.2",
        status,
        "Nov 26, 2026",
        "Nov 26, 2026",
        "412 of 1,204",
        412,
        1_204,
        List.of("4", "1", "0", "2"));
  }

  private Sample model(String status, @Nullable RunLine run, boolean may, Problems problems) {
    var level = new LevelWeight(words.say("level.BIRTH_DATE_SAME"), "97%", "0.02%", "97%", "+12.1");
    return page(
        "linkage/model",
        readers.department(),
        "model",
        new ModelPage(
            model("2026-11-26.1", status),
            List.of(new Fact("model.records", "72,045")),
            List.of(words.say("model.thresholds.kept")),
            List.of(
                new ElementWeights(
                    "birth-date", words.say("linkage.element.birth-date"), "Sex", List.of(level))),
            run,
            may,
            may,
            status.equals("proposed"),
            "",
            problems));
  }

  private Sample shadow(@Nullable RunLine run, int lines) {
    var column =
        new ShadowPage.Column(
            "2026.2",
            "210744390183",
            "2107 4439 0183",
            "+12.3 bits",
            List.of("Same birth date."),
            "<svg></svg>");
    var nobody = new ShadowPage.Column("2026.2", null, null, null, List.of(), null);
    return page(
        "linkage/shadow",
        readers.state(),
        "shadow",
        new ShadowPage(
            "2026-11-26.1",
            run,
            List.of(
                new ShadowPage.Tab("", words.say("shadow.all"), "7", true),
                new ShadowPage.Tab("linked", words.say("shadow.linked"), "4", false)),
            IntStream.range(0, lines)
                .mapToObj(i ->
                    new ShadowPage.Line(
                        "linked",
                        words.say("shadow.linked.meaning"),
                        "Texas",
                        i % 2 == 0 ? "TX-" + i : null,
                        "210744390183",
                        "2107 4439 0183",
                        i % 3 == 0 ? nobody : column,
                        column))
                .toList(),
            "",
            lines > 10 ? 77L : null,
            true,
            false,
            words.say("shadow.of-state", "Texas"),
            "10,000"));
  }

  private Sample quality(int lines) {
    var waiting = new QualityPage.Waiting("12", "4", "4", "4", "Nov 1, 2026");
    var line =
        new QualityPage.Line(
            "Texas",
            "1,204",
            "98.2% (97.1% to 99.0%)",
            "99.98% (99.5% to 100%)",
            "97% (95% to 98%)",
            words.say("value.not-known"),
            waiting);
    return page(
        "linkage/quality",
        readers.state(),
        "quality",
        new QualityPage(
            "Nov 26, 2026",
            line,
            IntStream.range(0, lines).mapToObj(i -> line).toList(),
            List.of(line, line),
            lines == 0 ? List.of() : List.of("Indigenous: fewer"),
            words.say("quality.sampled", "50,000"),
            "2,000"));
  }
}
