package org.monarca.exchange.web;

import java.util.Optional;
import org.monarca.exchange.identity.quality.Backlog;
import org.monarca.exchange.identity.quality.Estimate;
import org.monarca.exchange.identity.quality.Figures;
import org.monarca.exchange.identity.quality.Gap;
import org.monarca.exchange.identity.quality.NameGroup;
import org.monarca.exchange.identity.quality.QualityReport;
import org.monarca.exchange.web.QualityPage.Line;
import org.monarca.exchange.web.QualityPage.Waiting;

/** The report on linkage in the reader's language. */
final class QualityWords {

  private static final Waiting NOT_TOLD = new Waiting("", "", "", "", "");

  private final Wording words;
  private final LinkageWords linkage;

  QualityWords(Wording words, LinkageWords linkage) {
    this.words = words;
    this.linkage = linkage;
  }

  QualityPage page(QualityReport report) {
    return new QualityPage(
        words.moment(report.asOf()),
        line(
            words.say("quality.nation"),
            report.nation().figures(),
            waiting(report.nation().backlog())),
        report.states().entrySet().stream()
            .map(entry ->
                line(
                    words.state(entry.getKey()),
                    entry.getValue().figures(),
                    waiting(entry.getValue().backlog())))
            .toList(),
        report.groups().entrySet().stream()
            .map(entry -> line(name(entry.getKey()), entry.getValue(), NOT_TOLD))
            .toList(),
        report.gaps().stream().map(this::sentence).toList(),
        words.say(
            report.isSampled() ? "quality.sampled" : "quality.all-records",
            words.number(report.sampled())),
        words.number(report.weighed()));
  }

  private Line line(String name, Figures figures, Waiting waiting) {
    return new Line(
        name,
        words.number(Math.round(figures.records())),
        estimate(figures.automatic()),
        estimate(figures.precision()),
        estimate(figures.recall()),
        estimate(figures.agreed()),
        waiting);
  }

  private String estimate(Optional<Estimate> estimate) {
    return estimate.map(this::estimate).orElse(words.say("value.not-known"));
  }

  private String estimate(Estimate estimate) {
    return words.say("quality.estimate", near(estimate.share()), interval(estimate));
  }

  private String interval(Estimate estimate) {
    return words.say("quality.interval", near(estimate.low()), near(estimate.high()));
  }

  /** What is nearly all is told by what it lacks: 99.97% is not 100%. */
  private String near(double share) {
    double lacks = 1 - share;
    if (lacks <= 0 || lacks >= 0.1 || share < 0.1) {
      return linkage.share(share);
    }
    double unit = Math.pow(10, Math.min(4, 1 + Math.ceil(-Math.log10(lacks))));
    return linkage.percent(Math.floor(share * unit + 1e-6) / unit);
  }

  private Waiting waiting(Backlog backlog) {
    var oldest = backlog.oldest();
    return new Waiting(
        words.number(backlog.all()),
        words.number(backlog.week()),
        words.number(backlog.month()),
        words.number(backlog.longer()),
        oldest == null ? words.say("quality.none-waits") : words.day(oldest));
  }

  private String sentence(Gap gap) {
    return words.say(
        "quality.gap." + gap.measure().code(),
        name(gap.group()),
        near(gap.estimate().share()),
        interval(gap.estimate()),
        name(gap.best()),
        near(gap.bestEstimate().share()),
        interval(gap.bestEstimate()));
  }

  private String name(NameGroup group) {
    return words.say("quality.group." + group.code());
  }
}
