package org.monarca.acceptance.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;

/**
 * What a generated population really is: the bundles that the States sent, and the truth beside
 * them.
 *
 * @param told the student rows of all States
 * @param truth which child a State's record is about
 */
public record Nation(List<Told> told, Map<StateId, String> truth) {

  /** A State's number of a child. */
  public record StateId(String state, String id) {}

  /** One student row, and the child it is about. */
  public record Told(StateId who, String child, Map<String, String> student) {

    public String value(String element) {
      return student.getOrDefault(element, "");
    }
  }

  /** Reads every bundle of that folder, and {@code truth.csv} in it. */
  public static Nation of(Path folder) throws IOException {
    var truth = truth(folder.resolve("truth.csv"));
    var told = new ArrayList<Told>();
    try (var bundles = Files.newDirectoryStream(folder, "*.zip")) {
      for (Path bundle : bundles) {
        var state = bundle.getFileName().toString().replace(".zip", "");
        read(bundle)
            .forEach(row -> {
              var who = new StateId(state, row.getField("state_student_id"));
              told.add(new Told(who, truth.getOrDefault(who, ""), row.getFieldsAsMap()));
            });
      }
    }
    return new Nation(told, truth);
  }

  /** What every State said of that child. */
  public List<Told> about(String child) {
    return told.stream().filter(row -> row.child().equals(child)).toList();
  }

  private static Map<StateId, String> truth(Path file) throws IOException {
    var truth = new HashMap<StateId, String>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      rows.forEach(row ->
          truth.put(
              new StateId(row.getField("state"), row.getField("state_student_id")),
              row.getField("child")));
    }
    return truth;
  }

  private static List<NamedCsvRecord> read(Path bundle) throws IOException {
    try (var zip = new ZipFile(bundle.toFile());
        var text =
            new InputStreamReader(
                zip.getInputStream(zip.getEntry("students.csv")), StandardCharsets.UTF_8);
        var rows = CsvReader.builder().ofNamedCsvRecord(text)) {
      return rows.stream().toList();
    }
  }
}
