package org.monarca.benchmarks;

import com.ctc.wstx.stax.WstxInputFactory;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.monarca.records.submission.Form;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * The peers: the parser alone on the same bytes, every value made a text, nothing else done. For
 * CSV it is FastCSV, though the reader has a splitter of its own.
 */
final class BareParsers {

  /** In XML and JSON: what is a record and is none of the student or child rows. */
  private static final int HEADER = 1;

  private BareParsers() {}

  /** How many student and child rows there are. */
  static long parse(Form form, Path file) throws IOException {
    return switch (form) {
      case CSV_BUNDLE -> csv(file);
      case XML -> xml(file);
      case JSON_LINES -> json(file);
    };
  }

  private static long csv(Path file) throws IOException {
    long rows = 0;
    try (var zip = new ZipFile(file.toFile())) {
      for (var entries = zip.entries(); entries.hasMoreElements(); ) {
        var entry = entries.nextElement();
        var text = new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8);
        long found = 0;
        try (var csv = CsvReader.builder().ofCsvRecord(text)) {
          for (var row : csv) {
            found += row.getFieldCount() > 0 ? 1 : 0;
          }
        }
        rows += entry.getName().equals("header.csv") ? 0 : found - 1;
      }
    }
    return rows;
  }

  /** A record is an element that has elements inside; the root and the header are none of ours. */
  private static long xml(Path file) throws IOException {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    long records = 0;
    var value = new Value();
    try (var bytes = Files.newInputStream(file)) {
      var xml = factory.createXMLStreamReader(bytes);
      boolean inValue = false;
      while (xml.hasNext()) {
        switch (xml.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            inValue = true;
            value.begin(xml.getLocalName());
          }
          case XMLStreamConstants.CHARACTERS -> {
            if (!xml.isWhiteSpace()) {
              value.text(xml.getText());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            records += inValue ? 0 : 1;
            inValue = false;
          }
          default -> {}
        }
      }
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    return records - HEADER - 1;
  }

  private static long json(Path file) throws IOException {
    long records = 0;
    var value = new Value();
    try (var bytes = Files.newInputStream(file);
        var json = new JsonFactory().createParser(ObjectReadContext.empty(), bytes)) {
      for (var token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME) {
          value.begin(json.currentName());
        } else if (token == JsonToken.VALUE_STRING) {
          value.text(json.getString());
        } else if (token == JsonToken.END_OBJECT) {
          records++;
        }
      }
    }
    return records - HEADER;
  }

  /** Holds the last name and the last text, so that neither is made in vain. */
  private static final class Value {

    private String name = "";
    private String text = "";

    void begin(String key) {
      name = key;
    }

    void text(String content) {
      text = content;
    }

    @Override
    public String toString() {
      return name + "=" + text;
    }
  }
}
