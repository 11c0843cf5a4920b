package org.monarca.exchange.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The document of what is kept, by class: every table of the database and every element that is
 * more than an education record, with the rules that follow from its class.
 */
final class InventoryDocument {

  static final String NAME = "inventory.md";

  private static final String FOLDER = "/org/monarca/exchange/";
  private static final String SENSITIVE = "sensitive";

  private InventoryDocument() {}

  /** A table of the database. */
  record Table(String name, String kept, String holds) {}

  static List<Table> tables() throws IOException {
    return lines("privacy/inventory.csv").stream()
        .map(line ->
            new Table(line.getField("table"), line.getField("class"), line.getField("holds")))
        .toList();
  }

  static List<String> classes() throws IOException {
    return lines("privacy/classes.csv").stream().map(line -> line.getField("class")).toList();
  }

  static String text() throws IOException {
    var text = new StringBuilder();
    text.append("<!-- Written by ./monarca docs from inventory.csv; edit the tables. -->\n");
    text.append("# What is kept, by class\n\n");
    text.append(
        "What follows from a class is the same wherever a thing of it stands. A table has the class of the most delicate thing in it; one that is not listed fails the build.\n\n");
    text.append(
        "| class | holds | is shown | is exported | is logged | is kept | what is left |\n");
    text.append("| --- | --- | --- | --- | --- | --- | --- |\n");
    for (var line : lines("privacy/classes.csv")) {
      text.append("| **").append(line.getField(0)).append("**");
      line.getFields().stream().skip(1).forEach(cell -> text.append(" | ").append(cell));
      text.append(" |\n");
    }
    text.append("\n## Tables\n\n| class | table | holds | is kept |\n| --- | --- | --- | --- |\n");
    var rules = rules();
    for (var kept : classes()) {
      tables().stream()
          .filter(table -> table.kept().equals(kept))
          .forEach(table ->
              text.append(
                  "| %s | `%s` | %s | %s |\n"
                      .formatted(
                          kept,
                          table.name(),
                          table.holds(),
                          String.join("; ", rules.getOrDefault(table.name(), List.of())))));
    }
    text.append(
        "\nWhat is kept for a time is disposed of by a worker, and a tombstone is left ([ADR 0051](adr/0051-kept-for-a-time-and-then-a-tombstone.md)). A period may be lengthened by `monarca.retention.periods`; the rule’s name stands in front of it.\n");
    elements(text);
    return text.toString();
  }

  /** Whether it was out of date. */
  static boolean write(Path folder) throws IOException {
    return OwnDocument.write(folder, NAME, text());
  }

  /** For how long the rows of each table are kept, in words. */
  private static Map<String, List<String>> rules() throws IOException {
    var rules = new HashMap<String, List<String>>();
    for (var line : lines("retention/rules.csv")) {
      rules.computeIfAbsent(line.getField("table"), of -> new ArrayList<>()).add(kept(line));
    }
    return rules;
  }

  private static String kept(NamedCsvRecord line) {
    var from = line.getField("from");
    var why = line.getField("why");
    return switch (line.getField("keep")) {
      case "period" ->
          "`%s`: `%s`, counted from %s (%s)"
              .formatted(line.getField("rule"), line.getField("period"), from, why);
      case "with" -> "as long as its row in `%s`".formatted(from);
      case "ever" -> "for ever: " + why;
      default -> from;
    };
  }

  private static void elements(StringBuilder text) throws IOException {
    var why = new TreeMap<String, TreeSet<String>>();
    for (var line : lines("students/sealed.csv")) {
      why.computeIfAbsent(name(line), of -> new TreeSet<>())
          .add("rests sealed: " + line.getField("class"));
    }
    for (var line : lines("consolidated/sensitive.csv")) {
      why.computeIfAbsent(name(line), of -> new TreeSet<>())
          .add("shown by role and purpose: " + line.getField("class"));
    }
    text.append("\n## Elements\n\nEvery element of [the formats](formats/elements.md) is **")
        .append("education**, but these, which are **")
        .append(SENSITIVE)
        .append("**:\n\n| element | how it is kept |\n| --- | --- |\n");
    why.forEach((element, how) ->
        text.append("| `%s` | %s |\n".formatted(element, String.join("; ", how))));
  }

  private static String name(NamedCsvRecord line) {
    return line.getField("record") + "." + line.getField("key");
  }

  private static List<NamedCsvRecord> lines(String file) throws IOException {
    var resource =
        Objects.requireNonNull(InventoryDocument.class.getResourceAsStream(FOLDER + file), file);
    try (var reader =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
      return reader.stream().toList();
    }
  }
}
