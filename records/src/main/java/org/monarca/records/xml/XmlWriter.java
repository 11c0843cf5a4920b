package org.monarca.records.xml;

import com.ctc.wstx.api.InvalidCharHandler;
import com.ctc.wstx.api.WstxOutputProperties;
import com.ctc.wstx.stax.WstxOutputFactory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamWriter2;
import org.monarca.records.Header;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.reading.NestedRows;
import org.monarca.records.submission.SubmissionWriter;
import org.monarca.records.writing.HeadedFile;
import org.monarca.records.writing.HeaderRow;

/** Writes a submission as XML, one record a line. */
public final class XmlWriter implements SubmissionWriter {

  private static final String BEGIN =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<%s xmlns=\"%s\">\n"
          .formatted(XmlSubmission.ROOT, XmlParser.NAMESPACE);

  private static final char REPLACEMENT = '\uFFFD';

  private final HeadedFile file;
  private final Row header;
  private final Replaced replaced = new Replaced();
  private final XMLStreamWriter2 xml;
  private long students;
  private long records;
  private boolean closed;

  private XmlWriter(Path target, Row header) throws IOException {
    this.header = header;
    this.file = HeadedFile.create(target, head(HeadedFile.MOST_COUNTED, HeadedFile.MOST_COUNTED));
    this.xml = writer(file.body(), replaced);
  }

  /** Begins a file; the header's counts are replaced by those of what is added. */
  public static XmlWriter create(Path target, Header header) throws IOException {
    return create(target, HeaderRow.of(header));
  }

  /** Begins a file with a header as it was sent. */
  public static XmlWriter create(Path target, Row header) throws IOException {
    return new XmlWriter(target, header);
  }

  @Override
  public void add(StudentRecord child) throws IOException {
    try {
      xml.writeStartElement(child.student().kind().key());
      values(xml, child.student());
      xml.writeRaw("\n");
      for (var row : child.childRows()) {
        xml.writeStartElement(row.kind().key());
        values(xml, row);
        xml.writeEndElement();
        xml.writeRaw("\n");
      }
      xml.writeEndElement();
      xml.writeRaw("\n");
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
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
    return replaced.count;
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      xml.writeRaw("</" + XmlSubmission.ROOT + ">\n");
      xml.flush();
    } catch (XMLStreamException failed) {
      file.discard();
      throw new IOException(failed);
    }
    file.publish(head(students, records));
  }

  @Override
  public void discard() throws IOException {
    if (!closed) {
      closed = true;
      file.discard();
    }
  }

  private byte[] head(long studentCount, long recordCount) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(BEGIN.getBytes(StandardCharsets.UTF_8));
    var head = writer(bytes, new Replaced());
    try {
      head.writeStartElement(header.kind().key());
      values(head, HeaderRow.counting(header, studentCount, recordCount));
      head.writeEndElement();
      head.flush();
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
    return bytes.toByteArray();
  }

  private static void values(XMLStreamWriter2 xml, Row row) throws XMLStreamException {
    for (var element : NestedRows.elementsInOrder(row.kind())) {
      var value = row.value(element);
      if (value != null) {
        xml.writeStartElement(element.key());
        xml.writeCharacters(value);
        xml.writeEndElement();
      }
    }
  }

  /** Writes pieces of a document, so it is not asked whether they are one. */
  private static XMLStreamWriter2 writer(OutputStream out, Replaced replaced) throws IOException {
    var factory = new WstxOutputFactory();
    factory.setProperty(WstxOutputProperties.P_OUTPUT_VALIDATE_STRUCTURE, false);
    factory.setProperty(WstxOutputProperties.P_OUTPUT_INVALID_CHAR_HANDLER, replaced);
    try {
      return (XMLStreamWriter2) factory.createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    } catch (XMLStreamException failed) {
      throw new IOException(failed);
    }
  }

  /** XML 1.0 has no way to write most control characters. */
  private static final class Replaced implements InvalidCharHandler {

    private long count;

    @Override
    public char convertInvalidChar(int character) {
      count++;
      return REPLACEMENT;
    }
  }
}
