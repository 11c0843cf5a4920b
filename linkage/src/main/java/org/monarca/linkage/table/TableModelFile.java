package org.monarca.linkage.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.linkage.json.Json;
import org.monarca.linkage.json.JsonReader;
import org.monarca.linkage.json.JsonWriter;

/**
 * A table's model as a JSON file that people can read and compare line by line: one line a level.
 *
 * <p>Features of names stand apart from features of single columns, because a column may bear any
 * name. Features are found by their names, so the order of a table's columns does not matter.
 */
public final class TableModelFile {

  /** Changes when a file of before would be read otherwise than it was meant. */
  private static final String VERSION = "monarca-table-model-1";

  private TableModelFile() {}

  /** The text of a model learned from a table of these columns. */
  public static String write(TableModel model, List<Column> columns) {
    var file = new LinkedHashMap<String, Json>();
    file.put("version", new Json.Text(VERSION));
    var shares = new LinkedHashMap<String, Json>();
    shares.put("matches", new Json.Figure(model.matches()));
    shares.put("twins", new Json.Figure(model.twins()));
    shares.put("siblings", new Json.Figure(model.siblings()));
    file.put("shares", new Json.Members(shares));
    var names = new LinkedHashMap<String, Json>();
    var singles = new LinkedHashMap<String, Json>();
    var features = features(columns);
    for (int f = 0; f < features.size(); f++) {
      var ofKind = isOfNames(features.get(f)) ? names : singles;
      ofKind.put(
          features.get(f).name(),
          new Json.Members(FeatureLines.write(model.features().get(f), features.get(f))));
    }
    file.put("names", new Json.Members(names));
    file.put("columns", new Json.Members(singles));
    file.put("dependences", DependenceLines.write(model, features));
    var training = new LinkedHashMap<String, Json>();
    training.put("records", new Json.Figure(model.records()));
    training.put("seed", new Json.Figure(model.seed()));
    file.put("training", new Json.Members(training));
    return JsonWriter.write(new Json.Members(file));
  }

  /**
   * The model of that text for a table of these columns.
   *
   * @throws IllegalArgumentException when the text is no such file, or its model does not compare
   *     exactly what such a table is compared by; the message says what is wrong
   */
  public static TableModel read(String text, List<Column> columns) {
    var file = JsonReader.read(text);
    var version = file.text("version");
    if (!version.equals(VERSION)) {
      throw new IllegalArgumentException(
          "its version is \"%s\", and \"%s\" is needed".formatted(version, VERSION));
    }
    var names = file.object("names").members();
    var singles = file.object("columns").members();
    var features = features(columns);
    judge("names", names, features.stream().filter(TableModelFile::isOfNames).toList());
    judge("columns", singles, features.stream().filter(f -> !isOfNames(f)).toList());
    var weights = new ArrayList<FeatureWeights>();
    for (var feature : features) {
      var parent = file.object(isOfNames(feature) ? "names" : "columns");
      var alone = FeatureLines.read(parent.object(feature.name()), feature);
      weights.add(DependenceLines.read(file.object("dependences"), alone, feature, features));
    }
    var shares = file.object("shares");
    var training = file.object("training");
    return new TableModel(
        share(shares, "matches"),
        share(shares, "twins"),
        share(shares, "siblings"),
        weights,
        (int) training.number("records"),
        (long) training.number("seed"));
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
          "under \"%s\" the model compares %s, and the settings ask for %s"
              .formatted(kind, list(there.keySet()), list(names)));
    }
  }

  private static String list(Set<String> names) {
    return names.isEmpty() ? "nothing" : String.join(", ", names);
  }

  /** What any table of these columns is compared by: an empty one tells. */
  private static List<Feature> features(List<Column> columns) {
    return Standardising.of(new PeopleTable(columns)).features();
  }

  private static boolean isOfNames(Feature feature) {
    return !(feature instanceof PlainFeature);
  }
}
