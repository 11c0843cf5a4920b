package org.monarca.records.mapping;

import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;

/** How the tables of one layout become rows of a submission; never changes. */
public final class Mapping {

  private final Label label;
  private final Text text;
  private final List<Table> tables;
  private final List<Field> header;

  Mapping(Label label, Text text, List<Table> tables, List<Field> header) {
    this.label = label;
    this.text = text;
    this.tables = tables;
    this.header = header;
  }

  /**
   * What a mapping says of itself.
   *
   * @param recognised tables by whose presence the layout is known, none where it must be named
   * @param mostStudents more than these a submission may not have
   */
  record Label(
      String name, String version, String title, List<String> recognised, long mostStudents) {}

  /**
   * How the sender's files are written.
   *
   * @param xml whether they are XML; else tables with a delimiter
   * @param lenient whether columns that the mapping names may be missing
   */
  record Text(boolean xml, char delimiter, Charset charset, boolean lenient) {}

  /** A short name: {@code legacy}. */
  public String name() {
    return label.name();
  }

  /** Chosen by whoever keeps it. */
  public String version() {
    return label.version();
  }

  /** For people. */
  public String title() {
    return label.title();
  }

  /** Whether it is about XML; else about tables with a delimiter. */
  public boolean isXml() {
    return text.xml();
  }

  /** As mapping files name it: {@code windows-1252}. */
  public String encoding() {
    return text.charset().name().toLowerCase(Locale.ROOT);
  }

  public char delimiter() {
    return text.delimiter();
  }

  public Set<String> tableNames() {
    return tables.stream().map(Table::name).collect(Collectors.toSet());
  }

  /** Whether one of its tables is read from a file of that name. */
  public boolean reads(String file) {
    return tables.stream().anyMatch(table -> table.isOf(file));
  }

  Label label() {
    return label;
  }

  Text text() {
    return text;
  }

  List<Table> tables() {
    return tables;
  }

  /** What the header says where no table does. */
  List<Field> header() {
    return header;
  }

  Stream<Table> tables(RecordKind kind) {
    return tables.stream().filter(table -> table.kind() == kind);
  }

  /** The table without a record of which there is no student. */
  Table firstOfStudents() {
    return tables(RecordKind.STUDENT).findFirst().orElseThrow();
  }

  Optional<Table> table(String name) {
    return tables.stream().filter(table -> table.name().equals(name)).findFirst();
  }

  /** The first table of the kind in which the element may stand. */
  Optional<Table> holding(RecordKind kind, Element element) {
    return tables(kind)
        .filter(table -> table.field(element).filter(field -> field.from() != null).isPresent())
        .findFirst();
  }

  /** The columns of a table that are read, in the order in which the mapping names them. */
  Set<String> columns(Table table) {
    var own = expressions(table).flatMap(Expression::columns);
    var asked = table.kind() == null ? asked(table.name()).stream() : Stream.<String>empty();
    return Stream.concat(own, asked)
        .filter(column -> !column.startsWith("@"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** What is asked of a table in which things are looked up. */
  Set<String> asked(String table) {
    return tables.stream()
        .flatMap(Mapping::expressions)
        .flatMap(Mapping::steps)
        .filter(step -> step.table().equals(table))
        .map(Expression.Step::column)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Whether these files are in this layout, as far as their names tell. */
  boolean recognises(List<String> files) {
    return !label.recognised().isEmpty()
        && label.recognised().stream()
            .map(this::table)
            .allMatch(table -> table.filter(one -> files.stream().anyMatch(one::isOf)).isPresent());
  }

  static Stream<Expression> expressions(Table table) {
    var ofFields = table.fields().stream().flatMap(field -> Stream.ofNullable(field.from()));
    var ofConditions = table.when().stream().map(Table.Condition::value);
    return Stream.of(ofFields, ofConditions, Stream.ofNullable(table.key())).flatMap(all -> all);
  }

  static Stream<Expression.Step> steps(Expression expression) {
    return switch (expression) {
      case Expression.Column(var column, var steps) -> steps.stream();
      case Expression.FirstOf(var choices) -> choices.stream().flatMap(Mapping::steps);
      case Expression.Template(var parts, var whole) ->
          parts.stream().flatMap(part -> Stream.ofNullable(part.value())).flatMap(Mapping::steps);
    };
  }
}
