package org.monarca.linkage.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.resolve.Vicinity;

/** Decides for the records of a table which are one child, each against all earlier ones. */
public final class SparkLinkage {

  private final Engine engine;
  private final int cap;

  public SparkLinkage(LinkageModel model) {
    this(model, Vicinity.CAP);
  }

  /**
   * @param cap holders of one key beyond which it is refined by another; at least 1
   */
  public SparkLinkage(LinkageModel model, int cap) {
    this.engine = new Engine(model);
    this.cap = cap;
  }

  /**
   * What was found; computed when it is asked for.
   *
   * @param pairs worth a question: record, other (the earlier one), weight in bits
   * @param decisions one for each record: record, child, decision, weight, may_be, cautions
   */
  public record Linked(Dataset<Row> pairs, Dataset<Row> decisions) {}

  /**
   * Links.
   *
   * @param people the column {@code record}, a number that no two share, in whose order they are
   *     decided; all other columns text, named by the elements' keys
   */
  public Linked link(Dataset<Row> people) {
    var standardised =
        people
            .map(new Standardising(), Encoders.row(Standardising.COLUMNS))
            .persist(StorageLevel.MEMORY_AND_DISK());
    var pairs =
        new WorthReview(engine, cap).pairs(standardised).persist(StorageLevel.MEMORY_AND_DISK());
    return new Linked(pairs, Deciding.decisions(standardised, pairs, engine));
  }
}
