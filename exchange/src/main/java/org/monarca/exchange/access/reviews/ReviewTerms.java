package org.monarca.exchange.access.reviews;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.access.Role;
import org.springframework.core.io.ClassPathResource;

/** Which roles are reviewed how often, when reviews open and how long they take. */
public final class ReviewTerms {

  private final Map<ReviewKind, Term> terms;
  private final Map<Role, ReviewKind> roles;

  private ReviewTerms(Map<ReviewKind, Term> terms, Map<Role, ReviewKind> roles) {
    this.terms = terms;
    this.roles = roles;
  }

  /** Those of the two tables. */
  public static ReviewTerms published() {
    return of(lines("access-reviews.csv"), lines("role-reviews.csv"));
  }

  static ReviewTerms of(Stream<String> termLines, Stream<String> roleLines) {
    var terms = new EnumMap<ReviewKind, Term>(ReviewKind.class);
    termLines
        .map(line -> line.split(",", -1))
        .forEach(cells -> terms.put(kind(cells[0]), Term.of(cells)));
    var roles = new EnumMap<Role, ReviewKind>(Role.class);
    roleLines
        .map(line -> line.split(",", -1))
        .forEach(cells -> roles.put(Role.of(cells[0]).orElseThrow(), kind(cells[1])));
    boolean isWhole =
        terms.size() == ReviewKind.values().length
            && Arrays.stream(Role.values())
                .allMatch(role -> roles.containsKey(role) != (role == Role.STATE_SYSTEM));
    if (!isWhole) {
      throw new IllegalArgumentException(
          "each role that people hold has a review, and each review a term");
    }
    return new ReviewTerms(terms, roles);
  }

  /** That of the kind. */
  public Term of(ReviewKind kind) {
    return Objects.requireNonNull(terms.get(kind));
  }

  /** The roles that are reviewed so often. */
  public Set<Role> rolesOf(ReviewKind kind) {
    return roles.entrySet().stream()
        .filter(role -> role.getValue() == kind)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static ReviewKind kind(String code) {
    return ReviewKind.of(code)
        .orElseThrow(() -> new IllegalArgumentException("unknown review: " + code));
  }

  private static Stream<String> lines(String table) {
    try {
      return new ClassPathResource(table)
          .getContentAsString(StandardCharsets.UTF_8)
          .lines()
          .skip(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * When reviews of a kind are.
   *
   * @param firstMonth of the year, in which one opens
   * @param months after which the next does; a divisor of twelve
   * @param days that it takes, from the day on which it opens
   * @param toldBefore how many days before the last administrators are told, the most first
   */
  public record Term(int firstMonth, int months, int days, List<Integer> toldBefore) {

    private static Term of(String[] cells) {
      return new Term(
          Integer.parseInt(cells[1]),
          Integer.parseInt(cells[2]),
          Integer.parseInt(cells[3]),
          Arrays.stream(cells[4].split(" "))
              .map(Integer::valueOf)
              .sorted(Comparator.reverseOrder())
              .toList());
    }

    /** The first day of the period that is under way. */
    public LocalDate beginning(LocalDate day) {
      int since = Math.floorMod(day.getMonthValue() - firstMonth, months);
      return day.withDayOfMonth(1).minusMonths(since);
    }

    /** The first day of the next one. */
    public LocalDate next(LocalDate day) {
      return beginning(day).plusMonths(months);
    }

    /** The last day of a review that opens then. */
    public LocalDate lastDay(LocalDate opened) {
      return opened.plusDays(days);
    }
  }
}
