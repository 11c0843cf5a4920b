package org.monarca.records.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.monarca.records.Children;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.StudentRecord;
import org.monarca.records.jsonl.JsonLinesWriter;

class JsonSchemaTest {

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JsonSchema.document(), InputFormat.JSON);

  @TempDir Path folder;

  private String header = "";
  private String student = "";

  @BeforeEach
  void write() throws IOException {
    var lines = written(Children.child("TX-1"));
    header = lines.get(0);
    student = lines.get(1);
  }

  @Test
  void theSameCatalogueGivesTheSameBytes() {
    assertThat(JsonSchema.document()).isEqualTo(JsonSchema.document()).doesNotContain("\r");
  }

  @Test
  void whatTheExchangeWritesIsValid() {
    assertThat(errors(header)).isEmpty();
    assertThat(errors(student)).isEmpty();
  }

  @Test
  void numbersAndNullsAreValidWhereTheyAreTaken() {
    assertThat(errors(header.replaceFirst("\"student_count\":\"1\"", "\"student_count\":1")))
        .isEmpty();
    assertThat(errors(student.replace("\"2025\"", "2025").replace("\"0.5\"", "0.5"))).isEmpty();
    assertThat(errors(student.replace("\"first_name\"", "\"suffix\":null,\"first_name\"")))
        .isEmpty();
    assertThat(errors(student.replace("\"first_name\"", "\"suffix\":\"\",\"first_name\"")))
        .isEmpty();
  }

  @Test
  void rowsToBeRemovedNeedOnlyTheirKeys() throws IOException {
    var withdrawn =
        Map.of("state_student_id", "TX-2", "state_student_id_type", "01", "action", "D");
    var removed = Row.of(RecordKind.COURSE, Map.of("record_key", "c-9", "action", "D"));

    assertThat(
            errors(
                written(new StudentRecord(Row.of(RecordKind.STUDENT, withdrawn), List.of()))
                    .get(1)))
        .isEmpty();
    assertThat(errors(written(Children.adding(Children.child("TX-1"), removed)).get(1))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void whatIsSurelyWrongIsRefused(String from, String to) {
    var line = header.contains(from) ? header : student;

    assertThat(line).contains(from);
    assertThat(errors(line.replace(from, to))).isNotEmpty();
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        Arguments.of("\"mode\":\"delta\"", "\"mode\":\"Delta\""),
        Arguments.of("\"mode\":\"delta\",", ""),
        Arguments.of("\"mode\":\"delta\"", "\"mode\":\"delta\",\"note\":\"\""),
        Arguments.of("\"first_name\"", "\"shoe_size\":35,\"first_name\""),
        Arguments.of("\"first_name\":\"Ana\",", ""),
        Arguments.of("\"first_name\":\"Ana\"", "\"first_name\":null"),
        Arguments.of("\"first_name\":\"Ana\"", "\"first_name\":\"\""),
        Arguments.of("\"first_name\":\"Ana\"", "\"first_name\":1"),
        Arguments.of("\"state_student_id\":\"TX-1\",", ""),
        Arguments.of("\"sex\":\"Female\"", "\"sex\":\"F\""),
        Arguments.of("\"birth_date\":\"2010-05-04\"", "\"birth_date\":\"2010-13-04\""),
        Arguments.of("\"last_name_1\":\"Muñoz\"", "\"last_name_1\":\"" + "x".repeat(51) + "\""),
        Arguments.of("9565550100", "956-555-0100"),
        Arguments.of("\"0.5\"", "\"0.555\""),
        Arguments.of("\"courses\":[", "\"courses\":[null,"),
        Arguments.of("\"courses\":[{", "\"courses\":[{\"state_student_id\":\"a\","),
        Arguments.of("\"record_key\":\"c-1\",", ""),
        Arguments.of("\"course_title\":\"Geometry\",", ""));
  }

  private List<String> written(StudentRecord child) throws IOException {
    var file = folder.resolve("a.jsonl");
    try (var writer = JsonLinesWriter.create(file, Children.header())) {
      writer.add(child);
    }
    return Files.readAllLines(file);
  }

  private static List<String> errors(String line) {
    return SCHEMA.validate(line, InputFormat.JSON).stream().map(Error::toString).toList();
  }
}
