package org.monarca.linkage.spark;

import java.util.List;
import org.monarca.linkage.proof.Answer;
import org.monarca.linkage.proof.SameAnswerEverywhere;
import org.monarca.linkage.proof.Student;

/** On Spark in one process, from CSV to CSV; a part of the students, as the short form. */
class SameAnswerOnSparkTest extends SameAnswerEverywhere {

  @Override
  protected Answer resolve(List<Student> students, int cap) {
    return WrittenAnswer.of(students, cap, Format.CSV, LocalSpark.session());
  }

  @Override
  protected int most() {
    return 1_000;
  }
}
