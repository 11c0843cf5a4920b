package org.monarca.linkage.weigh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.json.Json;

/** The weights of one feature in a model file: a line for each level, best first. */
final class FeatureLines {

  private FeatureLines() {}

  static Map<String, Json> write(FeatureWeights weights, Feature feature) {
    var lines = new LinkedHashMap<String, Json>();
    for (int i = 0; i < feature.levels().size(); i++) {
      var line = new LinkedHashMap<String, Json>();
      line.put("m", new Json.Figure(weights.m().get(i)));
      line.put("u", new Json.Figure(weights.u().get(i)));
      line.put("twins", new Json.Figure(weights.twins().get(i)));
      line.put("siblings", new Json.Figure(weights.siblings().get(i)));
      double rarity = weights.rarity().get(i);
      if (!Double.isNaN(rarity)) {
        line.put("rarity", new Json.Figure(rarity));
      }
      lines.put(feature.levels().get(i).name(), new Json.Members(line));
    }
    return lines;
  }

  static FeatureWeights read(Json.Members lines, Feature feature) {
    var levels = feature.levels().stream().map(Level::name).toList();
    if (!List.copyOf(lines.members().keySet()).equals(levels)) {
      throw new IllegalArgumentException(
          "\"%s\" has the levels %s in the model, and %s are needed"
              .formatted(
                  feature.name(),
                  String.join(", ", lines.members().keySet()),
                  String.join(", ", levels)));
    }
    var m = new ArrayList<Double>();
    var u = new ArrayList<Double>();
    var twins = new ArrayList<Double>();
    var siblings = new ArrayList<Double>();
    var rarity = new ArrayList<Double>();
    for (var level : levels) {
      var line = lines.object(level);
      m.add(likelihood(line, "m", level));
      u.add(likelihood(line, "u", level));
      twins.add(likelihood(line, "twins", level));
      siblings.add(likelihood(line, "siblings", level));
      rarity.add(line.members().containsKey("rarity") ? line.number("rarity") : Double.NaN);
    }
    return new FeatureWeights(
        feature.name(), m, u, twins, siblings, rarity, FeatureWeights.INDEPENDENT, List.of());
  }

  static double likelihood(Json.Members line, String name, String level) {
    double likelihood = line.number(name);
    if (likelihood <= 0 || likelihood > 1) {
      throw new IllegalArgumentException(
          "\"%s\" of %s is %s, and must be above 0 up to 1".formatted(name, level, likelihood));
    }
    return likelihood;
  }
}
