package org.monarca.exchange.health.entry;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Confirmation;
import org.monarca.exchange.platform.Sha256;

/**
 * What a State asks from a grade on.
 *
 * @param from the grade as a number, 0 for kindergarten
 * @param rows one for each vaccine; none where the State asks for nothing that it does not ask
 *     before
 * @param said by which it holds, where somebody said it in the exchange
 */
public record EntryGrade(
    String state, int from, List<EntryRequirement> rows, @Nullable Confirmation said) {

  private static final int LAST = 12;

  public EntryGrade {
    rows = List.copyOf(rows);
  }

  /** As somebody said it, by what they read. */
  public static EntryGrade said(String state, int from, List<AskedDoses> asked, Confirmation said) {
    return new EntryGrade(
        state,
        from,
        asked.stream().map(one -> one.in(state, from, said.source(), said.read())).toList(),
        said);
  }

  /** Codes of all grades, in order, as the list {@code grade_level} has them. */
  public static List<String> codes() {
    return IntStream.rangeClosed(0, LAST).mapToObj(EntryGrade::code).toList();
  }

  /** The code of a grade, {@code KG} or {@code 07}. */
  public static String code(int from) {
    return from == 0 ? "KG" : (from < 10 ? "0" : "") + from;
  }

  /** The number of a grade by its code; nothing for what is before kindergarten, or no grade. */
  public static Optional<Integer> number(String code) {
    int number = codes().indexOf(code);
    return number < 0 ? Optional.empty() : Optional.of(number);
  }

  /** By its code. */
  public String code() {
    return code(from);
  }

  /** Whether all of it was read in its official text. */
  public boolean isVerified() {
    return said != null
        || (!rows.isEmpty() && rows.stream().allMatch(EntryRequirement::isVerified));
  }

  /** What it asks, whoever says it. */
  public List<AskedDoses> asked() {
    return rows.stream().map(AskedDoses::of).toList();
  }

  /** A line for each vaccine, as people write them. */
  public List<String> lines() {
    return asked().stream().map(AskedDoses::written).toList();
  }

  /**
   * What tells it from another wording: whoever confirms it as it stands says by it which they have
   * read.
   */
  public String mark() {
    var text =
        rows.stream()
            .map(row -> AskedDoses.of(row).written() + "\n" + row.source())
            .collect(Collectors.joining("\n"));
    return HexFormat.of()
        .formatHex(Sha256.of(text.getBytes(StandardCharsets.UTF_8)))
        .substring(0, 16);
  }
}
