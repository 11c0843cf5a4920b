package org.monarca.linkage.spark;

import java.util.HashMap;
import java.util.Objects;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.monarca.linkage.Person;
import org.monarca.linkage.weigh.ProfileBytes;

/** Makes the profile of what a row of people says. */
final class Standardising implements MapFunction<Row, Row> {

  static final StructType COLUMNS =
      new StructType()
          .add("record", DataTypes.LongType, false)
          .add("profile", DataTypes.BinaryType, false);

  private static final long serialVersionUID = 1;

  @Override
  public Row call(Row row) {
    var elements = new HashMap<String, String>();
    var names = row.schema().fieldNames();
    for (int i = 0; i < names.length; i++) {
      if (row.get(i) instanceof String said) {
        elements.put(names[i], said);
      }
    }
    var person = Person.of(elements, Objects.requireNonNullElse(elements.get("state"), ""));
    var profile = Engine.standardiser().profile(person);
    return RowFactory.create(row.<Long>getAs("record"), ProfileBytes.write(profile));
  }
}
