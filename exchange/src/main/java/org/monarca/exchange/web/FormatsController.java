package org.monarca.exchange.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.monarca.records.mapping.MappingFile;
import org.monarca.records.schema.JsonSchema;
import org.monarca.records.schema.XmlSchema;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The schemas of the forms, and of mapping files, for whoever builds a State's system; open to
 * everyone.
 */
@Controller
class FormatsController {

  private static final Duration KEPT = Duration.ofHours(1);

  private final byte[] xml = XmlSchema.document().getBytes(StandardCharsets.UTF_8);
  private final byte[] json = JsonSchema.document().getBytes(StandardCharsets.UTF_8);
  private final byte[] mapping = MappingFile.schema().getBytes(StandardCharsets.UTF_8);

  @GetMapping("/formats/submission.xsd")
  ResponseEntity<byte[]> xmlSchema() {
    return document(MediaType.APPLICATION_XML, xml);
  }

  @GetMapping("/formats/submission.schema.json")
  ResponseEntity<byte[]> jsonSchema() {
    return document(MediaType.parseMediaType("application/schema+json"), json);
  }

  @GetMapping("/formats/mapping.schema.json")
  ResponseEntity<byte[]> mappingSchema() {
    return document(MediaType.parseMediaType("application/schema+json"), mapping);
  }

  private static ResponseEntity<byte[]> document(MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
        .body(bytes);
  }
}
