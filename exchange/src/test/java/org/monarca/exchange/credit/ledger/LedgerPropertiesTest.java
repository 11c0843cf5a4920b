package org.monarca.exchange.credit.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.monarca.exchange.consolidated.Entry;
import org.monarca.exchange.credit.courses.CourseBook;
import org.monarca.exchange.credit.ledger.Line.Status;

/** What holds of every record, however it came about. */
class LedgerPropertiesTest {

  private static final int RECORDS = 200;

  private static final List<String> TITLES =
      List.of("Algebra I", "ALG 1", "Algebra I A", "Biology", "BIO", "Band", "English II", "MTH-1");
  private static final List<String> CODES = List.of("", "", "", "02052", "03051", "01002");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void orderDoesNotMatterAndSumsAgreeAndNothingCountsTwice(long seed) {
    var random = new Random(seed);
    for (int record = 0; record < RECORDS; record++) {
      var courses = courses(random);
      var ledger = Ledger.of(courses, List.of(), CourseBook.SHIPPED);

      assertThat(ledger.lines()).hasSameSizeAs(courses);
      assertThat(sumBySubject(ledger)).isEqualByComparingTo(ledger.counted());
      assertThat(ledger.of(Status.DUPLICATE))
          .allSatisfy(line -> {
            assertThat(line.counted()).isZero();
            assertThat(line.partial()).isZero();
            assertThat(line.instead()).isNotNull();
          });
      assertThat(counted(ledger)).isEqualTo(counted(shuffled(courses, random)));
      assertNeverMoreBySendingTheSameAgain(courses, ledger);
    }
  }

  /** The same rows from another State add nothing but for what may be repeated. */
  private static void assertNeverMoreBySendingTheSameAgain(List<Entry> courses, Ledger ledger) {
    var again = new ArrayList<>(courses);
    courses.stream()
        .map(one -> new Entry("ZZ", one.recordKey() + "z", one.asOf(), one.values()))
        .forEach(again::add);
    var doubled = Ledger.of(again, List.of(), CourseBook.SHIPPED);
    assertThat(once(doubled)).isEqualByComparingTo(once(ledger));
  }

  private static BigDecimal once(Ledger ledger) {
    return Ledger.sum(
        ledger.lines().stream().filter(line -> !line.row().course().repeatable()).toList(),
        Line::counted);
  }

  private static BigDecimal sumBySubject(Ledger ledger) {
    return ledger.bySubject().values().stream()
        .map(lines -> Ledger.sum(lines, Line::counted))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Ledger shuffled(List<Entry> courses, Random random) {
    var other = new ArrayList<>(courses);
    Collections.shuffle(other, random);
    return Ledger.of(other, List.of(), CourseBook.SHIPPED);
  }

  private static Map<Entry, String> counted(Ledger ledger) {
    return ledger.lines().stream()
        .collect(
            Collectors.toMap(
                line -> line.row().entry(),
                line -> line.status() + " " + line.counted() + " " + line.partial()));
  }

  private static List<Entry> courses(Random random) {
    var said = new Transcribed();
    int many = 1 + random.nextInt(12);
    for (int i = 0; i < many; i++) {
      var code = CODES.get(random.nextInt(CODES.size()));
      var more = new ArrayList<>(List.of("section", "0" + (1 + random.nextInt(3))));
      if (!code.isEmpty()) {
        more.addAll(List.of("sced", code));
      }
      more.addAll(
          switch (random.nextInt(3)) {
            case 0 -> List.of("credits", random.nextBoolean() ? "1.00" : "0.50", "final", "B");
            case 1 -> List.of("hours", String.valueOf(random.nextInt(160)), "todate", "85");
            default -> List.of("final", random.nextBoolean() ? "F" : "B");
          });
      said.course(
          random.nextBoolean() ? "TX" : "MI",
          TITLES.get(random.nextInt(TITLES.size())),
          2023 + random.nextInt(4),
          more.toArray(String[]::new));
    }
    return List.copyOf(new HashSet<>(said.courses()));
  }
}
