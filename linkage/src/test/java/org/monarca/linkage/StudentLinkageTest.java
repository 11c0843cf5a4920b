package org.monarca.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.Fixtures.LINKER;
import static org.monarca.linkage.Fixtures.STANDARDISER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Students.Student;
import org.monarca.linkage.measure.Triage;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Resolver;

/** Links 6,104 made-up records, twins included, and measures against the truth. */
class StudentLinkageTest {

  private static List<Student> students = List.of();
  private static List<Query> queries = List.of();
  private static Triage triage = new Triage(0, 0, 0, 0, 0, 0);

  @BeforeAll
  static void link() throws IOException {
    students = Students.slice();
    queries =
        students.stream()
            .map(student -> Query.of(student.record(), STANDARDISER.profile(student.person())))
            .toList();
    var resolved = new Resolver(LINKER).resolve(queries, 1_000);
    triage = Triage.of(resolved, students.stream().map(Student::child).toList());
    System.out.printf(
        "%s precision %.4f, recall automatic %.4f, after review %.4f%n",
        triage, triage.precision(), triage.recallAutomatic(), triage.recallAfterReview());
  }

  @Test
  void pairsLinkedAutomaticallyArePreciseTwinsIncluded() {
    assertThat(triage.precision()).isGreaterThanOrEqualTo(0.999);
  }

  @Test
  void pairsOfOneChildAreFoundAfterReview() {
    assertThat(triage.recallAfterReview()).isGreaterThanOrEqualTo(0.985);
  }

  @Test
  void mostPairsNeedNoPerson() {
    assertThat(triage.recallAutomatic()).isGreaterThanOrEqualTo(0.9);
    assertThat(triage.reviewShare()).isLessThan(0.05);
  }

  @Test
  void blockingLosesLittle() {
    int matches = 0;
    int met = 0;
    var byChild = new TreeMap<String, List<Query>>();
    for (int i = 0; i < queries.size(); i++) {
      byChild
          .computeIfAbsent(students.get(i).child(), child -> new ArrayList<>())
          .add(queries.get(i));
    }
    for (var records : byChild.values()) {
      for (int i = 1; i < records.size(); i++) {
        for (int j = 0; j < i; j++) {
          matches++;
          met += meet(records.get(i), records.get(j)) ? 1 : 0;
        }
      }
    }
    assertThat((double) met / matches).isGreaterThanOrEqualTo(0.99);
  }

  private static boolean meet(Query asking, Query known) {
    var held = new HashSet<Long>();
    Arrays.stream(known.holds()).forEach(held::add);
    return Arrays.stream(asking.looksFor()).anyMatch(held::contains);
  }
}
