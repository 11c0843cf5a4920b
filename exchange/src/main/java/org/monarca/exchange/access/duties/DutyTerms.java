package org.monarca.exchange.access.duties;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** For how long each duty is done, and when people are told that it must be done anew. */
public final class DutyTerms {

  /** Where a day ends last in the nation: it counts until it is over everywhere. */
  private static final ZoneId LAST = ZoneId.of("Pacific/Pago_Pago");

  private final Map<Duty, Term> terms;

  private DutyTerms(Map<Duty, Term> terms) {
    this.terms = terms;
  }

  /** Those of {@code duties.csv}. */
  public static DutyTerms published() {
    try {
      return of(
          new ClassPathResource("duties.csv")
              .getContentAsString(StandardCharsets.UTF_8)
              .lines()
              .skip(1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static DutyTerms of(Stream<String> lines) {
    var terms = new EnumMap<Duty, Term>(Duty.class);
    lines.map(line -> line.split(",", -1)).forEach(cells -> terms.put(duty(cells[0]), term(cells)));
    if (terms.size() != Duty.values().length) {
      throw new IllegalArgumentException("duties.csv: each duty has a line");
    }
    return new DutyTerms(terms);
  }

  /** That of the duty. */
  public Term of(Duty duty) {
    return Objects.requireNonNull(terms.get(duty));
  }

  /** The last day on which a training that was taken then is good. */
  public LocalDate lastDay(LocalDate taken) {
    return taken.plusDays(of(Duty.TRAINING).days());
  }

  /** A training taken on that day or later is good at that moment; an earlier one has lapsed. */
  public LocalDate oldestGood(Instant now) {
    return today(now).minusDays(of(Duty.TRAINING).days());
  }

  /** The day that is under way where it ends last. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, LAST);
  }

  /** When that day begins where it does last. */
  public Instant beginning(LocalDate day) {
    return day.atStartOfDay(LAST).toInstant();
  }

  private static Duty duty(String code) {
    return Arrays.stream(Duty.values())
        .filter(duty -> duty.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("duties.csv: unknown duty: " + code));
  }

  private static Term term(String[] cells) {
    var told =
        Arrays.stream(cells[2].split(" "))
            .map(Integer::valueOf)
            .sorted(Comparator.reverseOrder())
            .toList();
    return new Term(Integer.parseInt(cells[1]), told);
  }

  /**
   * @param days how long it is good
   * @param toldBefore how many days before it is over people are told, the most first
   */
  public record Term(int days, List<Integer> toldBefore) {}
}
