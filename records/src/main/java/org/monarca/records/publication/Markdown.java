package org.monarca.records.publication;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text in Markdown, put together from the top. */
final class Markdown {

  private final StringBuilder text = new StringBuilder();

  Markdown title(String title) {
    return block("# " + title);
  }

  Markdown heading(String heading) {
    return block("## " + heading);
  }

  Markdown paragraph(String sentence) {
    return block(sentence);
  }

  Markdown quote(String words) {
    return block("> " + words);
  }

  Markdown list(List<String> points) {
    return block(points.stream().map(point -> "- " + point).collect(Collectors.joining("\n")));
  }

  /** A table; cells may hold Markdown, and their bars are escaped. */
  Markdown table(List<String> columns, List<List<String>> rows) {
    var rule = Collections.nCopies(columns.size(), "---");
    var lines = Stream.concat(Stream.of(columns, rule), rows.stream());
    return block(lines.map(Markdown::line).collect(Collectors.joining("\n")));
  }

  static String code(String value) {
    return value.isEmpty() ? "" : "`" + value + "`";
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace("|", "\\|"))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private Markdown block(String lines) {
    text.append(text.isEmpty() ? "" : "\n").append(lines).append('\n');
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
