package org.monarca.linkage.spark;

import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.monarca.linkage.Decision;
import org.monarca.linkage.Resemblance;
import org.monarca.linkage.resolve.Resolver.Resolved;

/** A decision as it is written. */
final class Decided {

  /**
   * The child goes by the number of its first record; the weight is that of the child it is linked
   * to, or of the best of those it may be, which stand in {@code may_be} as {@code child:weight},
   * best first.
   */
  static final StructType COLUMNS =
      new StructType()
          .add("record", DataTypes.LongType, false)
          .add("child", DataTypes.LongType, false)
          .add("decision", DataTypes.StringType, false)
          .add("weight", DataTypes.DoubleType)
          .add("may_be", DataTypes.StringType)
          .add("cautions", DataTypes.StringType);

  private Decided() {}

  static Row row(Resolved resolved) {
    long record = resolved.query().record();
    long child = Long.parseLong(resolved.child());
    return switch (resolved.decision()) {
      case Decision.Linked linked ->
          RowFactory.create(record, child, "linked", linked.evidence().weight(), null, null);
      case Decision.NeedsReview review -> review(record, child, review);
      case Decision.NewChild fresh -> RowFactory.create(record, child, "new", null, null, null);
    };
  }

  private static Row review(long record, long child, Decision.NeedsReview review) {
    var best = review.resemblances().getFirst();
    return RowFactory.create(
        record,
        child,
        "review",
        best.evidence().weight(),
        review.resemblances().stream().map(Decided::weighed).collect(Collectors.joining(" ")),
        best.cautions().stream().map(Enum::name).collect(Collectors.joining(" ")));
  }

  private static String weighed(Resemblance child) {
    return child.child() + ":" + child.evidence().weight();
  }
}
