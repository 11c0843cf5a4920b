package org.monarca.records.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.monarca.records.xml.RawXml.ROOT;
import static org.monarca.records.xml.RawXml.header;
import static org.monarca.records.xml.RawXml.sound;
import static org.monarca.records.xml.RawXml.student;
import static org.monarca.records.xml.RawXml.whole;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.records.Heard;
import org.monarca.records.problems.Finding;
import org.monarca.records.problems.Problem;
import org.monarca.records.submission.Limits;
import org.monarca.records.submission.Reading;

class XmlFileErrorsTest {

  @TempDir Path folder;

  @Test
  void aSoundSubmissionIsRead() throws IOException {
    assertThat(reading(sound())).isInstanceOf(Reading.Complete.class);
  }

  @ParameterizedTest
  @MethodSource("textsWithOneFault")
  void aTextWithOneFaultIsRefusedForIt(Problem problem, String text) throws IOException {
    assertThat(Heard.objections(reading(text))).containsExactly(problem);
  }

  static Stream<Arguments> textsWithOneFault() {
    return Stream.of(
        arguments(Problem.EMPTY_FILE, ""),
        arguments(Problem.XML_MALFORMED, "   \n"),
        arguments(Problem.XML_MALFORMED, "Dear colleagues"),
        arguments(Problem.XML_MALFORMED, RawXml.DECLARATION),
        arguments(Problem.XML_MALFORMED, sound().substring(0, sound().length() / 2)),
        arguments(Problem.XML_MALFORMED, sound().replace("</submission>", "")),
        arguments(Problem.XML_MALFORMED, sound() + "<more/>"),
        arguments(Problem.XML_MALFORMED, sound() + "more"),
        arguments(Problem.XML_MALFORMED, sound().replace("Ana", "Ana & Eva")),
        arguments(Problem.XML_MALFORMED, sound().replace("Ana", "Ana < Eva")),
        arguments(Problem.XML_MALFORMED, sound().replace("Ana", "Ana\u0001")),
        arguments(Problem.XML_MALFORMED, sound().replace("Ana", "&#0;")),
        arguments(Problem.XML_MALFORMED, sound().replace("Ana", "&#xD800;")),
        arguments(Problem.XML_MALFORMED, sound().replace("Ana", "&#x110000;")),
        arguments(Problem.XML_MALFORMED, sound().replace("<student>", "<student a='1' a='1'>")),
        arguments(Problem.XML_MALFORMED, sound().replace("<first_name>", "<x:first_name>")),
        arguments(Problem.XML_ROOT_UNKNOWN, sound().replace("submission:1", "submission:2")),
        arguments(Problem.XML_ROOT_UNKNOWN, "<html/>"),
        arguments(Problem.HEADER_MISSING, ROOT + "</submission>"),
        arguments(Problem.HEADER_MISSING, sound().replace(header(2, 2), "")),
        arguments(Problem.HEADER_OUT_OF_PLACE, whole(2, 2, both() + header(2, 2))),
        arguments(Problem.HEADER_OUT_OF_PLACE, whole(2, 2, header(2, 2) + both())),
        arguments(Problem.UNKNOWN_ELEMENT, whole(2, 2, both() + "<teacher/>")),
        arguments(
            Problem.UNKNOWN_ELEMENT,
            whole(1, 1, student("TX-1", "<shoe_size><left>3</left></shoe_size>"))
                .replace("<left>3</left>", "35")),
        arguments(Problem.UNKNOWN_ELEMENT, sound().replace("<mode>", "<note>hello</note><mode>")),
        arguments(
            Problem.UNKNOWN_ELEMENT,
            whole(
                1,
                2,
                student("TX-1", "<course><state_student_id>TX-1</state_student_id></course>"))),
        arguments(
            Problem.UNKNOWN_ELEMENT,
            whole(1, 1, student("TX-1", "<first_name xmlns='urn:other'>Eva</first_name>"))),
        arguments(
            Problem.UNKNOWN_ELEMENT, whole(1, 1, student("TX-1").replace("Ana", "<b>Ana</b>"))),
        arguments(
            Problem.UNKNOWN_ELEMENT,
            whole(
                1,
                1,
                student(
                    "TX-1",
                    "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='/etc/passwd'/>"))),
        arguments(
            Problem.ELEMENT_TWICE, whole(1, 1, student("TX-1", "<first_name>Eva</first_name>"))),
        arguments(
            Problem.ELEMENT_TWICE,
            whole(1, 1, student("TX-1", "<middle_name/><middle_name></middle_name>"))),
        arguments(Problem.ELEMENT_TWICE, sound().replace("<mode>", "<mode>full</mode><mode>")),
        arguments(
            Problem.UNKNOWN_ATTRIBUTE, sound().replace("<first_name>", "<first_name lang='es'>")),
        arguments(
            Problem.UNKNOWN_ATTRIBUTE,
            sound()
                .replace(
                    "submission:1\">",
                    "submission:1\" xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                        + "xsi:schemaLocation='urn:x http://127.0.0.1:1/x.xsd'>")),
        arguments(Problem.TEXT_BETWEEN_ELEMENTS, sound().replace("<student>", "<student>Hello")),
        arguments(
            Problem.TEXT_BETWEEN_ELEMENTS, sound().replace("<header>", "<![CDATA[x]]><header>")),
        arguments(Problem.STUDENT_COUNT_NOT_MET, whole(3, 2, both())),
        arguments(Problem.RECORD_COUNT_NOT_MET, whole(2, 3, both())),
        arguments(Problem.WRONG_STATE, sound().replace(">TX<", ">CA<")),
        arguments(Problem.HEADER_VALUE_INVALID, sound().replace("delta", "Delta")),
        arguments(
            Problem.RECORD_TOO_LARGE, sound().replace("Ana", "x".repeat((1 << 20) + (1 << 15)))),
        arguments(
            Problem.RECORD_TOO_LARGE, sound().replace("Ana", "Ana<!--" + " ".repeat(3 << 20))),
        arguments(
            Problem.RECORD_TOO_LARGE,
            whole(1, 1, student("TX-1", "<" + "n".repeat(10 << 20) + "/>"))));
  }

  @ParameterizedTest
  @MethodSource("whatNoSubmissionNeeds")
  void whatNoSubmissionNeedsIsRefusedBeforeItIsReadOn(String text) throws IOException {
    var finding = Heard.first(reading(text)).orElseThrow();

    assertThat(finding.problem()).isEqualTo(Problem.XML_NOT_ALLOWED);
    assertThat(finding.line()).isPositive();
  }

  static Stream<String> whatNoSubmissionNeeds() {
    return Stream.of(
        doctype("<!DOCTYPE submission>"),
        doctype("<!DOCTYPE submission SYSTEM 'file:///etc/passwd'>"),
        doctype("<!DOCTYPE submission SYSTEM 'http://127.0.0.1:1/x.dtd'>"),
        doctype("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>").replace("Ana", "&e;"),
        doctype("<!DOCTYPE x [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/p'> %p;]>"),
        doctype(laughs()).replace("Ana", "&l9;"),
        doctype("<!DOCTYPE x [<!ENTITY q '" + "q".repeat(100_000) + "'>]>")
            .replace("Ana", "&q;".repeat(100_000)),
        sound().replace("Ana", "&ana;"),
        doctype("<?xml-stylesheet type='text/xsl' href='http://127.0.0.1:1/x.xsl'?>"),
        sound().replace("<student>", "<?php exit; ?><student>"),
        sound() + "<?end?>",
        sound().replace("version=\"1.0\"", "version=\"1.1\""));
  }

  @Test
  void depthAndFloodsAreRefusedInBoundedTime() throws IOException {
    var attributes = new StringBuilder("<student");
    for (int i = 0; i < 100_000; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    var depth = "<x>".repeat(100_000) + "</x>".repeat(100_000);
    var prefixes = new StringBuilder();
    for (int i = 0; i < 100; i++) {
      prefixes.append("<student xmlns:p").append(i).append("='urn:p'></student>");
    }

    assertThat(Heard.objections(reading(whole(1, 1, attributes + "/>"))))
        .containsExactly(Problem.XML_MALFORMED);
    assertThat(Heard.objections(reading(whole(1, 1, student("TX-1", depth)))))
        .contains(Problem.UNKNOWN_ELEMENT);
    assertThat(Heard.objections(reading(whole(100, 100, prefixes.toString()))))
        .containsExactly(Problem.UNKNOWN_ATTRIBUTE);
  }

  @Test
  void otherEncodingsThanUtf8AreRefused() throws IOException {
    var latin = sound().replace("Ana", "Mu\u00F1oz");
    var declared = latin.replace("UTF-8", "ISO-8859-1");

    assertThat(objections(latin.getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(Problem.NOT_UTF8);
    assertThat(objections(declared.getBytes(StandardCharsets.ISO_8859_1)))
        .containsExactly(Problem.NOT_UTF8);
    assertThat(objections(declared.getBytes(StandardCharsets.UTF_8)))
        .containsExactly(Problem.NOT_UTF8);
    assertThat(objections(latin.getBytes(StandardCharsets.UTF_16)))
        .containsExactly(Problem.NOT_UTF8);
    assertThat(objections(sound().getBytes(StandardCharsets.UTF_16LE)))
        .containsExactly(Problem.NUL_CHARACTER);
    assertThat(objections(latin.getBytes(Charset.forName("UTF-32BE"))))
        .containsExactly(Problem.NUL_CHARACTER);
  }

  @Test
  void theLineOfAByteThatIsNotUtf8IsNamed() throws IOException {
    var text = whole(1, 1, student("TX-1").replace("Ana", "Mu\u00F1oz"));

    var finding =
        Heard.first(reading(text.getBytes(StandardCharsets.ISO_8859_1), Limits.published()))
            .orElseThrow();

    assertThat(finding.problem()).isEqualTo(Problem.NOT_UTF8);
    assertThat(text.split("\n")[(int) finding.line() - 1]).contains("Mu\u00F1oz");
  }

  @Test
  void everyUnknownElementIsNamedOnceWithItsPlace() throws IOException {
    var inside = "<shoe_size>3</shoe_size><hat_size>5</hat_size>";
    var text = whole(2, 2, student("TX-1", inside) + student("TX-2", inside));

    assertThat(reading(text))
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> {
              assertThat(refused.findings())
                  .extracting(finding -> finding.details().getFirst())
                  .containsExactly("shoe_size", "hat_size");
              assertThat(refused.findings())
                  .extracting(Finding::file, Finding::line, Finding::column)
                  .containsExactly(
                      org.assertj.core.groups.Tuple.tuple("XML", 23L, 58L),
                      org.assertj.core.groups.Tuple.tuple("XML", 23L, 82L));
            });
  }

  @Test
  void thousandsOfFaultsAreNotAllSaid() throws IOException {
    var inside = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      inside.append("<e").append(i).append("/>");
    }

    assertThat(Heard.objections(reading(whole(1, 1, student("TX-1", inside.toString())))))
        .hasSize(Reading.Refused.MOST_FINDINGS);
  }

  @Test
  void limitsHoldAsInEveryForm() throws IOException {
    var rows = "<course><record_key>a</record_key></course>".repeat(3);
    var bytes = whole(1, 4, student("TX-1", rows)).getBytes(StandardCharsets.UTF_8);
    var published = Limits.published();

    assertThat(objections(bytes, published.withSentBytes(100))).isEmpty();
    assertThat(objections(bytes, published.withUnpackedBytes(bytes.length))).isEmpty();
    assertThat(objections(bytes, published.withUnpackedBytes(bytes.length - 1)))
        .containsExactly(Problem.UNPACKED_TOO_LARGE);
    assertThat(objections(bytes, published.withChildRows(2)))
        .containsExactly(Problem.TOO_MANY_CHILD_ROWS);
    assertThat(objections(bytes, published.withChildRows(3))).isEmpty();
    assertThat(objections(bytes, published.withRecordBytes(300)))
        .contains(Problem.RECORD_TOO_LARGE);
    assertThat(objections(sound().getBytes(StandardCharsets.UTF_8), published.withStudents(1)))
        .containsExactly(Problem.TOO_MANY_STUDENTS);
  }

  @Test
  void rowsBeforeTheirStudentsIdentifierAreLimitedToo() throws IOException {
    var rows = "<course><record_key>a</record_key></course>".repeat(3);
    var text = whole(1, 4, "<student>" + rows + "</student>");

    assertThat(
            Heard.objections(
                reading(
                    text.getBytes(StandardCharsets.UTF_8), Limits.published().withChildRows(2))))
        .containsExactly(Problem.TOO_MANY_CHILD_ROWS);
  }

  @Test
  void theHeaderIsReadAlone() throws IOException {
    var file = RawXml.file(folder, sound().substring(0, sound().indexOf("<student>")));

    assertThat(new XmlReader().header(file))
        .hasValueSatisfying(header -> assertThat(header.state()).isEqualTo("TX"));
    assertThat(new XmlReader().header(RawXml.file(folder, "<html/>"))).isEmpty();
  }

  private static String both() {
    return student("TX-1") + student("TX-2");
  }

  private static String doctype(String inserted) {
    return sound().replace(ROOT, inserted + ROOT);
  }

  private static String laughs() {
    var entities = new StringBuilder("<!DOCTYPE x [<!ENTITY l0 'lol'>");
    for (int i = 1; i < 10; i++) {
      entities.append("<!ENTITY l%d '%s'>".formatted(i, "&l%d;".formatted(i - 1).repeat(10)));
    }
    return entities.append("]>").toString();
  }

  private Reading reading(String text) throws IOException {
    return reading(text.getBytes(StandardCharsets.UTF_8), Limits.published());
  }

  private Reading reading(byte[] bytes, Limits limits) throws IOException {
    return Heard.reading(RawXml.file(folder, bytes), limits, new XmlReader());
  }

  private java.util.List<Problem> objections(byte[] bytes) throws IOException {
    return objections(bytes, Limits.published());
  }

  private java.util.List<Problem> objections(byte[] bytes, Limits limits) throws IOException {
    return Heard.objections(reading(bytes, limits));
  }
}
