package org.monarca.records.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of mapping files holds of those that lie here. */
class MappingSchemaTest {

  private static final Path FORMATS = Path.of("..", "docs", "formats");

  @ParameterizedTest
  @ValueSource(strings = {"legacy", "oneroster", "edfi"})
  void everyKnownLayoutHoldsIt(String name) throws IOException {
    try (var bytes =
        Objects.requireNonNull(Layouts.class.getResourceAsStream(name + ".json"), name)) {
      assertThat(faults(new String(bytes.readAllBytes(), StandardCharsets.UTF_8))).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"coe-system", "wide-table", "school-system"})
  void everyExampleHoldsIt(String name) throws IOException {
    var file = FORMATS.resolve("examples").resolve(name).resolve("mapping.json");

    assertThat(faults(Files.readString(file))).isEmpty();
  }

  @Test
  void aMisspelledKeyDoesNot() {
    assertThat(faults("{\"monarca_mapping\": \"1\", \"name\": \"a\", \"tabels\": []}"))
        .isNotEmpty();
  }

  private static List<Error> faults(String mapping) {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(MappingFile.schema(), InputFormat.JSON);
    return schema.validate(mapping, InputFormat.JSON);
  }
}
