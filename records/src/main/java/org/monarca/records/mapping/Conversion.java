package org.monarca.records.mapping;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.monarca.records.ElementType;

/**
 * How a value of a sender's becomes one of ours. What cannot be converted stays as it is: the rules
 * refuse it then, and show it.
 *
 * @param after only what stands behind the last of it counts
 * @param digits whether signs of writing between digits fall away
 * @param dates how dates are written, tried in order
 * @param codes from the sender's to ours, blank to leave one out
 * @param dropUnknown whether a code that the mapping does not know is left out
 * @param pad a number gets zeros in front up to so many digits
 * @param digest so many hexadecimal digits stand for the value; 0 for the value itself
 */
record Conversion(
    @Nullable String after,
    boolean digits,
    List<DateForm> dates,
    Map<String, String> codes,
    boolean dropUnknown,
    int pad,
    int digest) {

  /** Leaves everything as it is. */
  static final Conversion NONE = new Conversion(null, false, List.of(), Map.of(), false, 0, 0);

  /** The value as an element of that type has it; blank when it is left out. */
  String convert(String sent, ElementType type) {
    var value = sent;
    if (after != null) {
      value = behind(value, after);
    }
    if (digits) {
      value = digitsOf(value);
    }
    if (!dates.isEmpty()) {
      value = dated(value, type);
    }
    if (!codes.isEmpty()) {
      value = coded(value);
    }
    if (!value.isEmpty() && value.length() < pad && isNumber(value)) {
      value = "0".repeat(pad - value.length()) + value;
    }
    return digest > 0 && !value.isEmpty() ? digested(value) : value;
  }

  /** What stands behind the last of the marks; all where there is none. */
  static String behind(String value, String mark) {
    int at = value.lastIndexOf(mark);
    return at < 0 ? value : value.substring(at + mark.length());
  }

  /** Whether the mapping says what becomes of that very value. */
  boolean knows(String sent) {
    return codes.containsKey(sent.toLowerCase(Locale.ROOT));
  }

  /** How the sender writes values, null when as we do. */
  @Nullable String form() {
    return dates.isEmpty() ? null : dates.stream().map(DateForm::pattern).collect(joining(", "));
  }

  /** One number without the signs between its digits; an extension or a second number stays. */
  private static String digitsOf(String value) {
    var plain = value.replaceAll("[\\s().+-]", "");
    return isNumber(plain) ? plain : value;
  }

  private static boolean isNumber(String value) {
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private String coded(String value) {
    var code = codes.get(value.toLowerCase(Locale.ROOT));
    return code != null ? code : dropUnknown ? "" : value;
  }

  private String dated(String value, ElementType type) {
    for (var date : dates) {
      try {
        return ours(date.read().parse(value), type);
      } catch (DateTimeException other) {
        // perhaps it is written in the next way
      }
    }
    return value;
  }

  private static String ours(TemporalAccessor moment, ElementType type) {
    return switch (type) {
      case YEAR -> "%04d".formatted(Year.from(moment).getValue());
      case YEAR_MONTH -> YearMonth.from(moment).toString();
      case TIMESTAMP -> LocalDateTime.from(moment) + "Z";
      default -> LocalDate.from(moment).toString();
    };
  }

  private String digested(String value) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
