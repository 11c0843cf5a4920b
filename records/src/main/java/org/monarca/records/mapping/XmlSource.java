package org.monarca.records.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Wording;
import org.monarca.records.problems.Expected;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.Objections;
import org.monarca.records.reading.TextFile;
import org.monarca.records.submission.Limits;
import org.monarca.records.xml.XmlParser;

/**
 * The records of an interchange: each child of the root is one, its columns are the paths to the
 * elements inside it that hold text ({@code Name/FirstName}); of repeated elements the first that
 * says something counts. Only what a mapping asks for is kept, and names are bounded, since the
 * parser remembers each. Attributes say nothing here and nothing is fetched from where they point.
 */
final class XmlSource {

  /** Of elements and attributes; the whole Ed-Fi standard has fewer. */
  static final int MOST_NAMES = 10_000;

  /** Characters of all names. */
  private static final int LONGEST_NAMES = 1 << 20;

  private final Limits limits;
  private final Objections objections;
  private final Interest interest;

  XmlSource(Limits limits, Objections objections, Interest interest) {
    this.limits = limits;
    this.objections = objections;
    this.interest = interest;
  }

  /** What of the records is asked for. */
  @FunctionalInterface
  interface Interest {

    /**
     * Asked once for each.
     *
     * @param record name of its element
     * @param path as it is spelled there
     */
    boolean in(String record, String path);
  }

  void read(String file, Path path, RecordSink to) throws IOException {
    try (var text = TextFile.open(path, file, limits, objections)) {
      if (text != null) {
        new Reading(file, text, to).run();
      }
    }
  }

  /** One reading of one file. */
  private final class Reading {

    private final String file;
    private final TextFile text;
    private final RecordSink to;
    private final XmlParser xml;
    private final Map<String, RecordSink.Taker> takers = new HashMap<>();
    private final Map<String, Boolean> asked = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final XmlPath path = new XmlPath();
    private long namesLength;

    Reading(String file, TextFile text, RecordSink to) {
      this.file = file;
      this.text = text;
      this.to = to;
      this.xml = XmlParser.on(text);
    }

    void run() throws IOException {
      var step = xml.next();
      if (step == XmlParser.Step.START && !xml.anyName().startsWith(Layouts.INTERCHANGE)) {
        objections.add(file, xml.line(), Problem.XML_ROOT_UNKNOWN, xml.anyName());
        return;
      }
      boolean wanted = step != XmlParser.Step.START || isKnown();
      while (wanted && step != XmlParser.Step.BROKEN && step != XmlParser.Step.FINISHED) {
        step = xml.next();
        if (step == XmlParser.Step.START) {
          wanted = record();
        }
      }
      if (xml.isBroken() || text.broken()) {
        object();
      }
    }

    /** Takes the record whose first tag is stood on; false when no more are wanted. */
    private boolean record() throws IOException {
      if (!isKnown()) {
        return false;
      }
      text.renew();
      var name = xml.anyName();
      var taker = takers.get(name);
      if (taker == null) {
        taker = to.begin(name, List.of());
        takers.put(name, taker);
      }
      var values = new HashMap<String, String>();
      var row = new XmlRecord(values, xml.line(), xml.column());
      return readInto(name, values) && taker.take(row);
    }

    /** Reads to the record's last tag; false when the text breaks off or is broken. */
    private boolean readInto(String record, Map<String, String> values) {
      path.clear();
      xml.clear();
      for (int depth = 1; depth > 0; ) {
        switch (xml.next()) {
          case START -> {
            if (!isKnown()) {
              return false;
            }
            depth++;
            path.begin(xml.anyName());
            xml.clear();
          }
          case TEXT -> xml.gather();
          case END -> {
            depth--;
            if (depth > 0) {
              keep(record, values);
              path.end();
            }
          }
          case FINISHED, BROKEN -> {
            return false;
          }
        }
      }
      return true;
    }

    private void keep(String record, Map<String, String> values) {
      var leaf = path.leaf();
      if (leaf != null && isAsked(record, leaf)) {
        var value = Wording.clean(new String(xml.characters(), 0, xml.count()));
        if (value != null) {
          values.putIfAbsent(Names.of(leaf), value);
          path.spoken();
        }
      }
    }

    private boolean isAsked(String record, String ofRecord) {
      var whole = record + "/" + ofRecord;
      var known = asked.get(whole);
      if (known == null) {
        known = interest.in(record, ofRecord);
        if (asked.size() < MOST_NAMES) {
          asked.put(whole, known);
        }
      }
      return known;
    }

    /** Takes note of the names of the tag stood on; false, after an objection, of too many. */
    private boolean isKnown() {
      note(xml.anyName());
      for (int i = 0; i < xml.attributes(); i++) {
        note(xml.attribute(i));
      }
      if (names.size() <= MOST_NAMES && namesLength <= LONGEST_NAMES) {
        return true;
      }
      objections.add(
          file, xml.line(), (long) xml.column(), Problem.XML_NOT_ALLOWED, Expected.NAMES);
      return false;
    }

    private void note(String name) {
      if (names.add(name)) {
        namesLength += name.length();
      }
    }

    private void object() throws IOException {
      if (text.broken()) {
        text.objectTo(objections, xml.fault().line());
      }
      if (objections.none()) {
        var fault = xml.fault();
        Long column = fault.column() == 0 ? null : Long.valueOf(fault.column());
        objections.add(
            file, fault.line(), column, fault.problem(), fault.details().toArray(String[]::new));
      }
    }
  }

  /** A record with the values of its paths. */
  private record XmlRecord(Map<String, String> values, long line, int column) implements SourceRow {

    @Override
    public @Nullable String value(String path) {
      return values.isEmpty() ? null : values.get(Names.of(path));
    }
  }
}
