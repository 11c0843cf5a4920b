package org.monarca.linkage.proof;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Nested;

/** On one machine: one record at a time, in batches, with few threads and with many. */
class LocalBatchTest {

  @Nested
  class OneAtATime extends SameAnswerEverywhere {

    @Override
    protected Answer resolve(List<Student> students, int cap) {
      return LocalBatches.resolve(students, cap, 1);
    }
  }

  @Nested
  class InBatchesByOneThread extends SameAnswerEverywhere {

    @Override
    protected Answer resolve(List<Student> students, int cap) {
      return LocalBatchTest.resolve(students, cap, 97, 1);
    }
  }

  @Nested
  class InBatchesByEightThreads extends SameAnswerEverywhere {

    @Override
    protected Answer resolve(List<Student> students, int cap) {
      return LocalBatchTest.resolve(students, cap, 1_000, 8);
    }
  }

  private static Answer resolve(List<Student> students, int cap, int batch, int threads) {
    try (var pool = new ForkJoinPool(threads)) {
      return pool.submit(() -> LocalBatches.resolve(students, cap, batch)).join();
    }
  }
}
