package org.monarca.exchange.credit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.credit.courses.Sced;
import org.monarca.exchange.platform.NamedTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The courses that are known: those that are shipped, and those that an operator adds. */
@Configuration(proxyBeanMethods = false)
class CreditConfiguration {

  @Bean
  Sced sced(CreditSettings settings) {
    var file = settings.sced();
    if (file == null) {
      return Sced.shipped();
    }
    try (var read = Files.newBufferedReader(file)) {
      return Sced.with(checked(NamedTable.rows(read)));
    } catch (IOException e) {
      throw new UncheckedIOException("monarca.credit.sced cannot be read: " + file, e);
    }
  }

  /** A row that is none stops the start. */
  static List<Map<String, String>> checked(List<Map<String, String>> rows) {
    for (var row : rows) {
      if (!row.getOrDefault("code", "").matches("\\d{5}")
          || row.getOrDefault("title", "").isBlank()) {
        throw new IllegalStateException(
            "monarca.credit.sced: a row needs a code of five digits and a title: " + row);
      }
    }
    return rows;
  }
}
