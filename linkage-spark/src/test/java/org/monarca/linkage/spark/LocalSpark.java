package org.monarca.linkage.spark;

import org.apache.spark.sql.SparkSession;

/** Spark within the test's own process: two threads, no network. */
final class LocalSpark {

  private LocalSpark() {}

  /** The same one for all tests, while nobody stops it. */
  static SparkSession session() {
    return quiet("local[2]").getOrCreate();
  }

  static SparkSession.Builder quiet(String master) {
    return SparkSession.builder()
        .master(master)
        .appName("test")
        .config("spark.ui.enabled", false)
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.sql.shuffle.partitions", 3);
  }
}
