package org.monarca.linkage;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.monarca.linkage.LinkageModel.FamilyRule;
import org.monarca.linkage.LinkageModel.RarityBounds;
import org.monarca.linkage.LinkageModel.Thresholds;
import org.monarca.linkage.LinkageModel.Training;
import org.monarca.linkage.compare.Level;
import org.monarca.linkage.json.Json;
import org.monarca.linkage.json.JsonReader;
import org.monarca.linkage.json.JsonWriter;

/**
 * The model as a JSON file: one line a level, so that two versions can be compared line by line.
 */
final class ModelFile {

  private ModelFile() {}

  static LinkageModel read(String text) {
    var file = JsonReader.read(text);
    return new LinkageModel(
        file.text("version"),
        file.number("priorBits"),
        file.number("searchPriorBits"),
        thresholds(file.object("thresholds")),
        new RarityBounds(
            file.object("rarityBits").number("least"), file.object("rarityBits").number("most")),
        new FamilyRule(
            file.object("familyBits").number("siblings"),
            file.object("familyBits").number("twins")),
        weights(file.object("elements")),
        training(file.object("training")));
  }

  private static Thresholds thresholds(Json.Members file) {
    return new Thresholds(
        file.number("link"), file.number("review"), file.number("margin"), file.number("floor"));
  }

  private static Training training(Json.Members file) {
    return new Training(
        file.text("source"),
        (long) file.number("matches"),
        (long) file.number("others"),
        (long) file.number("seed"));
  }

  private static Map<Level, Weight> weights(Json.Members file) {
    var weights = new EnumMap<Level, Weight>(Level.class);
    for (var element : Element.values()) {
      if (element != Element.FAMILY) {
        var levels = file.object(element.name());
        element.levels().forEach(level -> weights.put(level, weight(levels.object(level.name()))));
      }
    }
    return weights;
  }

  private static Weight weight(Json.Members file) {
    double rarity = file.members().containsKey("rarity") ? file.number("rarity") : 0;
    return new Weight(file.number("m"), file.number("u"), rarity);
  }

  static String write(LinkageModel model) {
    var file = new LinkedHashMap<String, Json>();
    file.put("version", new Json.Text(model.version()));
    file.put("priorBits", new Json.Figure(model.prior()));
    file.put("searchPriorBits", new Json.Figure(model.searchPrior()));
    var thresholds = model.thresholds();
    file.put(
        "thresholds",
        numbers(
            "link", thresholds.link(),
            "review", thresholds.review(),
            "margin", thresholds.margin(),
            "floor", thresholds.floor()));
    file.put(
        "rarityBits",
        numbers("least", model.rarityBounds().least(), "most", model.rarityBounds().most()));
    file.put(
        "familyBits",
        numbers("siblings", model.family().siblings(), "twins", model.family().twins()));
    file.put("elements", elements(model));
    file.put("training", training(model.training()));
    return JsonWriter.write(new Json.Members(file));
  }

  private static Json.Members elements(LinkageModel model) {
    var elements = new LinkedHashMap<String, Json>();
    for (var element : Element.values()) {
      var levels = new LinkedHashMap<String, Json>();
      for (var level : element.levels()) {
        var weight = model.weights().get(level);
        if (weight != null) {
          levels.put(level.name(), weight(weight));
        }
      }
      if (!levels.isEmpty()) {
        elements.put(element.name(), new Json.Members(levels));
      }
    }
    return new Json.Members(elements);
  }

  private static Json.Members weight(Weight weight) {
    return weight.rarity() > 0
        ? numbers("m", weight.m(), "u", weight.u(), "rarity", weight.rarity())
        : numbers("m", weight.m(), "u", weight.u());
  }

  private static Json.Members training(Training training) {
    var facts = new LinkedHashMap<String, Json>();
    facts.put("source", new Json.Text(training.source()));
    facts.put("matches", new Json.Figure(training.matches()));
    facts.put("others", new Json.Figure(training.others()));
    facts.put("seed", new Json.Figure(training.seed()));
    return new Json.Members(facts);
  }

  private static Json.Members numbers(Object... namesAndNumbers) {
    var numbers = new LinkedHashMap<String, Json>();
    for (int i = 0; i < namesAndNumbers.length; i += 2) {
      numbers.put((String) namesAndNumbers[i], new Json.Figure((double) namesAndNumbers[i + 1]));
    }
    return new Json.Members(numbers);
  }
}
