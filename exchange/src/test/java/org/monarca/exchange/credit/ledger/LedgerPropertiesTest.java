package org.monarca.exchange.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.courses.Subject;
import org.monarca.exchange.credit.ledger.Line.Status;

/** What holds of every record, however it came about. */
class LedgerPropertiesTest {

  private static final int RECORDS = 300;

  private static final List<String> TITLES =
      List.of("Algebra I", "ALG 1", "Algebra I A", "Biology", "BIO", "Band", "English II", "MTH-1");
  private static final List<String> CODES =
      List.of("", "", "", "02052", "03051", "01002", "05101", "22999");
  private static final List<String> TERMS = List.of("0827", "0828", "0829", "0830", "0833", "");
  private static final List<String> CREDITS = List.of("1.00", "0.50", "0.33", "0.25", "1.50");
  private static final List<String> MARKS = List.of("85", "B", "F", "I", "3");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theOrderOfTheRowsChangesNothing(long seed) {
    each(
        seed,
        (courses, random) -> {
          var other = new ArrayList<>(courses);
          Collections.shuffle(other, random);
          assertThat(said(ledger(other))).isEqualTo(said(ledger(courses)));
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void eachRowHasOneLineAndIsWorthNothingWhereAnotherCounts(long seed) {
    each(
        seed,
        (courses, random) -> {
          var ledger = ledger(courses);
          assertThat(ledger.lines().stream().map(line -> line.row().entry()))
              .containsExactlyInAnyOrderElementsOf(courses);
          assertThat(ledger.of(Status.DUPLICATE))
              .allSatisfy(line -> {
                assertThat(line.counted().add(line.partial())).isZero();
                assertThat(courses).contains(line.instead());
              });
          assertThat(ledger.lines())
              .allSatisfy(line -> {
                assertThat(line.counted()).isLessThanOrEqualTo(line.row().granted());
                assertThat(line.left()).isNotNegative();
              });
        });
  }

  /** Of each course, and of what may be repeated in each year. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void noCourseIsMoreThanWholeOrThanTheLargestGrantAndHoursFillNoMoreThanIsLeft(long seed) {
    each(
        seed,
        (courses, random) ->
            byCourse(ledger(courses))
                .forEach((course, lines) -> {
                  var counted = Ledger.sum(lines, Line::counted);
                  var largest =
                      lines.stream()
                          .map(line -> line.row().granted())
                          .reduce(BigDecimal.ONE, BigDecimal::max);
                  assertThat(counted).as(course).isLessThanOrEqualTo(largest);
                  assertThat(Ledger.sum(lines, Line::partial))
                      .as(course)
                      .isLessThanOrEqualTo(BigDecimal.ONE.subtract(counted).max(BigDecimal.ZERO));
                }));
  }

  /** That what is granted counts: no less than the largest row of each course. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void theLargestGrantOfEachCourseIsNotLost(long seed) {
    each(
        seed,
        (courses, random) ->
            byCourse(ledger(courses))
                .forEach((course, lines) -> {
                  var largest =
                      lines.stream()
                          .map(line -> line.row().granted())
                          .reduce(BigDecimal.ZERO, BigDecimal::max);
                  assertThat(Ledger.sum(lines, Line::counted))
                      .as(course)
                      .isGreaterThanOrEqualTo(largest);
                }));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void allThatOtherStatesSendAgainAddsNothing(long seed) {
    each(
        seed,
        (courses, random) -> {
          var again = new ArrayList<>(courses);
          courses.stream()
              .map(one ->
                  new Entry("Z" + one.state(), one.recordKey() + "z", one.asOf(), one.values()))
              .forEach(again::add);
          assertThat(ledger(again).counted()).isEqualByComparingTo(ledger(courses).counted());
        });
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void allRowsOfACourseAreOfOneSubject(long seed) {
    each(
        seed,
        (courses, random) ->
            byCourse(ledger(courses))
                .forEach((course, lines) ->
                    assertThat(lines.stream().map(line -> line.row().course().subject()).distinct())
                        .as(course)
                        .hasSize(1)));
  }

  private interface Holds {
    void of(List<Entry> courses, Random random);
  }

  private static void each(long seed, Holds property) {
    var random = new Random(seed);
    for (int record = 0; record < RECORDS; record++) {
      property.of(courses(random), random);
    }
  }

  private static Map<String, List<Line>> byCourse(Ledger ledger) {
    return ledger.lines().stream().collect(Collectors.groupingBy(line -> line.row().once()));
  }

  private static Map<Entry, String> said(Ledger ledger) {
    return ledger.lines().stream()
        .collect(
            Collectors.toMap(
                line -> line.row().entry(),
                line ->
                    line.why()
                        + " "
                        + line.counted()
                        + " "
                        + line.partial()
                        + " "
                        + line.row().course().subject()));
  }

  private static Ledger ledger(List<Entry> courses) {
    return Ledger.of(courses, List.of(), CourseBook.SHIPPED);
  }

  private static List<Entry> courses(Random random) {
    var said = new Transcribed();
    int many = 1 + random.nextInt(12);
    for (int i = 0; i < many; i++) {
      var more =
          new ArrayList<>(
              List.of(
                  "section",
                  "0" + (1 + random.nextInt(3)),
                  "term",
                  pick(TERMS, random),
                  "subject",
                  pick(List.of("Mathematics", "Science", Subject.ARTS.code(), ""), random)));
      var code = pick(CODES, random);
      if (!code.isEmpty()) {
        more.addAll(List.of("sced", code));
      }
      more.addAll(
          switch (random.nextInt(4)) {
            case 0, 1 -> List.of("credits", pick(CREDITS, random), "final", "B");
            case 2 ->
                List.of(
                    "hours", String.valueOf(random.nextInt(160)), "todate", pick(MARKS, random));
            default -> List.of("final", pick(MARKS, random));
          });
      said.course(
          pick(List.of("TX", "MI", "OR"), random),
          pick(TITLES, random),
          2023 + random.nextInt(3),
          more.toArray(String[]::new));
    }
    return List.copyOf(said.courses());
  }

  private static String pick(List<String> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }
}
