package org.monarca.exchange.identity;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.monarca.linkage.proof.Answer;
import org.monarca.linkage.proof.SameAnswerEverywhere;
import org.monarca.linkage.proof.Student;

/**
 * The exchange on PostgreSQL: record by record as they come, and thousands in one transaction; with
 * the keys of all records in memory, and without.
 */
class SameAnswerInPostgresTest {

  @Nested
  class OneAtATime extends SameAnswerEverywhere {

    @Override
    protected Answer resolve(List<Student> students, int cap) {
      return StoredAnswer.of(students, cap, 1, true);
    }

    @Override
    protected int most() {
      return 800;
    }
  }

  @Nested
  class InBatchesOfThousands extends SameAnswerEverywhere {

    @Override
    protected Answer resolve(List<Student> students, int cap) {
      return StoredAnswer.of(students, cap, 2_500, true);
    }
  }

  @Nested
  class WithKeysInTheDatabaseAlone extends SameAnswerEverywhere {

    @Override
    protected Answer resolve(List<Student> students, int cap) {
      return StoredAnswer.of(students, cap, 900, false);
    }
  }
}
