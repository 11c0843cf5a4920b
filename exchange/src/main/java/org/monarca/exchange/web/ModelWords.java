package org.monarca.exchange.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.models.KnownModel;
import org.monarca.exchange.web.ModelPage.ElementWeights;
import org.monarca.exchange.web.ModelPage.Fact;
import org.monarca.exchange.web.ModelPage.LevelWeight;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.StudentElements;
import org.monarca.linkage.ThresholdBasis.Bound;
import org.monarca.linkage.weigh.Feature;
import org.monarca.linkage.weigh.FeatureWeights;

/** A model's figures as people read them: shares in percent, evidence in bits. */
final class ModelWords {

  private final Wording words;
  private final LinkageWords linkage;

  ModelWords(Wording words, LinkageWords linkage) {
    this.words = words;
    this.linkage = linkage;
  }

  static Optional<LinkageModel> read(KnownModel model) {
    try {
      return Optional.of(model.model());
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  List<Fact> facts(LinkageModel model) {
    var training = model.weights().training();
    var thresholds = model.thresholds();
    return List.of(
        new Fact("model.records", words.number(training.records())),
        new Fact("model.seed", Long.toString(training.seed())),
        new Fact("model.decided-same", words.number(training.same())),
        new Fact("model.decided-different", words.number(training.different())),
        new Fact("model.link-from", bits(thresholds.link())),
        new Fact("model.review-from", bits(thresholds.review())),
        new Fact("model.margin", bits(thresholds.margin())),
        new Fact("model.floor", bits(thresholds.floor())),
        new Fact("model.prior", bits(logTwo(model.weights().matches()))));
  }

  /** What the thresholds rest on. */
  List<String> thresholds(LinkageModel model) {
    return model
        .basis()
        .map(basis ->
            List.of(
                words.say("model.thresholds.chosen"),
                basis
                    .link()
                    .map(bound -> told("model.thresholds.link", bound))
                    .orElse(words.say("model.thresholds.link-kept")),
                basis
                    .review()
                    .map(bound -> told("model.thresholds.review", bound))
                    .orElse(words.say("model.thresholds.review-kept"))))
        .orElse(List.of(words.say("model.thresholds.kept")));
  }

  private String told(String key, Bound bound) {
    return words.say(
        key,
        words.number(bound.cases()),
        words.number(bound.right()),
        linkage.percent(bound.atLeast()),
        linkage.percent(bound.wanted()));
  }

  private String bits(double bits) {
    return words.say("model.bits", linkage.bits(bits));
  }

  List<ElementWeights> elements(LinkageModel model) {
    var elements = new ArrayList<ElementWeights>();
    for (int f = 0; f < StudentElements.ALL.size(); f++) {
      elements.add(element(StudentElements.ALL.get(f), model.weights().features().get(f)));
    }
    return elements;
  }

  private ElementWeights element(Feature feature, FeatureWeights weights) {
    var levels = new ArrayList<LevelWeight>();
    for (int i = 0; i < feature.levels().size(); i++) {
      double same = weights.m().get(i);
      double different = weights.u().get(i);
      levels.add(
          new LevelWeight(
              words.say("level." + feature.levels().get(i).name()),
              linkage.share(same),
              linkage.share(different),
              linkage.share(weights.twins().get(i)),
              linkage.bits(logTwo(same / different))));
    }
    return new ElementWeights(feature.name(), name(feature), dependsOn(weights), levels);
  }

  private @Nullable String dependsOn(FeatureWeights weights) {
    return weights.dependsOn() == FeatureWeights.INDEPENDENT
        ? null
        : name(StudentElements.ALL.get(weights.dependsOn()));
  }

  private String name(Feature feature) {
    return words.say("linkage.element." + feature.name());
  }

  private static double logTwo(double odds) {
    return Math.log(odds) / Math.log(2);
  }
}
