package org.monarca.linkage.anytable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.monarca.linkage.measure.Agreement;
import org.monarca.linkage.measure.Partition;
import org.monarca.linkage.measure.Rates;
import org.monarca.linkage.table.Column;
import org.monarca.linkage.table.ColumnType;
import org.monarca.linkage.table.Linked;
import org.monarca.linkage.table.PeopleTable;
import org.monarca.linkage.table.TableLinkage;

/**
 * A table of made-up people that several clerks wrote down, badly: each later record of a person
 * has so many errors. Seeded, so that it always is the same. Who a record is of is known.
 */
final class Clerks {

  private static final String[] SYLLABLES =
      "ba be co da do fa ga gu ja la le li lo lu ma mi mo na ne no pa ra re ri ro sa se ta te vi"
          .split(" ");

  /** Of a date, where another digit makes another date: in the year, the month, the day. */
  private static final int[] DIGITS = {2, 3, 6, 9};

  private static final int NAMES = 3_000;
  private static final int TOWNS = 300;

  private final Random random;
  private final List<Column> columns;
  private final List<String[]> rows = new ArrayList<>();
  private final List<Integer> persons = new ArrayList<>();
  private final String[] names = new String[NAMES];
  private int town;

  private Clerks(long seed, List<Column> columns) {
    this.random = new Random(seed);
    this.columns = columns;
    Arrays.setAll(names, name -> name());
  }

  static Clerks of(long seed, Column... columns) {
    return new Clerks(seed, List.of(columns));
  }

  private String name() {
    var name = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return name.append("nrslz".charAt(random.nextInt(5))).toString();
  }

  /**
   * Writes so many records.
   *
   * @param again how likely it is each time that a person comes once more
   * @param most records that a person has
   * @param errors of each record but a person's first
   */
  Clerks write(int records, double again, int most, int errors) {
    int person = 0;
    while (rows.size() < records) {
      town = random.nextInt(TOWNS);
      var first = columns.stream().map(this::value).toArray(String[]::new);
      add(first, person);
      for (int i = 1; i < most && random.nextDouble() < again; i++) {
        add(withErrors(first, errors), person);
      }
      person++;
    }
    return this;
  }

  /** With so many values of a hundred left blank. */
  Clerks leaveBlank(int ofHundred) {
    for (var row : rows) {
      Arrays.setAll(row, i -> random.nextInt(100) < ofHundred ? "" : row[i]);
    }
    return this;
  }

  /** With a column in which other columns stand together once more. */
  Clerks repeated(int column, int one, int other) {
    rows.forEach(row -> row[column] = row[one] + " " + row[other]);
    return this;
  }

  private void add(String[] row, int person) {
    rows.add(row);
    persons.add(person);
  }

  private String value(Column column) {
    return switch (column.type()) {
      case FULL_NAME -> anyName(3) + " " + anyName(2) + " " + anyName(2);
      case DATE ->
          "%d-%02d-%02d"
              .formatted(1930 + random.nextInt(80), 1 + random.nextInt(12), 1 + random.nextInt(28));
      case PLACE -> names[town] + " falls";
      case POSTCODE -> Integer.toString(10_000 + 7 * town + 3_000 * random.nextInt(5));
      case SEX -> random.nextBoolean() ? "f" : "m";
      default -> anyName(column.type() == ColumnType.GIVEN_NAME ? 3 : 2);
    };
  }

  /** A name, the first ones oftener than the last. */
  private String anyName(double skew) {
    return names[(int) (NAMES * Math.pow(random.nextDouble(), skew))];
  }

  private String[] withErrors(String[] row, int errors) {
    var wrong = row.clone();
    for (int i = 0; i < errors; i++) {
      int column = random.nextInt(row.length);
      wrong[column] =
          switch (columns.get(column).type()) {
            case SEX -> wrong[column];
            case DATE -> wrongDate(wrong[column]);
            default -> slip(wrong[column]);
          };
    }
    return wrong;
  }

  private String wrongDate(String date) {
    int digit = DIGITS[random.nextInt(DIGITS.length)];
    var wrong = new StringBuilder(date);
    wrong.setCharAt(digit, date.charAt(digit) == '1' ? '2' : '1');
    return wrong.toString();
  }

  private String slip(String text) {
    if (text.length() < 3) {
      return text;
    }
    int at = random.nextInt(text.length() - 1);
    char letter =
        (char)
            (Character.isDigit(text.charAt(at))
                ? '0' + random.nextInt(10)
                : 'a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, at) + text.substring(at + 1);
      case 1 -> text.substring(0, at) + letter + text.substring(at);
      case 2 -> text.substring(0, at) + letter + text.substring(at + 1);
      default ->
          text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
    };
  }

  PeopleTable table() {
    var table = new PeopleTable(columns);
    rows.forEach(row -> table.add(List.of(row)));
    return table;
  }

  Linked linked() {
    return new TableLinkage(1, 2).link(table(), null);
  }

  /** Of the pairs that stand together. */
  Rates rates() {
    return Agreement.of(
            Partition.of(Arrays.stream(linked().clusters()).boxed().toList()),
            Partition.of(persons))
        .pairs();
  }

  /** Of the pairs of one person, the share that is compared at all. */
  double compared() {
    return TableLinkage.blockingRecall(
            table(), persons.stream().mapToInt(person -> person).toArray(), linked().model())
        .recall();
  }
}
