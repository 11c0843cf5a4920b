package org.monarca.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.monarca.exchange.access.WholeExchange;
import org.monarca.records.mapping.MappingFile;
import org.monarca.records.schema.JsonSchema;
import org.monarca.records.schema.XmlSchema;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class FormatsTest extends WholeExchange {

  @Autowired private MockMvcTester web;

  @Test
  void theSchemasAreOpenToAnyone() {
    assertThat(web.get().uri("/formats/submission.xsd"))
        .hasStatusOk()
        .hasContentType("application/xml")
        .hasBodyTextEqualTo(XmlSchema.document());
    assertThat(web.get().uri("/formats/submission.schema.json"))
        .hasStatusOk()
        .hasContentType("application/schema+json")
        .hasBodyTextEqualTo(JsonSchema.document());
    assertThat(web.get().uri("/formats/mapping.schema.json"))
        .hasStatusOk()
        .hasContentType("application/schema+json")
        .hasBodyTextEqualTo(MappingFile.schema());
  }

  @Test
  void helpLeadsToThem() {
    assertThat(web.get().uri("/help"))
        .hasStatusOk()
        .bodyText()
        .contains(
            "/formats/submission.xsd",
            "/formats/submission.schema.json",
            "/formats/mapping.schema.json");
  }
}
