package org.monarca.linkage.weigh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.json.Json;

/**
 * On which other feature each one depends, in a model file: a line for each level of the other one,
 * how likely each own level is then in two people.
 */
final class DependenceLines {

  private static final String ON = "on";

  private DependenceLines() {}

  static Json.Members write(Model model, List<Feature> features) {
    var all = new LinkedHashMap<String, Json>();
    for (int f = 0; f < features.size(); f++) {
      var weights = model.features().get(f);
      if (weights.dependsOn() != FeatureWeights.INDEPENDENT) {
        all.put(key(features.get(f)), of(weights, features.get(f), features));
      }
    }
    return new Json.Members(all);
  }

  private static Json of(FeatureWeights weights, Feature feature, List<Feature> features) {
    var other = features.get(weights.dependsOn());
    var lines = new LinkedHashMap<String, Json>();
    lines.put(ON, new Json.Text(key(other)));
    var given = levels(other);
    for (int e = 0; e < given.size(); e++) {
      var line = new LinkedHashMap<String, Json>();
      for (int level = 0; level < feature.levels().size(); level++) {
        line.put(
            feature.levels().get(level).name(),
            new Json.Figure(weights.uGiven().get(e).get(level)));
      }
      lines.put(given.get(e).name(), new Json.Members(line));
    }
    return new Json.Members(lines);
  }

  /** The same weights with what the file says of their dependence. */
  static FeatureWeights read(
      Json.Members dependences, FeatureWeights weights, Feature feature, List<Feature> features) {
    if (!dependences.members().containsKey(key(feature))) {
      return weights;
    }
    var lines = dependences.object(key(feature));
    int on = place(lines.text(ON), features);
    if (on >= features.indexOf(feature)) {
      throw new IllegalArgumentException(
          "\"%s\" cannot depend on \"%s\"".formatted(key(feature), lines.text(ON)));
    }
    var given = new ArrayList<List<Double>>();
    for (var level : levels(features.get(on))) {
      var line = lines.object(level.name());
      given.add(
          feature.levels().stream()
              .map(own -> FeatureLines.likelihood(line, own.name(), level.name()))
              .toList());
    }
    return weights.given(on, given);
  }

  private static int place(String key, List<Feature> features) {
    for (int f = 0; f < features.size(); f++) {
      if (key(features.get(f)).equals(key)) {
        return f;
      }
    }
    throw new IllegalArgumentException("\"%s\" is nothing that is compared".formatted(key));
  }

  private static List<Level> levels(Feature feature) {
    var levels = new ArrayList<>(List.of(Level.MISSING));
    levels.addAll(feature.levels());
    return levels;
  }

  /** A column may bear the name that names put together have. */
  private static String key(Feature feature) {
    return feature instanceof PlainFeature ? "column " + feature.name() : feature.name();
  }
}
