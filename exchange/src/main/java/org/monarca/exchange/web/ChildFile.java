package org.monarca.exchange.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.MediaType;

/** What of a child's record can be taken away as a file. */
enum ChildFile {
  ARRIVAL_ENGLISH("arrival-en.pdf", "application/pdf", "en"),
  ARRIVAL_SPANISH("arrival-es.pdf", "application/pdf", "es"),
  IMMUNIZATIONS_ENGLISH("immunizations-en.pdf", "application/pdf", "en"),
  IMMUNIZATIONS_SPANISH("immunizations-es.pdf", "application/pdf", "es"),
  RECORD_ENGLISH("record-en.pdf", "application/pdf", "en"),
  RECORD_SPANISH("record-es.pdf", "application/pdf", "es"),
  RECORD_CSV("record.csv", "text/csv;charset=UTF-8", "en"),
  RECORD_JSON("record.json", "application/json", "en");

  private final String code;
  private final String type;
  private final String language;

  ChildFile(String code, String type, String language) {
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
    return MediaType.parseMediaType(type);
  }

  /** Of whoever is to read it, who need not be who asks for it; data have English labels. */
  Locale locale() {
    return Locale.of(language, "US");
  }
}
