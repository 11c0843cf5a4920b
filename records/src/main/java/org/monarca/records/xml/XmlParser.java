package org.monarca.records.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.exc.WstxLazyException;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.monarca.records.problems.Expected;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.TextFile;

/**
 * The one place where strangers' XML is parsed. The parser reads no document type, resolves no
 * entity and opens no address, and what would make it want to is refused. Steps over comments; the
 * first fault ends the parsing.
 *
 * <p>Memory is bounded by the text, which ends when more than one record's bytes were read since it
 * was last renewed, and by the names that may be introduced: the parser remembers every name it has
 * seen.
 */
public final class XmlParser implements Closeable {

  /** The namespace of all elements. */
  static final String NAMESPACE = "urn:x-exchange:submission:1";

  /** Nobody needs more; each is remembered. */
  private static final int MOST_PREFIXES = 64;

  private static final int MOST_ATTRIBUTES = 200;
  private static final int DEEPEST = 64;

  private final TextFile text;
  private final @Nullable XMLStreamReader2 xml;
  private final Set<String> prefixes = new HashSet<>();
  private @Nullable Fault fault;
  private char[] characters = new char[1 << 10];
  private int count;

  private XmlParser(TextFile text) {
    this.text = text;
    this.xml = opened();
  }

  public static XmlParser on(TextFile text) {
    return new XmlParser(text);
  }

  /** What was come upon. */
  public enum Step {
    START,
    END,
    TEXT,
    FINISHED,
    BROKEN
  }

  /** What ended the parsing, and where; the column is 0 when there is none. */
  public record Fault(Problem problem, long line, long column, List<String> details) {}

  /** Goes on to a tag, some text or the end. */
  public Step next() {
    var reader = xml;
    if (fault != null || reader == null) {
      return Step.BROKEN;
    }
    try {
      while (true) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            return start(reader);
          }
          case XMLStreamConstants.END_ELEMENT -> {
            return Step.END;
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return Step.TEXT;
          }
          case XMLStreamConstants.END_DOCUMENT -> {
            return text.broken() ? broken(Problem.XML_MALFORMED) : Step.FINISHED;
          }
          case XMLStreamConstants.COMMENT -> {}
          case XMLStreamConstants.DTD -> {
            return broken(Problem.XML_NOT_ALLOWED, Expected.DOCUMENT_TYPE);
          }
          case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
            return broken(Problem.XML_NOT_ALLOWED, Expected.INSTRUCTION);
          }
          case XMLStreamConstants.ENTITY_REFERENCE -> {
            return broken(Problem.XML_NOT_ALLOWED, Expected.ENTITY);
          }
          default -> {
            return broken(Problem.XML_MALFORMED);
          }
        }
      }
    } catch (XMLStreamException | WstxLazyException malformed) {
      return malformed(malformed);
    }
  }

  public boolean isBroken() {
    return fault != null;
  }

  /** Why a step was {@link Step#BROKEN}. */
  public Fault fault() {
    return fault == null ? new Fault(Problem.XML_MALFORMED, 1, 0, List.of()) : fault;
  }

  /** The name of the tag stood on, when it is in the namespace; else empty. */
  String name() {
    var reader = reader();
    return NAMESPACE.equals(reader.getNamespaceURI()) ? reader.getLocalName() : "";
  }

  /** The name of the tag stood on, whatever its namespace. */
  public String anyName() {
    return reader().getLocalName();
  }

  public int attributes() {
    return reader().getAttributeCount();
  }

  public String attribute(int index) {
    return reader().getAttributeLocalName(index);
  }

  /** Of the tag or text stood on, from 1. */
  public long line() {
    return reader().getLocationInfo().getStartLocation().getLineNumber();
  }

  /** Of the tag or text stood on, from 1. */
  public int column() {
    return reader().getLocationInfo().getStartLocation().getColumnNumber();
  }

  /** Characters of the text before the tag stood on. */
  long offset() {
    return reader().getLocationInfo().getStartingCharOffset();
  }

  /** Whether the text stood on is nothing but white space. */
  boolean isBlank() {
    return reader().isWhiteSpace();
  }

  /** Forgets the characters gathered. */
  public void clear() {
    count = 0;
  }

  /** Gathers the text stood on. */
  public void gather() {
    var reader = reader();
    int length = reader.getTextLength();
    if (count + length > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(count + length, 2 * count));
    }
    System.arraycopy(reader.getTextCharacters(), reader.getTextStart(), characters, count, length);
    count += length;
  }

  /** The characters gathered, from the first of the array on. */
  public char[] characters() {
    return characters;
  }

  public int count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    text.close();
  }

  private @Nullable XMLStreamReader2 opened() {
    try {
      var opened = (XMLStreamReader2) hardened().createXMLStreamReader(text);
      var encoding = opened.getCharacterEncodingScheme();
      if (encoding != null && !encoding.toUpperCase(Locale.ROOT).equals("UTF-8")) {
        fault = new Fault(Problem.NOT_UTF8, 1, 0, List.of());
      } else if (opened.getVersion() != null && !opened.getVersion().equals("1.0")) {
        fault = new Fault(Problem.XML_NOT_ALLOWED, 1, 0, List.of(Expected.OTHER_VERSION));
      }
      return opened;
    } catch (XMLStreamException | WstxLazyException malformed) {
      malformed(malformed);
      return null;
    }
  }

  /** A factory for one reading: what a parser remembers of one submission it tells no other. */
  private static XMLInputFactory hardened() {
    var factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
    factory.setProperty(XMLInputFactory2.P_INTERN_NAMES, false);
    factory.setProperty(XMLInputFactory2.P_INTERN_NS_URIS, false);
    factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MOST_ATTRIBUTES);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, DEEPEST);
    return factory;
  }

  private Step start(XMLStreamReader2 reader) {
    for (int i = 0; i < reader.getNamespaceCount(); i++) {
      var prefix = reader.getNamespacePrefix(i);
      if (prefix != null && prefixes.add(prefix) && prefixes.size() > MOST_PREFIXES) {
        return broken(Problem.UNKNOWN_ATTRIBUTE, "xmlns:" + prefix, reader.getLocalName());
      }
    }
    return Step.START;
  }

  private Step broken(Problem problem, String... details) {
    fault = new Fault(problem, line(), column(), List.of(details));
    return Step.BROKEN;
  }

  private Step malformed(Exception malformed) {
    var location =
        malformed instanceof XMLStreamException checked
            ? checked.getLocation()
            : malformed.getCause() instanceof XMLStreamException cause ? cause.getLocation() : null;
    fault =
        location == null
            ? new Fault(Problem.XML_MALFORMED, 1, 0, List.of())
            : new Fault(
                Problem.XML_MALFORMED,
                Math.max(location.getLineNumber(), 1),
                location.getColumnNumber(),
                List.of());
    return Step.BROKEN;
  }

  private XMLStreamReader2 reader() {
    if (xml == null) {
      throw new IllegalStateException("the text was not opened");
    }
    return xml;
  }
}
