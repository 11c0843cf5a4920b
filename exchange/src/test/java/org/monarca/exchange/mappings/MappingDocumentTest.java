package org.monarca.exchange.mappings;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.monarca.records.RecordKind;
import org.monarca.records.mapping.MappingFault;
import org.monarca.records.sample.Writing;

/** What a mapping that somebody wrote by hand says, and the known layout that it starts from. */
class MappingDocumentTest {

  @Test
  void aLayoutThatItStartsFromIsKnownToIt() throws MappingFault {
    var document = read("{\"extends\": \"oneroster\", \"encoding\": \"Windows-1252\"}");

    assertThat(document.reads("users.csv")).isTrue();
    assertThat(document.reads("kids.csv")).isFalse();
    assertThat(document.isXml()).isFalse();
    assertThat(document.writing()).isEqualTo(new Writing("windows-1252", ','));

    document.add(RecordKind.COURSE, "mine", "ID");
    assertThat(document.tables())
        .extracting(TablePart::name)
        .as("beside the layout's own, not in its place")
        .isEqualTo(List.of("courses-2"));
    assertThat(read("{\"extends\": \"edfi\"}").isXml()).isTrue();
  }

  private static MappingDocument read(String json) throws MappingFault {
    var head =
        "{\"monarca_mapping\": \"1\", \"name\": \"ours\", \"version\": \"1\", \"title\": \"x\",";
    return MappingDocument.read(json.replaceFirst("\\{", head).getBytes(UTF_8));
  }
}
