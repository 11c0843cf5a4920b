package org.monarca.records.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.records.Children;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.xml.XmlWriter;
import org.xml.sax.SAXException;

/** The schema, held against the validator that every JDK brings. */
class XmlSchemaTest {

  @TempDir Path folder;

  @Test
  void theSameCatalogueGivesTheSameBytes() {
    assertThat(XmlSchema.document()).isEqualTo(XmlSchema.document()).doesNotContain("\r");
  }

  @Test
  void whatTheExchangeWritesIsValid() throws Exception {
    validate(sound());
  }

  @Test
  void rowsToBeRemovedNeedOnlyTheirKeys() throws Exception {
    var withdrawn =
        Map.of("state_student_id", "TX-2", "state_student_id_type", "01", "action", "D");
    var removed = Row.of(RecordKind.COURSE, Map.of("record_key", "c-9", "action", "D"));
    var child = Children.child("TX-1");

    validate(
        written(
            List.of(
                Children.adding(child, removed),
                new StudentRecord(Row.of(RecordKind.STUDENT, withdrawn), List.of()))));
  }

  @Test
  void theOrderInsideAStudentDoesNotMatter() throws Exception {
    var text = sound();
    var name = "<first_name>Ana</first_name>";
    validate(text.replaceFirst(name, "").replaceFirst("</student>", name + "</student>"));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatIsSurelyWrongIsRefused(UnaryOperator<String> change) throws IOException {
    var changed = change.apply(sound());

    assertThat(changed).isNotEqualTo(sound());
    assertThatThrownBy(() -> validate(changed)).isInstanceOf(SAXException.class);
  }

  static Stream<UnaryOperator<String>> changes() {
    return Stream.of(
        text -> text.replaceFirst("(?s)<header>.*</header>", ""),
        text -> text.replaceFirst("<mode>delta</mode>", ""),
        text -> text.replaceFirst("<mode>delta</mode>", "<mode>Delta</mode>"),
        text -> text.replaceFirst("<mode>delta</mode>", "<mode>delta</mode><mode>full</mode>"),
        text -> text.replaceFirst("submission:1", "submission:2"),
        text -> text.replaceFirst("<student>", "<student><shoe_size>35</shoe_size>"),
        text -> text.replaceFirst("<student>", "<student level='1'>"),
        text -> text.replaceFirst("<student>", "<student>hello"),
        text -> text.replaceFirst("<first_name>", "<first_name>Eva</first_name><first_name>"),
        text -> text.replaceFirst("<first_name>", "<middle_name/><middle_name/><first_name>"),
        text -> text.replaceFirst("<state_student_id>TX-1</state_student_id>", ""),
        text -> text.replaceFirst("<action>I</action>", "<action/>"),
        text -> text.replaceFirst("<sex>Female</sex>", "<sex>F</sex>"),
        text -> text.replaceFirst(">2010-05-04<", ">2010-02-30<"),
        text -> text.replaceFirst(">2010-05-04<", ">2010-05-04Z<"),
        text -> text.replaceFirst(">2010-05-04<", ">5/4/2010<"),
        text -> text.replaceFirst("Muñoz", "x".repeat(51)),
        text -> text.replaceFirst("rosa@example.org", "rosa"),
        text -> text.replaceFirst("9565550100", "956-555-0100"),
        text -> text.replaceFirst("482370002574", "4823700025"),
        text -> text.replaceFirst(">0.5<", ">0.555<"),
        text -> text.replaceFirst(">2025-05<", ">2025-13<"),
        text -> text.replaceFirst("<record_key>[^<]*</record_key>", ""),
        text -> text.replaceFirst("<course>", "<course><state_student_id>a</state_student_id>"));
  }

  private String sound() throws IOException {
    return written(List.of(Children.child("TX-1"), Children.child("TX-2")));
  }

  private String written(List<StudentRecord> children) throws IOException {
    var file = folder.resolve("a.xml");
    try (var writer = XmlWriter.create(file, Children.header())) {
      for (var child : children) {
        writer.add(child);
      }
    }
    return Files.readString(file);
  }

  private static void validate(String text) throws SAXException, IOException {
    schema().newValidator().validate(new StreamSource(new StringReader(text)));
  }

  private static Schema schema() throws SAXException {
    return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(new StreamSource(new StringReader(XmlSchema.document())));
  }
}
