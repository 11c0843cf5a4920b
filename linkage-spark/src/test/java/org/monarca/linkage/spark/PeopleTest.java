package org.monarca.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Date;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read from tables of people, and what is refused. */
class PeopleTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void valuesWithCommasAndQuotationMarksAreRead() throws IOException {
    var people = people("record,first_name,city.of\n7,\"Ana \"\"Anita\"\", M.\",Salinas\n8,,\n");

    assertThat(people.orderBy("record").collectAsList())
        .containsExactly(
            RowFactory.create(7L, "Ana \"Anita\", M.", "Salinas"),
            RowFactory.create(8L, null, null));
  }

  @Test
  void datesAndNumbersOfOtherFormatsBecomeText() {
    var columns =
        new StructType().add("record", DataTypes.IntegerType).add("birth_date", DataTypes.DateType);
    var row = RowFactory.create(7, Date.valueOf("2012-03-14"));
    var table = LocalSpark.session().createDataFrame(List.of(row), columns);

    assertThat(People.of(table).collectAsList())
        .containsExactly(RowFactory.create(7L, "2012-03-14"));
  }

  @Test
  void aTableWithoutRecordNumbersIsRefused() {
    assertRefused("id,first_name\n1,Ana\n", "no column 'record'");
  }

  @Test
  void aRecordWithoutANumberIsRefused() {
    assertRefused("record,first_name\n1,Ana\nx-2,Eva\n", "'x-2'");
  }

  @Test
  void aNumberGivenTwiceIsRefused() {
    assertRefused("record,first_name\n1,Ana\n1,Eva\n", "record 1 stands in the table 2 times");
  }

  private void assertRefused(String csv, String saying) {
    assertThatThrownBy(() -> people(csv))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(saying);
  }

  private Dataset<Row> people(String csv) throws IOException {
    var file = Files.writeString(folder.resolve("people.csv"), csv);
    return People.of(Format.CSV.read(LocalSpark.session(), file.toString()));
  }
}
