package org.monarca.linkage.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.monarca.linkage.proof.Answer;
import org.monarca.linkage.proof.SameAnswerEverywhere;
import org.monarca.linkage.proof.Student;

/**
 * On a Spark cluster of two workers, each a process of its own, from Parquet to Parquet; all
 * students. What does not survive the way from one process to another fails here.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswerOnClusterTest extends SameAnswerEverywhere {

  private SparkSession spark = LocalSpark.session();

  @BeforeAll
  void start(@TempDir Path home) throws IOException {
    spark.stop();
    var classPath = System.getProperty("java.class.path").split(java.io.File.pathSeparator);
    var jars = Files.createDirectory(home.resolve("jars"));
    for (var entry : classPath) {
      var path = Path.of(entry);
      if (Files.isRegularFile(path)) {
        Files.createSymbolicLink(jars.resolve(path.getFileName()), path);
      }
    }
    spark =
        LocalSpark.quiet("local-cluster[2,1,1024]")
            .config("spark.home", home.toString())
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.executor.memory", "800m")
            .getOrCreate();
  }

  @AfterAll
  void stop() {
    spark.stop();
  }

  @Override
  protected Answer resolve(List<Student> students, int cap) {
    return WrittenAnswer.of(students, cap, Format.PARQUET, spark);
  }
}
