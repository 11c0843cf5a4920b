package org.monarca.linkage.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.monarca.linkage.LinkageModel;
import org.monarca.linkage.proof.Answer;
import org.monarca.linkage.proof.Conclusion;
import org.monarca.linkage.proof.Conclusion.Resembling;
import org.monarca.linkage.proof.Pair;
import org.monarca.linkage.proof.Student;

/** What the application writes about students whom it reads from files. */
final class WrittenAnswer {

  private WrittenAnswer() {}

  static Answer of(List<Student> students, int cap, Format format, SparkSession spark) {
    try {
      var folder = Files.createTempDirectory("linkage-spark");
      var people = folder.resolve("people").toString();
      var out = folder.resolve("out").toString();
      format.write(table(students, spark), people);
      LinkPeople.link(new Asked(people, out, null, format, cap), LinkageModel.standard(), spark);
      return new Answer(
          format.read(spark, out + "/pairs").collectAsList().stream()
              .map(WrittenAnswer::pair)
              .toList(),
          format.read(spark, out + "/decisions").collectAsList().stream()
              .map(WrittenAnswer::conclusion)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      spark.sharedState().cacheManager().clearCache();
    }
  }

  /** Against the order in which they are to be decided. */
  private static Dataset<Row> table(List<Student> students, SparkSession spark) {
    var names = new TreeSet<String>();
    students.forEach(student -> names.addAll(student.elements().keySet()));
    var columns = new StructType().add("record", DataTypes.LongType);
    for (var name : names) {
      columns = columns.add(name, DataTypes.StringType);
    }
    var rows = new ArrayList<Row>();
    for (var student : students.reversed()) {
      var values = new ArrayList<Object>();
      values.add(student.record());
      names.forEach(name -> values.add(student.elements().get(name)));
      rows.add(RowFactory.create(values.toArray()));
    }
    return spark.createDataFrame(rows, columns);
  }

  private static Pair pair(Row row) {
    return new Pair(number(row, "record"), number(row, "other"), figure(row, "weight"));
  }

  private static Conclusion conclusion(Row row) {
    long record = number(row, "record");
    return switch (text(row, "decision")) {
      case "linked" -> new Conclusion.Linked(record, number(row, "child"), figure(row, "weight"));
      case "review" ->
          new Conclusion.Asked(
              record,
              Arrays.stream(text(row, "may_be").split(" "))
                  .map(WrittenAnswer::resembling)
                  .toList());
      case "new" -> new Conclusion.New(record);
      default -> throw new IllegalStateException(row.toString());
    };
  }

  private static Resembling resembling(String childAndWeight) {
    var parts = childAndWeight.split(":");
    return new Resembling(Long.parseLong(parts[0]), Double.parseDouble(parts[1]));
  }

  private static long number(Row row, String column) {
    return Long.parseLong(text(row, column));
  }

  private static double figure(Row row, String column) {
    return Double.parseDouble(text(row, column));
  }

  private static String text(Row row, String column) {
    return row.get(row.fieldIndex(column)).toString();
  }
}
