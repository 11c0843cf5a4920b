package org.monarca.exchange.cli;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
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
    text.append("\n## Tables\n\n| class | table | holds |\n| --- | --- | --- |\n");
    for (var kept : classes()) {
      tables().stream()
          .filter(table -> table.kept().equals(kept))
          .forEach(table ->
              text.append("| %s | `%s` | %s |\n".formatted(kept, table.name(), table.holds())));
    }
    elements(text);
    return text.toString();
  }

  /** Whether it was out of date. */
  static boolean write(Path folder) throws IOException {
    return OwnDocument.write(folder, NAME, text());
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
