package org.monarca.exchange.notices;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.audit.chain.HeadLines;
import org.monarca.exchange.audit.chain.Heads;

/** The head of a day, in a message to somebody who keeps it elsewhere. */
record EnclosedHead(Heads heads) implements Enclosure {

  static final String KIND = "audit-head";

  /** Days as ids of a notice, which are numbers. */
  static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

  @Override
  public Optional<String> of(String kind, Map<String, String> ids) {
    return kind.equals(KIND)
        ? heads.of(LocalDate.parse(ids.getOrDefault("day", ""), DAY)).map(HeadLines::brief)
        : Optional.empty();
  }
}
