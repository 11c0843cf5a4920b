package org.monarca.records.xml;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.NestedRows;
import org.monarca.records.reading.Objections;
import org.monarca.records.reading.RowDraft;
import org.monarca.records.reading.TextFile;
import org.monarca.records.rules.HeaderRules;
import org.monarca.records.submission.Form;
import org.monarca.records.xml.XmlParser.Step;

/** Reads records from XML: elements whose own elements are values, or records again. */
final class XmlRecords {

  /** Once the submission is lost, so much more is passed over to see what else is wrong. */
  private static final int MOST_SKIPPED = 1000;

  private static final String FILE = Form.XML.title();

  private final XmlParser xml;
  private final TextFile text;
  private final Objections objections;
  private Map<RecordKind, Map<String, Element>> vocabulary =
      NestedRows.elements(Catalogue.published());
  private int skipped;
  private boolean broken;

  XmlRecords(XmlParser xml, TextFile text, Objections objections) {
    this.xml = xml;
    this.text = text;
    this.objections = objections;
  }

  /** From now on rows are read by the elements of the day on which that header was made. */
  void readBy(Row header) {
    vocabulary = NestedRows.elements(HeaderRules.judging(header));
  }

  /** A record inside another. */
  @FunctionalInterface
  interface Inner {

    /** Reads the element stood on to its end; false, and nothing read, when it is no record. */
    boolean read(String name) throws IOException;
  }

  /** Reads the element stood on, to its end, into a draft. */
  void read(RecordKind kind, RowDraft draft, Inner inner) throws IOException {
    text.renew();
    draft.begin(kind, xml.line(), xml.column());
    noAttributes(kind.key());
    var elements = Objects.requireNonNull(vocabulary.get(kind));
    long begin = xml.offset();
    long nested = 0;
    while (tag(kind.key()) == Step.START) {
      var element = elements.get(xml.name());
      if (element != null) {
        value(kind, draft, element);
      } else {
        nested += inner(kind, inner);
      }
    }
    // Characters, of which there are no more than bytes: those the text itself counts.
    if (!broken && xml.offset() - begin - nested > text.mostRecordBytes()) {
      var most = Integer.toString(text.mostRecordBytes());
      objections.add(FILE, draft.line(), Problem.RECORD_TOO_LARGE, most);
    }
  }

  /** Goes to the next tag inside that element. */
  Step tag(String parent) {
    while (true) {
      var step = xml.next();
      if (step == Step.TEXT) {
        if (!xml.isBlank()) {
          object(Problem.TEXT_BETWEEN_ELEMENTS, parent);
        }
      } else {
        broken |= step == Step.BROKEN;
        return broken || objections.full() ? Step.BROKEN : step;
      }
    }
  }

  /** Nothing but white space and comments may follow. */
  void toTheEnd() {
    while (!broken && tag("") != Step.FINISHED) {
      // what is wrong ends it too
    }
  }

  /** Objects to the element stood on, and passes over it. */
  void unknown(String parent) {
    object(Problem.UNKNOWN_ELEMENT, xml.anyName(), parent);
    skip();
  }

  /** Passes over the element stood on and all that is inside. */
  void skip() {
    int depth = 1;
    while (depth > 0 && !broken) {
      skipped++;
      switch (xml.next()) {
        case START -> depth++;
        case END -> depth--;
        case TEXT -> {}
        case FINISHED, BROKEN -> broken = true;
      }
      broken |= skipped > MOST_SKIPPED && !objections.none();
    }
  }

  void noAttributes(String name) {
    for (int i = 0; i < xml.attributes() && !objections.full(); i++) {
      object(Problem.UNKNOWN_ATTRIBUTE, xml.attribute(i), name);
    }
  }

  /** Objects to the tag or text stood on, once for all that are alike. */
  void object(Problem problem, String... details) {
    objections.addOnce(FILE, xml.line(), Long.valueOf(xml.column()), problem, details);
  }

  boolean isBroken() {
    return broken;
  }

  /**
   * Objects to what broke the reading off, if anything did; a stream that ended early is asked
   * first.
   */
  void objectToFault(long recordLine) throws IOException {
    if (text.broken()) {
      text.objectTo(objections, recordLine);
    } else if (xml.isBroken()) {
      var fault = xml.fault();
      objections.add(
          FILE,
          fault.line(),
          fault.column() == 0 ? null : Long.valueOf(fault.column()),
          fault.problem(),
          fault.details().toArray(String[]::new));
    }
  }

  /** Reads what is no value of the record; answers how many characters it takes. */
  private long inner(RecordKind kind, Inner inner) throws IOException {
    long before = xml.offset();
    if (inner.read(xml.name())) {
      text.renew();
      return xml.offset() - before;
    }
    unknown(kind.key());
    return 0;
  }

  private void value(RecordKind kind, RowDraft draft, Element element) {
    if (draft.claim(element)) {
      noAttributes(element.key());
      if (gather(element.key())) {
        put(draft, element);
      }
    } else {
      object(Problem.ELEMENT_TWICE, element.key(), kind.key());
      skip();
    }
  }

  /** Gathers the text of the element stood on; false when the reading broke off. */
  private boolean gather(String name) {
    xml.clear();
    while (true) {
      switch (xml.next()) {
        case TEXT -> xml.gather();
        case END -> {
          return true;
        }
        case START -> unknown(name);
        case FINISHED, BROKEN -> broken = true;
      }
      if (broken) {
        return false;
      }
    }
  }

  private void put(RowDraft draft, Element element) {
    var problem = draft.put(element, xml.characters(), 0, xml.count());
    if (problem != null) {
      object(problem);
    }
  }
}
