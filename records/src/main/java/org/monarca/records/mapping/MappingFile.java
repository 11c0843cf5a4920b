package org.monarca.records.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;

/** Reads mapping files; what may stand in them is told in {@code docs/formats/mapping.md}. */
public final class MappingFile {

  /** The version of what mapping files may say. */
  public static final String FORMAT = "1";

  /** As many as a zip may have files. */
  private static final int MOST_TABLES = 64;

  private static final Map<String, Charset> ENCODINGS =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "iso-8859-1", StandardCharsets.ISO_8859_1,
          "windows-1252", Charset.forName("windows-1252"));

  private final Node root;

  private MappingFile(Node root) {
    this.root = root;
  }

  /**
   * @throws MappingFault when it is no mapping, or one that cannot be used
   */
  public static Mapping read(InputStream bytes) throws MappingFault {
    return new MappingFile(Node.of("", Json.read(bytes))).mapping();
  }

  /** The encoding that mapping files call so; none of others. */
  public static Optional<Charset> charset(String name) {
    return Optional.ofNullable(ENCODINGS.get(name.toLowerCase(Locale.ROOT)));
  }

  /** The JSON Schema of mapping files. */
  public static String schema() {
    return text("mapping.schema.json");
  }

  /** A text that lies beside this class. */
  static String text(String name) {
    try (var bytes = MappingFile.class.getResourceAsStream(name)) {
      if (bytes == null) {
        throw new IllegalStateException("no " + name);
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Mapping mapping() throws MappingFault {
    root.only(
        "monarca_mapping",
        "name",
        "version",
        "title",
        "extends",
        "source",
        "delimiter",
        "encoding",
        "lenient",
        "recognised_by",
        "most_students",
        "header",
        "tables",
        "defaults");
    if (!root.text("monarca_mapping").equals(FORMAT)) {
      throw new MappingFault("mapping.other-format", root.under("monarca_mapping"));
    }
    var base = base();
    var label = label(base);
    var text = text(base);
    var tables = new LinkedHashMap<String, Table>();
    if (base != null) {
      base.tables().forEach(table -> tables.put(table.name(), table));
    }
    var own = new HashSet<String>();
    for (var node : root.nodes("tables")) {
      var table = TableNode.read(node);
      if (!own.add(table.name())) {
        throw new MappingFault("mapping.twice", node.under(table.name()));
      }
      tables.put(table.name(), table);
    }
    if (tables.size() > MOST_TABLES) {
      throw new MappingFault("mapping.too-many", root.under("tables"));
    }
    var all = new ArrayList<>(tables.values());
    applyDefaults(all);
    judge(all);
    return new Mapping(label, text, List.copyOf(all), header(base));
  }

  /** The mapping of a known layout that this one starts from. */
  private @Nullable Mapping base() throws MappingFault {
    if (!root.has("extends")) {
      return null;
    }
    return Layouts.named(root.text("extends"))
        .orElseThrow(() -> new MappingFault("mapping.unknown-layout", root.under("extends")));
  }

  private Mapping.Label label(@Nullable Mapping base) throws MappingFault {
    var inherited = base == null ? new Mapping.Label("", "", "", List.of(), 0) : base.label();
    var name = root.text("name");
    if (!name.matches("[a-z0-9-]{1,20}")) {
      throw new MappingFault("mapping.name", root.under("name"));
    }
    return new Mapping.Label(
        name,
        root.text("version", "1"),
        root.text("title", name),
        root.texts("recognised_by"),
        root.number("most_students", (int) inherited.mostStudents(), 999_999_999));
  }

  private Mapping.Text text(@Nullable Mapping base) throws MappingFault {
    var inherited =
        base == null ? new Mapping.Text(false, ',', StandardCharsets.UTF_8, false) : base.text();
    var delimiter = root.text("delimiter", String.valueOf(inherited.delimiter()));
    if (delimiter.length() != 1 || !",;|\t".contains(delimiter)) {
      throw new MappingFault("mapping.delimiter", root.under("delimiter"));
    }
    var encoding =
        charset(root.text("encoding", "utf-8"))
            .orElseThrow(() -> new MappingFault("mapping.encoding", root.under("encoding")));
    var source = root.oneOf("source", inherited.xml() ? "xml" : "csv", "csv", "xml");
    return new Mapping.Text(
        source.equals("xml"),
        delimiter.charAt(0),
        root.has("encoding") ? encoding : inherited.charset(),
        root.has("lenient") ? root.flag("lenient") : inherited.lenient());
  }

  private List<Field> header(@Nullable Mapping base) throws MappingFault {
    var fields = new LinkedHashMap<String, Field>();
    if (base != null) {
      base.header().forEach(field -> fields.put(field.element().key(), field));
    }
    for (var field : TableNode.fields(root, "header", RecordKind.HEADER)) {
      fields.put(field.element().key(), field);
    }
    return List.copyOf(fields.values());
  }

  /** Fills what tables leave blank, kind by kind. */
  private void applyDefaults(List<Table> tables) throws MappingFault {
    for (var key : root.names("defaults")) {
      var node = root.node("defaults");
      var kind = TableNode.kind(key, node.under(key));
      for (var element : node.names(key)) {
        var place = node.under(key) + "/" + element;
        var known = TableNode.element(kind, element, place);
        var value = node.node(key).text(element);
        var filled = filled(tables, kind, known);
        if (filled.isEmpty()) {
          throw new MappingFault("mapping.no-table", place);
        }
        for (var table : filled) {
          tables.set(tables.indexOf(table), TableNode.withDefault(table, known, value));
        }
      }
    }
  }

  /** All of the kind; of several tables that make one student row, the one that has the element. */
  private static List<Table> filled(List<Table> tables, RecordKind kind, Element element) {
    var ofKind = tables.stream().filter(table -> table.kind() == kind).toList();
    if (kind != RecordKind.STUDENT) {
      return ofKind;
    }
    var holding = ofKind.stream().filter(table -> table.field(element).isPresent()).findFirst();
    return holding.map(List::of).orElse(ofKind.stream().limit(1).toList());
  }

  /** There must be students, rows must have their keys, and what is looked up must be there. */
  private static void judge(List<Table> tables) throws MappingFault {
    if (tables.stream().noneMatch(table -> table.kind() == RecordKind.STUDENT)) {
      throw new MappingFault("mapping.no-students", "tables");
    }
    var lookups = tables.stream().filter(table -> table.kind() == null).map(Table::name).toList();
    for (var table : tables) {
      if (table.kind() != RecordKind.HEADER && table.key() == null) {
        throw new MappingFault("mapping.missing", "tables/" + table.name() + "/key");
      }
      Stream<Expression.Step> steps = Mapping.expressions(table).flatMap(Mapping::steps);
      var unknown =
          steps.map(Expression.Step::table).filter(name -> !lookups.contains(name)).findFirst();
      if (unknown.isPresent()) {
        throw new MappingFault("mapping.no-table", "tables/" + table.name() + ": " + unknown.get());
      }
    }
  }

  /** A mapping that lies beside this class. */
  static Mapping resource(String name) {
    try {
      return read(new ByteArrayInputStream(text(name).getBytes(StandardCharsets.UTF_8)));
    } catch (MappingFault e) {
      throw new IllegalStateException("the mapping " + name, e);
    }
  }
}
