package org.monarca.exchange.intake.drop;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A line of a folder. */
record Listed(String name, Attributes attributes) {

  private static final DateTimeFormatter WHEN =
      DateTimeFormatter.ofPattern("MMM dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** As {@code ls -l} writes it: clients show it as it is. */
  String line() {
    return "%s 1 monarca monarca %12s %s %s"
        .formatted(
            attributes.isFolder() ? "drwx------" : "-rw-------",
            attributes.hasSize() ? Long.toString(attributes.size()) : "-",
            WHEN.format(attributes.changed()),
            name);
  }
}
