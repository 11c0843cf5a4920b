package org.monarca.records.jsonl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Header;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.reading.NestedRows;
import org.monarca.records.submission.SubmissionWriter;
import org.monarca.records.writing.HeadedFile;
import org.monarca.records.writing.HeaderRow;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes a submission as JSON Lines; all values are strings. */
public final class JsonLinesWriter implements SubmissionWriter {

  private final HeadedFile file;
  private final Row header;
  private final JsonGenerator json;
  private long students;
  private long records;
  private boolean closed;

  private JsonLinesWriter(Path target, Row header) throws IOException {
    this.header = header;
    this.file = HeadedFile.create(target, head(HeadedFile.MOST_COUNTED, HeadedFile.MOST_COUNTED));
    this.json = generator(file.body());
  }

  /** Begins a file; the header's counts are replaced by those of what is added. */
  public static JsonLinesWriter create(Path target, Header header) throws IOException {
    return create(target, HeaderRow.of(header));
  }

  /** Begins a file with a header as it was sent. */
  public static JsonLinesWriter create(Path target, Row header) throws IOException {
    return new JsonLinesWriter(target, header);
  }

  @Override
  public void add(StudentRecord child) {
    json.writeStartObject();
    values(json, child.student());
    for (var kind : RecordKind.childKinds()) {
      rows(child, kind);
    }
    json.writeEndObject();
    json.writeRaw('\n');
    students++;
    records += 1 + child.childRows().size();
  }

  @Override
  public boolean addStray(Row row) {
    return false;
  }

  @Override
  public long students() {
    return students;
  }

  @Override
  public long records() {
    return records;
  }

  @Override
  public long replacedCharacters() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      json.close();
      file.publish(head(students, records));
    }
  }

  @Override
  public void discard() throws IOException {
    if (!closed) {
      closed = true;
      file.discard();
    }
  }

  private byte[] head(long studentCount, long recordCount) {
    var bytes = new ByteArrayOutputStream();
    try (var head = generator(bytes)) {
      head.writeStartObject();
      values(head, HeaderRow.counting(header, studentCount, recordCount));
      head.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private void rows(StudentRecord child, RecordKind kind) {
    boolean any = false;
    for (var row : child.childRows()) {
      if (row.kind() == kind) {
        if (!any) {
          any = true;
          json.writeName(kind.plural());
          json.writeStartArray();
        }
        json.writeStartObject();
        values(json, row);
        json.writeEndObject();
      }
    }
    if (any) {
      json.writeEndArray();
    }
  }

  private static void values(JsonGenerator json, Row row) {
    for (var element : NestedRows.elementsInOrder(row.kind())) {
      @Nullable String value = row.value(element);
      if (value != null) {
        json.writeName(element.key());
        json.writeString(value);
      }
    }
  }

  /** What separates the lines is written between them, not before them. */
  private static JsonGenerator generator(OutputStream out) {
    return JsonFactory.builder()
        .rootValueSeparator((String) null)
        .build()
        .createGenerator(ObjectWriteContext.empty(), out)
        .configure(StreamWriteFeature.AUTO_CLOSE_TARGET, false);
  }
}
