package org.monarca.records.jsonl;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.NestedRows;
import org.monarca.records.reading.Objections;
import org.monarca.records.reading.RowDraft;
import org.monarca.records.reading.TextFile;
import org.monarca.records.rules.HeaderRules;
import org.monarca.records.submission.Form;
import tools.jackson.core.JsonToken;

/** Reads records from JSON: objects whose members are values, or arrays of records again. */
final class JsonRecords {

  /** Once the submission is lost, so much more is looked into for what else is wrong. */
  private static final int MOST_SKIPPED = 1000;

  private static final String FILE = Form.JSON_LINES.title();

  private final JsonTokens json;
  private final TextFile text;
  private final Objections objections;
  private Map<RecordKind, Map<String, Element>> vocabulary =
      NestedRows.elements(Catalogue.published());
  private int skipped;

  JsonRecords(JsonTokens json, TextFile text, Objections objections) {
    this.json = json;
    this.text = text;
    this.objections = objections;
  }

  /** From now on rows are read by the elements of the day on which that header was made. */
  void readBy(Row header) {
    vocabulary = NestedRows.elements(HeaderRules.judging(header));
  }

  /** Members that are no values. */
  @FunctionalInterface
  interface Inner {

    /**
     * Reads what stands under the key, which begins with the token stood on; false, and nothing
     * read, when the key is none of these.
     */
    boolean read(String key, JsonToken begin) throws IOException;
  }

  /** Reads the object stood on, to its end, into a draft; false when the reading broke off. */
  boolean read(RecordKind kind, RowDraft draft, Inner inner) throws IOException {
    text.renew();
    draft.begin(kind, json.line(), 0);
    var elements = Objects.requireNonNull(vocabulary.get(kind));
    long begin = json.offset();
    long nested = 0;
    var token = json.next();
    while (token == JsonToken.PROPERTY_NAME && !isVain()) {
      var key = json.name();
      var value = json.next();
      if (value == null) {
        return false;
      }
      var element = elements.get(key);
      if (element != null) {
        member(draft, element, value);
      } else {
        nested += inner(kind, inner, key, value);
      }
      token = json.next();
    }
    if (token != JsonToken.END_OBJECT) {
      return false;
    }
    if (json.offset() - begin - nested > text.mostRecordBytes()) {
      var most = Integer.toString(text.mostRecordBytes());
      objections.add(FILE, draft.line(), Problem.RECORD_TOO_LARGE, most);
    }
    return true;
  }

  /** Objects to what stands under the key, and passes over it. */
  void misplaced(String key) {
    object(Problem.JSON_VALUE_MISPLACED, key);
    skip();
  }

  /** Objects at the line stood on, once for all that are alike. */
  void object(Problem problem, String... details) {
    objections.addOnce(FILE, json.line(), null, problem, details);
  }

  /** Whether nothing more will be said of a submission that is lost. */
  boolean isVain() {
    return objections.full() || (skipped > MOST_SKIPPED && !objections.none());
  }

  /**
   * Objects to what broke the reading off, if anything did; a stream that ended early is asked
   * first.
   */
  void objectToFault(long recordLine) throws IOException {
    if (text.broken()) {
      text.objectTo(objections, recordLine);
    } else if (json.faultLine() > 0) {
      objections.add(FILE, json.faultLine(), Problem.JSON_MALFORMED);
    }
  }

  /** Reads what is no value of the record; answers how many bytes it takes. */
  private long inner(RecordKind kind, Inner inner, String key, JsonToken value) throws IOException {
    long before = json.offset();
    if (inner.read(key, value)) {
      text.renew();
      return json.offset() - before;
    }
    object(Problem.UNKNOWN_KEY, key, kind.key());
    skip();
    return 0;
  }

  private void member(RowDraft draft, Element element, JsonToken value) {
    if (draft.claim(element)) {
      value(draft, element, value);
    } else {
      object(Problem.KEY_TWICE, element.key());
      skip();
    }
  }

  private void value(RowDraft draft, Element element, JsonToken value) {
    var problem =
        switch (value) {
          case VALUE_STRING -> draft.put(element, json.characters(), json.from(), json.count());
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
            if (!takesNumbers(element.type())) {
              draft.mistyped(element);
            }
            yield draft.putText(element, json.string());
          }
          case VALUE_TRUE, VALUE_FALSE -> {
            draft.mistyped(element);
            yield draft.putText(element, json.string());
          }
          case VALUE_NULL -> null;
          case START_OBJECT,
              START_ARRAY,
              END_OBJECT,
              END_ARRAY,
              PROPERTY_NAME,
              VALUE_EMBEDDED_OBJECT,
              NOT_AVAILABLE -> {
            misplaced(element.key());
            yield null;
          }
        };
    if (problem != null) {
      object(problem);
    }
  }

  private static boolean takesNumbers(ElementType type) {
    return type == ElementType.INTEGER || type == ElementType.DECIMAL || type == ElementType.YEAR;
  }

  private void skip() {
    json.skip();
    skipped++;
  }
}
