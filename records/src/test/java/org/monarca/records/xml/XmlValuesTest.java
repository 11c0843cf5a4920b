package org.monarca.records.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.records.xml.RawXml.student;
import static org.monarca.records.xml.RawXml.whole;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.records.Children;
import org.monarca.records.Heard;
import org.monarca.records.RecordKind;
import org.monarca.records.StudentRecord;
import org.monarca.records.problems.Finding;

class XmlValuesTest {

  @TempDir Path folder;

  @Test
  void aFindingNamesTheLineAndColumnOnWhichItsRecordBegins() throws IOException {
    var text =
        whole(1, 2, student("TX-1", "\n  <course><record_key>c-1</record_key></course>"))
            .replace("Female", "F");

    var heard = Heard.in(RawXml.file(folder, text), new XmlReader());

    assertThat(heard.findings)
        .filteredOn(finding -> finding.record() == RecordKind.STUDENT)
        .extracting(Finding::file, Finding::line, Finding::column)
        .contains(org.assertj.core.groups.Tuple.tuple("XML", 14L, 1L));
    assertThat(heard.findings)
        .filteredOn(finding -> finding.record() == RecordKind.COURSE)
        .extracting(Finding::line, Finding::column)
        .containsOnly(org.assertj.core.groups.Tuple.tuple(24L, 3L));
  }

  @Test
  void aValueIsAllTheTextOfItsElement() throws IOException {
    var value = "<!-- the --> J<![CDATA[o<s]]>&#233;<!-- name -->&amp; \n co ";
    var text = "\uFEFF" + whole(1, 1, student("TX-1").replace("Ana", value));

    var heard = Heard.in(RawXml.file(folder, text), new XmlReader());

    assertThat(heard.accepted.getFirst().student().value("first_name")).isEqualTo("Jo<sé& \n co");
  }

  @Test
  void anyPrefixMayStandForTheNamespace() throws IOException {
    var text =
        whole(1, 1, student("TX-1"))
            .replaceAll("<(/?)([a-z])", "<$1s:$2")
            .replace("xmlns=", "xmlns:s=");

    assertThat(Heard.in(RawXml.file(folder, text), new XmlReader()).accepted).hasSize(1);
  }

  @Test
  void rowsMayStandBeforeTheIdentifier() throws IOException {
    var course = "<student><course><record_key>c-1</record_key></course>";
    var text = whole(1, 2, student("TX-1").replace("<student>", course));

    var heard = Heard.in(RawXml.file(folder, text), new XmlReader());

    assertThat(heard.rejected.getFirst().childRows())
        .singleElement()
        .satisfies(row -> assertThat(row.stateStudentId()).isEqualTo("TX-1"));
  }

  @Test
  void whatXmlCannotHoldIsReplacedAndCounted() throws IOException {
    var child =
        Children.with(Children.child("TX-1"), RecordKind.STUDENT, "first_name", "A\u0001n\u001Ba");
    var file = folder.resolve("a.xml");
    var writer = XmlWriter.create(file, Children.header());
    writer.add(child);
    writer.close();

    assertThat(writer.replacedCharacters()).isEqualTo(2);
    assertThat(Heard.in(file, new XmlReader()).accepted.getFirst().student().value("first_name"))
        .isEqualTo("A\uFFFDn\uFFFDa");
  }

  @Test
  void aDiscardedWriterLeavesNothing() throws IOException {
    var writer = XmlWriter.create(folder.resolve("a.xml"), Children.header());
    writer.add(new StudentRecord(Children.student("TX-1"), List.of()));
    writer.discard();
    writer.close();

    assertThat(folder).isEmptyDirectory();
  }
}
