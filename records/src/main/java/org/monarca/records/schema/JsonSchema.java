package org.monarca.records.schema;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.RecordKind;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * A line of the JSON Lines form as JSON Schema, draft 2020-12: the header, or a student. Of a
 * record to be removed only the keys are asked for.
 */
public final class JsonSchema {

  private static final String DRAFT = "https://json-schema.org/draft/2020-12/schema";
  private static final String ID = "urn:x-exchange:submission:1:line";
  private static final String COMMENT =
      "Written from the element catalogue of the exchange: do not edit. Says what is surely wrong with one line of a submission; "
          + "for all that the rules tell, validate with the exchange's own command, or send a dry run.";

  private final StringWriter text = new StringWriter();
  private final JsonGenerator json;
  private final Set<String> lists = new LinkedHashSet<>();

  private JsonSchema() {
    json = new JsonFactory().createGenerator(new Indented(), text);
  }

  /** The schema document; the same catalogue gives the same bytes. */
  public static String document() {
    return new JsonSchema().written();
  }

  private String written() {
    json.writeStartObject();
    json.writeStringProperty("$schema", DRAFT);
    json.writeStringProperty("$id", ID);
    json.writeStringProperty("title", "One line of a submission as JSON Lines");
    json.writeStringProperty("$comment", COMMENT);
    json.writeObjectPropertyStart("if");
    json.writeArrayPropertyStart("required");
    json.writeString("format_version");
    json.writeEndArray();
    json.writeEndObject();
    reference("then", RecordKind.HEADER.key());
    reference("else", RecordKind.STUDENT.key());
    json.writeObjectPropertyStart("$defs");
    for (var kind : RecordKind.values()) {
      record(kind);
    }
    lists.forEach(this::list);
    json.writeEndObject();
    json.writeEndObject();
    json.close();
    return text.append('\n').toString();
  }

  private void record(RecordKind kind) {
    var elements = Surely.elements(kind);
    json.writeObjectPropertyStart(kind.key());
    json.writeStringProperty("type", "object");
    json.writeBooleanProperty("additionalProperties", false);
    json.writeObjectPropertyStart("properties");
    elements.forEach(this::value);
    if (kind == RecordKind.STUDENT) {
      RecordKind.childKinds().forEach(this::rows);
    }
    json.writeEndObject();
    required(elements.stream().filter(Always::said).toList());
    if (kind != RecordKind.HEADER) {
      unlessRemoved(elements.stream().filter(Element::required).toList());
    }
    json.writeEndObject();
  }

  private void value(Element element) {
    json.writeObjectPropertyStart(element.key());
    json.writeStringProperty("description", Descriptions.of(element));
    var list = XmlSchema.list(element);
    if (list != null) {
      lists.add(list);
      json.writeStringProperty("$ref", "#/$defs/list_" + list);
    } else {
      types(element.type());
      var pattern = Patterns.of(element);
      if (pattern != null) {
        json.writeStringProperty("pattern", "^\\s*(?:" + pattern + ")?\\s*$");
      }
      if (element.type() == ElementType.TEXT || element.type() == ElementType.EMAIL) {
        json.writeNumberProperty("maxLength", element.length().most());
      }
    }
    json.writeEndObject();
  }

  private void types(ElementType type) {
    json.writeArrayPropertyStart("type");
    json.writeString("string");
    json.writeString("null");
    if (type == ElementType.INTEGER || type == ElementType.YEAR) {
      json.writeString("integer");
    } else if (type == ElementType.DECIMAL) {
      json.writeString("number");
    }
    json.writeEndArray();
  }

  private void rows(RecordKind kind) {
    json.writeObjectPropertyStart(kind.plural());
    json.writeArrayPropertyStart("type");
    json.writeString("array");
    json.writeString("null");
    json.writeEndArray();
    reference("items", kind.key());
    json.writeEndObject();
  }

  /** These must be there and not be blank. */
  private void required(List<Element> elements) {
    json.writeArrayPropertyStart("required");
    elements.forEach(element -> json.writeString(element.key()));
    json.writeEndArray();
    json.writeArrayPropertyStart("allOf");
    json.writeStartObject();
    notBlank(elements);
    json.writeEndObject();
    json.writeEndArray();
  }

  private void unlessRemoved(List<Element> elements) {
    json.writeObjectPropertyStart("if");
    json.writeObjectPropertyStart("properties");
    json.writeObjectPropertyStart("action");
    json.writeStringProperty("const", "D");
    json.writeEndObject();
    json.writeEndObject();
    json.writeArrayPropertyStart("required");
    json.writeString("action");
    json.writeEndArray();
    json.writeEndObject();
    json.writeObjectPropertyStart("else");
    json.writeArrayPropertyStart("required");
    elements.forEach(element -> json.writeString(element.key()));
    json.writeEndArray();
    notBlank(elements);
    json.writeEndObject();
  }

  private void notBlank(List<Element> elements) {
    json.writeObjectPropertyStart("properties");
    for (var element : elements) {
      json.writeObjectPropertyStart(element.key());
      json.writeObjectPropertyStart("not");
      json.writeArrayPropertyStart("enum");
      json.writeNull();
      json.writeString("");
      json.writeEndArray();
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void list(String name) {
    var codes = new ArrayList<>(Surely.codes(name));
    codes.add("");
    json.writeObjectPropertyStart("list_" + name);
    json.writeArrayPropertyStart("enum");
    codes.forEach(json::writeString);
    json.writeNull();
    json.writeEndArray();
    json.writeEndObject();
  }

  private void reference(String name, String definition) {
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("$ref", "#/$defs/" + definition);
    json.writeEndObject();
  }

  /** The same line ends on every machine. */
  private static final class Indented extends ObjectWriteContext.Base {

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    }
  }
}
