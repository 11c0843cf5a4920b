package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What of a child's record can be taken away as a file. */
enum ChildFile {
  ARRIVAL_ENGLISH("arrival-en.pdf", MediaType.APPLICATION_PDF, "en"),
  ARRIVAL_SPANISH("arrival-es.pdf", MediaType.APPLICATION_PDF, "es"),
  RECORD_ENGLISH("record-en.pdf", MediaType.APPLICATION_PDF, "en"),
  RECORD_SPANISH("record-es.pdf", MediaType.APPLICATION_PDF, "es"),
  RECORD_CSV("record.csv", MediaType.parseMediaType("text/csv;charset=UTF-8"), "en"),
  RECORD_JSON("record.json", MediaType.APPLICATION_JSON, "en");

  private final String code;
  private final MediaType type;
  private final String language;

  ChildFile(String code, MediaType type, String language) {
    this.code = code;
    this.type = type;
    this.language = language;
  }

  static Optional<ChildFile> of(String code) {
    return Arrays.stream(values()).filter(file -> file.code.equals(code)).findFirst();
  }

  String code() {
    return code;
  }

  MediaType type() {
    return type;
  }

  /** Of whoever is to read it, who need not be who asks for it; data have English labels. */
  Locale locale() {
    return Locale.of(language, "US");
  }
}
