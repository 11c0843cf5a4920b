package org.monarca.linkage.spark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
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
  void start() throws IOException {
    spark.stop();
    var classPath = System.getProperty("java.class.path");
    install(classPath);
    spark =
        LocalSpark.quiet("local-cluster[2,1,1024]")
            .config("spark.executor.extraClassPath", classPath)
            .config("spark.executor.memory", "800m")
            .getOrCreate();
  }

  /** A worker starts its executor from an installation of Spark: here from the test's own jars. */
  private static void install(String classPath) throws IOException {
    var home = Path.of(Objects.requireNonNull(System.getenv("SPARK_HOME"), "the build says it"));
    var jars = Files.createDirectories(home.resolve("jars"));
    for (var entry : classPath.split(File.pathSeparator)) {
      var jar = Path.of(entry);
      if (Files.isRegularFile(jar)) {
        var link = jars.resolve(jar.getFileName());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, jar);
      }
    }
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
