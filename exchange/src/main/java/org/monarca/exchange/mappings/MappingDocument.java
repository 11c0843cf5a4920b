package org.monarca.exchange.mappings;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.records.RecordKind;
import org.monarca.records.mapping.Mapping;
import org.monarca.records.mapping.MappingFault;
import org.monarca.records.mapping.MappingFile;
import org.monarca.records.sample.Writing;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A mapping file while it is being written; what no form shows of it stays as it was. */
public final class MappingDocument {

  /** By which a mapping is called until it is kept. */
  static final String UNNAMED = "draft";

  static final JsonMapper JSON = JsonMapper.builder().build();

  private final ObjectNode root;

  private MappingDocument(ObjectNode root) {
    this.root = root;
  }

  /** One that says nothing but how tables are written. */
  static MappingDocument begin(Writing writing) {
    var document = new MappingDocument(JSON.createObjectNode());
    document.root.put("monarca_mapping", MappingFile.FORMAT);
    document.name(UNNAMED, "1", "");
    document.writing(writing);
    document.root.putArray("tables");
    return document;
  }

  /** A mapping of somebody's. */
  static MappingDocument read(byte[] bytes) throws MappingFault {
    MappingFile.read(new ByteArrayInputStream(bytes));
    return kept(bytes);
  }

  /** One of ours that was kept, whole or not. */
  static MappingDocument kept(byte[] bytes) {
    try {
      return new MappingDocument((ObjectNode) JSON.readTree(bytes));
    } catch (JacksonException e) {
      throw new IllegalStateException("a kept mapping is none", e);
    }
  }

  byte[] bytes() {
    return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  void name(String name, String version, String title) {
    root.put("name", name).put("version", version).put("title", title);
  }

  public String title() {
    return root.path("title").asString("");
  }

  /** Whether it is about XML, of which no form shows anything. */
  public boolean isXml() {
    return whole()
        .map(Mapping::isXml)
        .orElseGet(() -> root.path("source").asString("").equals("xml"));
  }

  /** The known layout that it starts from; null for none. */
  public @Nullable String base() {
    return root.has("extends") ? root.path("extends").asString("") : null;
  }

  public Writing writing() {
    if (base() != null && !(root.has("encoding") && root.has("delimiter"))) {
      var inherited = whole();
      if (inherited.isPresent()) {
        return new Writing(inherited.get().encoding(), inherited.get().delimiter());
      }
    }
    return new Writing(
        root.path("encoding").asString("utf-8").toLowerCase(Locale.ROOT),
        root.path("delimiter").asString(",").charAt(0));
  }

  void writing(Writing writing) {
    root.put("delimiter", String.valueOf(writing.delimiter())).put("encoding", writing.encoding());
  }

  /** Its own tables, in their order. */
  public List<TablePart> tables() {
    var tables = new ArrayList<TablePart>();
    for (var node : root.path("tables")) {
      tables.add(new TablePart(tables.size(), (ObjectNode) node));
    }
    return tables;
  }

  /** Whether it says how such a file is read, by itself or by the layout it starts from. */
  public boolean reads(String file) {
    return tables().stream().anyMatch(table -> table.reads(file))
        || whole().filter(mapping -> mapping.reads(file)).isPresent();
  }

  /** With the layout it starts from; empty while it is too little to be one. */
  private Optional<Mapping> whole() {
    try {
      return Optional.of(MappingFile.read(new ByteArrayInputStream(bytes())));
    } catch (MappingFault unfinished) {
      return Optional.empty();
    }
  }

  /** Adds a table that gives rows of that kind; students stand before all others. */
  void add(RecordKind kind, String file, String key) {
    var table = JSON.createObjectNode();
    table.put("name", freeName(kind)).put("file", file).put("record", kind.key());
    if (kind == RecordKind.STUDENT) {
      table.put("required", true);
    }
    if (!key.isEmpty()) {
      table.put("key", key);
    }
    var tables = root.withArray("tables");
    if (kind == RecordKind.STUDENT) {
      tables.insert(0, table);
    } else {
      tables.add(table);
    }
  }

  void remove(TablePart table) {
    root.withArray("tables").remove(table.index());
  }

  private String freeName(RecordKind kind) {
    var taken = new HashSet<String>();
    tables().forEach(table -> taken.add(table.name()));
    whole().ifPresent(mapping -> taken.addAll(mapping.tableNames()));
    var name = kind.plural();
    for (int n = 2; taken.contains(name); n++) {
      name = kind.plural() + "-" + n;
    }
    return name;
  }
}
