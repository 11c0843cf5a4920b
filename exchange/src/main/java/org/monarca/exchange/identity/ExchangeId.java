package org.monarca.exchange.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.monarca.records.ExchangeNumber;

/**
 * The number of one child's consolidated record: eleven random digits and a Luhn check digit, the
 * first digit not 0.
 */
public record ExchangeId(String digits) {

  public ExchangeId {
    if (!ExchangeNumber.isWellFormed(digits)) {
      throw new IllegalArgumentException(
          "not an exchange ID: 12 digits with a check digit are needed");
    }
  }

  /** The ID that somebody typed, with or without blanks; empty when it cannot be one. */
  public static Optional<ExchangeId> read(String typed) {
    var digits = typed.replaceAll("\\s", "");
    return ExchangeNumber.isWellFormed(digits)
        ? Optional.of(new ExchangeId(digits))
        : Optional.empty();
  }

  /** The ID of that number, as it is stored. */
  public static ExchangeId of(long number) {
    return new ExchangeId(Long.toString(number));
  }

  /** The digits of each, in ascending order. */
  public static List<String> digits(Collection<ExchangeId> ids) {
    return ids.stream().map(ExchangeId::digits).sorted().toList();
  }

  /** As it is stored. */
  public long number() {
    return Long.parseLong(digits);
  }

  /** Grouped for people: {@code 2107 4439 0183}. */
  public String forPeople() {
    return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
  }

  @Override
  public String toString() {
    return digits;
  }
}
