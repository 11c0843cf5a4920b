package org.monarca.linkage.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.monarca.linkage.LinkageModel;

/** What {@code spark-submit} runs: reads people, links them, writes pairs and decisions. */
public final class LinkPeople {

  private LinkPeople() {}

  public static void main(String[] args) throws IOException {
    try {
      var asked = Asked.of(args);
      var model = model(asked);
      try (var spark = SparkSession.builder().appName("Monarca linkage").getOrCreate()) {
        link(asked, model, spark);
      }
    } catch (IllegalArgumentException refused) {
      System.err.println("monarca: " + refused.getMessage());
      System.exit(2);
    }
  }

  /** The same within a session that the caller opened and closes. */
  static void link(Asked asked, LinkageModel model, SparkSession spark) {
    var people = People.of(asked.format().read(spark, asked.people()));
    var linked = new SparkLinkage(model, asked.cap()).link(people);
    asked.format().write(linked.pairs(), asked.out() + "/pairs");
    asked.format().write(linked.decisions(), asked.out() + "/decisions");
  }

  private static LinkageModel model(Asked asked) throws IOException {
    if (asked.model() == null) {
      return LinkageModel.standard();
    }
    try {
      return LinkageModel.read(Files.readString(Path.of(asked.model())));
    } catch (NoSuchFileException missing) {
      throw new IllegalArgumentException(
          "there is no model '%s'".formatted(asked.model()), missing);
    }
  }
}
