package org.monarca.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StudentTableTest {

  private static final int RECORDS = 20_000;

  private final StudentTable students = StudentTable.of(RECORDS);

  @Test
  void theSameSizeIsTheSameTable() {
    var again = StudentTable.of(RECORDS);

    assertThat(rows(again)).isEqualTo(rows(students));
    assertThat(again.truth().pairs()).isEqualTo(students.truth().pairs());
  }

  @Test
  void aChildIsSentNearlyTwiceAndNeverMoreThanSevenTimes() {
    var truth = students.truth();

    assertThat((double) RECORDS / truth.groups()).isBetween(1.65, 1.8);
    assertThat(truth.largest()).isEqualTo(7);
  }

  @Test
  void manyRecordsOfOneChildDifferInTheFirstSurname() {
    assertThat(differing("surname1")).isBetween(0.2, 0.3);
    assertThat(differing("first_name")).isBetween(0.09, 0.14);
    assertThat(differing("dob")).isBetween(0.06, 0.1);
    assertThat(differing("grade")).isZero();
  }

  /** Of the neighbouring records of one child, the share that say another thing. */
  private double differing(String column) {
    int place = StudentTable.COLUMNS.stream().map(each -> each.name()).toList().indexOf(column);
    var truth = students.truth();
    var before = new HashMap<Integer, String>();
    int pairs = 0;
    int differing = 0;
    for (int record = 0; record < RECORDS; record++) {
      var value = students.row(record).get(place);
      var other = before.put(truth.group(record), value);
      if (other != null && !other.isEmpty() && !value.isEmpty()) {
        pairs++;
        differing += other.equals(value) ? 0 : 1;
      }
    }
    return (double) differing / pairs;
  }

  private static List<List<String>> rows(StudentTable students) {
    return IntStream.range(0, students.size()).mapToObj(students::row).toList();
  }
}
