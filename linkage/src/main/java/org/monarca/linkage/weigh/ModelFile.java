package org.monarca.linkage.weigh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.json.Json;
import org.monarca.linkage.json.JsonReader;
import org.monarca.linkage.json.JsonWriter;
import org.monarca.linkage.weigh.Model.Training;

/**
 * A model as a JSON file that people can read and compare line by line: one line a level.
 *
 * <p>Features of names stand apart from features of single columns, because a column may bear any
 * name. Features are found by their names, so the order of a table's columns does not matter.
 */
public final class ModelFile {

  /** Changes when a file of before would be read otherwise than it was meant. */
  private static final String FORMAT = "monarca-linkage-model-2";

  private ModelFile() {}

  /** The text of a model of these features. */
  public static String write(Model model, List<Feature> features) {
    return JsonWriter.write(new Json.Members(members(model, features)));
  }

  /** The same as members of a file that may say more. */
  public static Map<String, Json> members(Model model, List<Feature> features) {
    var file = new LinkedHashMap<String, Json>();
    file.put("format", new Json.Text(FORMAT));
    file.put("version", new Json.Text(model.version()));
    var shares = new LinkedHashMap<String, Json>();
    shares.put("matches", new Json.Figure(model.matches()));
    shares.put("twins", new Json.Figure(model.twins()));
    shares.put("siblings", new Json.Figure(model.siblings()));
    file.put("shares", new Json.Members(shares));
    var names = new LinkedHashMap<String, Json>();
    var singles = new LinkedHashMap<String, Json>();
    for (int f = 0; f < features.size(); f++) {
      var ofKind = isOfNames(features.get(f)) ? names : singles;
      ofKind.put(
          features.get(f).name(),
          new Json.Members(FeatureLines.write(model.features().get(f), features.get(f))));
    }
    file.put("names", new Json.Members(names));
    file.put("columns", new Json.Members(singles));
    file.put("dependences", DependenceLines.write(model, features));
    file.put("training", training(model.training()));
    return file;
  }

  private static Json.Members training(Training training) {
    var facts = new LinkedHashMap<String, Json>();
    facts.put("source", new Json.Text(training.source()));
    facts.put("records", new Json.Figure(training.records()));
    facts.put("seed", new Json.Figure(training.seed()));
    facts.put("same", new Json.Figure(training.same()));
    facts.put("different", new Json.Figure(training.different()));
    return new Json.Members(facts);
  }

  /**
   * The model of that text for what is compared.
   *
   * @throws IllegalArgumentException when the text is no such file, or its model does not compare
   *     exactly these features; the message says what is wrong
   */
  public static Model read(String text, List<Feature> features) {
    return read(JsonReader.read(text), features);
  }

  /** The same of a file that may say more. */
  public static Model read(Json.Members file, List<Feature> features) {
    judgeFormat(file);
    var names = file.object("names").members();
    var singles = file.object("columns").members();
    judge("names", names, features.stream().filter(ModelFile::isOfNames).toList());
    judge("columns", singles, features.stream().filter(f -> !isOfNames(f)).toList());
    var weights = new ArrayList<FeatureWeights>();
    for (var feature : features) {
      var parent = file.object(isOfNames(feature) ? "names" : "columns");
      var alone = FeatureLines.read(parent.object(feature.name()), feature);
      weights.add(DependenceLines.read(file.object("dependences"), alone, feature, features));
    }
    var shares = file.object("shares");
    judgeShares(shares);
    var training = file.object("training");
    return new Model(
        file.text("version"),
        share(shares, "matches"),
        share(shares, "twins"),
        share(shares, "siblings"),
        weights,
        new Training(
            training.text("source"),
            (int) training.number("records"),
            (long) training.number("seed"),
            (int) training.number("same"),
            (int) training.number("different")));
  }

  private static void judgeFormat(Json.Members file) {
    var format = file.members().containsKey("format") ? file.text("format") : "";
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException(
          "its format is \"%s\", and \"%s\" is needed".formatted(format, FORMAT));
    }
  }

  /** Most pairs are strangers; without any no odds could be told. */
  private static void judgeShares(Json.Members shares) {
    double all = share(shares, "matches") + share(shares, "twins") + share(shares, "siblings");
    if (all >= 1) {
      throw new IllegalArgumentException(
          "the shares add up to %s, and must leave room for strangers".formatted(all));
    }
  }

  private static double share(Json.Members shares, String name) {
    double share = shares.number(name);
    if (share < 0 || share >= 1) {
      throw new IllegalArgumentException(
          "the share of %s is %s, and must be from 0 to below 1".formatted(name, share));
    }
    return share;
  }

  private static void judge(String kind, Map<String, Json> there, List<Feature> wanted) {
    var names = new LinkedHashSet<String>();
    wanted.forEach(feature -> names.add(feature.name()));
    if (!names.equals(there.keySet())) {
      throw new IllegalArgumentException(
          "under \"%s\" the model compares %s, and %s is asked for"
              .formatted(kind, list(there.keySet()), list(names)));
    }
  }

  private static String list(Set<String> names) {
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }

  private static boolean isOfNames(Feature feature) {
    return !(feature instanceof PlainFeature);
  }
}
