package org.monarca.records.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.ElementType;
import org.monarca.records.RecordKind;

/**
 * The XML form as W3C XML Schema 1.0, the version that every tool reads.
 *
 * <p>It has no way to say "each of these at most once, in any order, and rows as often as you
 * like"; so a student takes its elements in a choice, and identity constraints, whose fields must
 * not be there twice, say the rest.
 */
public final class XmlSchema {

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- A State's submission as XML. Written from the element catalogue of the exchange: do not edit. Whoever validates gets
           to know what is surely wrong; which of the elements a child must have, and what they may say beside each other, the
           rules tell: validate with the exchange's own command, or send a dry run. -->
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:x-exchange:submission:1" xmlns:s="urn:x-exchange:submission:1"
          targetNamespace="urn:x-exchange:submission:1" elementFormDefault="qualified" version="1.0">
        <xs:element name="submission">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="header" type="header"/>
              <xs:element name="student" type="student" minOccurs="0" maxOccurs="unbounded">
      """;

  private static final String BEHIND_ROOT =
      """
              </xs:element>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
        <xs:simpleType name="blank">
          <xs:restriction base="xs:token"><xs:length value="0"/></xs:restriction>
        </xs:simpleType>
      """;

  private final StringBuilder text = new StringBuilder(HEAD);
  private final Set<String> lists = new LinkedHashSet<>();

  private XmlSchema() {}

  /** The schema document; the same catalogue gives the same bytes. */
  public static String document() {
    return new XmlSchema().written();
  }

  private String written() {
    students().forEach(this::constraint);
    text.append(BEHIND_ROOT);
    flat(RecordKind.HEADER);
    student();
    RecordKind.childKinds().forEach(this::flat);
    for (var kind : RecordKind.values()) {
      Surely.elements(kind).forEach(this::type);
    }
    lists.forEach(this::list);
    return text.append("</xs:schema>\n").toString();
  }

  private static List<Element> students() {
    return Surely.elements(RecordKind.STUDENT);
  }

  /** A key must be there once, a unique element at most once. */
  private void constraint(Element element) {
    line(
        8,
        "<xs:%1$s name=\"one_%2$s\"><xs:selector xpath=\".\"/><xs:field xpath=\"s:%2$s\"/></xs:%1$s>"
            .formatted(Always.said(element) ? "key" : "unique", element.key()));
  }

  private void flat(RecordKind kind) {
    line(1, "<xs:complexType name=\"%s\">".formatted(kind.key()));
    line(2, "<xs:all>");
    for (var element : Surely.elements(kind)) {
      var least = Always.said(element) ? "" : " minOccurs=\"0\"";
      line(
          3,
          "<xs:element name=\"%s\" type=\"%s\"%s/>"
              .formatted(element.key(), typeName(element), least));
    }
    line(2, "</xs:all>");
    line(1, "</xs:complexType>");
  }

  private void student() {
    line(1, "<xs:complexType name=\"student\">");
    line(2, "<xs:choice minOccurs=\"0\" maxOccurs=\"unbounded\">");
    for (var element : students()) {
      line(3, "<xs:element name=\"%s\" type=\"%s\"/>".formatted(element.key(), typeName(element)));
    }
    for (var kind : RecordKind.childKinds()) {
      line(3, "<xs:element name=\"%1$s\" type=\"%1$s\"/>".formatted(kind.key()));
    }
    line(2, "</xs:choice>");
    line(1, "</xs:complexType>");
  }

  private void type(Element element) {
    line(1, "<xs:simpleType name=\"%s\">".formatted(typeName(element)));
    line(
        2,
        "<xs:annotation><xs:documentation>%s</xs:documentation></xs:annotation>"
            .formatted(said(element)));
    if (Always.said(element)) {
      restriction(2, element);
    } else {
      line(2, "<xs:union memberTypes=\"blank\">");
      line(3, "<xs:simpleType>");
      restriction(4, element);
      line(3, "</xs:simpleType>");
      line(2, "</xs:union>");
    }
    line(1, "</xs:simpleType>");
  }

  private void restriction(int depth, Element element) {
    var list = list(element);
    if (list != null) {
      lists.add(list);
      line(depth, "<xs:restriction base=\"list_%s\"/>".formatted(list));
      return;
    }
    line(depth, "<xs:restriction base=\"%s\">".formatted(base(element.type())));
    var pattern = Patterns.of(element);
    if (pattern != null) {
      line(depth + 1, "<xs:pattern value=\"%s\"/>".formatted(pattern));
    }
    if (element.type() == ElementType.TEXT) {
      line(depth + 1, "<xs:minLength value=\"1\"/>");
    }
    if (element.type() == ElementType.TEXT || element.type() == ElementType.EMAIL) {
      line(depth + 1, "<xs:maxLength value=\"%s\"/>".formatted(element.length()));
    }
    line(depth, "</xs:restriction>");
  }

  /** The calendar is XML Schema's; blanks round a value do not count. */
  private static String base(ElementType type) {
    return switch (type) {
      case DATE -> "xs:date";
      case YEAR_MONTH -> "xs:gYearMonth";
      case YEAR -> "xs:gYear";
      case TEXT,
          CODE,
          YES_NO,
          TIMESTAMP,
          INTEGER,
          DECIMAL,
          EMAIL,
          PHONE,
          ZIP,
          NCES_DISTRICT,
          NCES_SCHOOL,
          SCED,
          CVX,
          EXCHANGE_ID ->
          "xs:token";
    };
  }

  private void list(String name) {
    line(1, "<xs:simpleType name=\"list_%s\">".formatted(name));
    line(2, "<xs:restriction base=\"xs:token\">");
    for (var code : Surely.codes(name)) {
      line(3, "<xs:enumeration value=\"%s\"/>".formatted(escaped(code)));
    }
    line(2, "</xs:restriction>");
    line(1, "</xs:simpleType>");
  }

  /** A text may have a list too, but only for some rows. */
  static @Nullable String list(Element element) {
    return element.type() == ElementType.CODE || element.type() == ElementType.YES_NO
        ? element.codeList()
        : null;
  }

  private static String typeName(Element element) {
    return element.kind().key() + "_" + element.key();
  }

  private static String said(Element element) {
    return escaped(Descriptions.of(element));
  }

  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  private void line(int depth, String written) {
    text.repeat("  ", depth).append(written).append('\n');
  }
}
