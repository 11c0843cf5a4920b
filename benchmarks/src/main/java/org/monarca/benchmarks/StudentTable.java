package org.monarca.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import org.monarca.linkage.table.PeopleTable;

/**
 * Records of made-up children such as States send, some of them several times and with slips; some
 * are twins. Names are as frequent as they are. The same for the same size.
 */
final class StudentTable {

  static final List<Column> COLUMNS =
      List.of(
          Column.of("first_name", ColumnType.GIVEN_NAME),
          Column.of("surname1", ColumnType.FAMILY_NAME_1),
          Column.of("surname2", ColumnType.FAMILY_NAME_2),
          Column.of("dob", ColumnType.DATE),
          Column.of("sex", ColumnType.SEX),
          Column.of("birth_place", ColumnType.PLACE),
          Column.of("mother_first", ColumnType.PARENT_1_GIVEN_NAME),
          Column.of("mult_birth", ColumnType.MULTIPLE_BIRTH),
          Column.of("grade", ColumnType.CATEGORY),
          Column.of("state", ColumnType.SOURCE));

  private static final List<String> PLACES =
      List.of(
          "us-tx", "us-ca", "mx-oax", "mx-mic", "mx-gro", "us-fl", "gt", "mx-gua", "us-wa", "hn");
  private static final List<String> STATES =
      List.of("tx", "ca", "fl", "wa", "or", "mi", "nc", "ga", "ny", "pa");

  private static final double TWINS = 0.015;
  private static final int DAYS = 6_900;

  private final Random random = new Random(20_26);
  private final Frequencies given = new Frequencies("given_names.csv");
  private final Frequencies surnames = new Frequencies("surnames.csv");
  private final List<List<String>> rows = new ArrayList<>();
  private final List<Integer> children = new ArrayList<>();
  private int child;

  private StudentTable() {}

  static StudentTable of(int records) {
    var table = new StudentTable();
    while (table.rows.size() < records) {
      table.addFamily();
    }
    var order = new ArrayList<Integer>();
    for (int i = 0; i < records; i++) {
      order.add(i);
    }
    Collections.shuffle(order, table.random);
    return table.inOrder(order);
  }

  private StudentTable inOrder(List<Integer> order) {
    var ordered = new StudentTable();
    for (int i : order) {
      ordered.rows.add(rows.get(i));
      ordered.children.add(children.get(i));
    }
    return ordered;
  }

  List<List<String>> rows() {
    return rows;
  }

  /** Whose each record is. */
  int child(int record) {
    return children.get(record);
  }

  PeopleTable people() {
    var people = new PeopleTable(COLUMNS);
    rows.forEach(people::add);
    return people;
  }

  private void addFamily() {
    var first = surnames.draw();
    var second = surnames.draw();
    var mother = given.draw();
    var birth = LocalDate.of(2004, 1, 1).plusDays(random.nextInt(DAYS));
    var place = PLACES.get((int) (PLACES.size() * Math.pow(random.nextDouble(), 2)));
    int together = random.nextDouble() < TWINS ? 2 : 1;
    for (int i = 0; i < together; i++) {
      var name = random.nextInt(5) == 0 ? given.draw() + " " + given.draw() : given.draw();
      var sex = random.nextBoolean() ? "f" : "m";
      int records = 1 + (int) (3.4 * Math.pow(random.nextDouble(), 2));
      for (int r = 0; r < records; r++) {
        add(name, first, second, birth, sex, place, mother, together > 1, r > 0);
      }
      child++;
    }
  }

  private void add(
      String name,
      String first,
      String second,
      LocalDate birth,
      String sex,
      String place,
      String mother,
      boolean isTwin,
      boolean errs) {
    boolean swaps = errs && chance(0.03);
    boolean slips = errs && chance(0.02);
    rows.add(
        List.of(
            errs && chance(0.08) ? slip(name) : name,
            errs && chance(0.06) ? slip(first) : swaps ? second : first,
            errs && chance(0.18) ? "" : swaps ? first : second,
            (slips ? birth.plusDays(random.nextBoolean() ? 10 : -1) : birth).toString(),
            sex,
            chance(0.1) ? "" : place,
            chance(0.3) ? "" : mother,
            isTwin && chance(0.8) ? "1" : "0",
            Integer.toString(Math.max(0, 2022 - birth.getYear())),
            STATES.get(random.nextInt(STATES.size()))));
    children.add(child);
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  /** A letter lost, doubled, changed, or two changed about. */
  private String slip(String name) {
    int at = random.nextInt(name.length());
    var letters = new StringBuilder(name);
    switch (random.nextInt(4)) {
      case 0 -> letters.deleteCharAt(at);
      case 1 -> letters.insert(at, name.charAt(at));
      case 2 -> letters.setCharAt(at, (char) ('a' + random.nextInt(26)));
      default -> letters.insert(0, letters.charAt(at)).deleteCharAt(at + 1);
    }
    return letters.toString();
  }

  /** Names by their share, from the lists of the linkage module. */
  private final class Frequencies {

    private final List<String> names = new ArrayList<>();
    private final double[] sums;

    Frequencies(String list) {
      var shares = new ArrayList<Double>();
      try (var lines =
          new BufferedReader(new InputStreamReader(open(list), StandardCharsets.UTF_8))) {
        lines
            .lines()
            .skip(1)
            .map(line -> line.split(","))
            .forEach(fields -> {
              names.add(fields[0]);
              shares.add(Double.parseDouble(fields[1]));
            });
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      sums = shares.stream().mapToDouble(share -> share).toArray();
      Arrays.parallelPrefix(sums, Double::sum);
    }

    private static InputStream open(String list) {
      return Objects.requireNonNull(
          StudentTable.class.getResourceAsStream("/org/monarca/linkage/names/" + list));
    }

    String draw() {
      int place = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
      return names.get(Math.min(names.size() - 1, place < 0 ? -place - 1 : place));
    }
  }
}
