package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class BinaryRowsTest {

  private static final Actor ANYBODY = Actor.exchange("test");
  private static final String COPY =
      "copy pg_temp.told (big, small, said, truth, id, sealed, rows) from stdin (format binary)";

  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private static TestDatabase test;

  @BeforeAll
  static void open() {
    test = TestDatabase.fresh();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @Test
  void postgresReadsEachKindOfValueAsItWasWritten() {
    var id = UUID.randomUUID();
    var json = "{\"é\": \"tab\\tand \\\\ stay\"}".getBytes(StandardCharsets.UTF_8);
    var rows = new BinaryRows(7);
    rows.bigint(Long.MIN_VALUE).integer(-7).text("Ñandú\t\\N").truth(true);
    rows.uuid(id).bytes(new byte[] {0, -1, '\n'}).json(json, json.length);

    assertThat(read(rows))
        .containsExactly(
            Map.of(
                "big", Long.toString(Long.MIN_VALUE),
                "small", "-7",
                "said", "Ñandú\t\\N",
                "truth", "true",
                "id", id.toString(),
                "sealed", "\\x00ff0a",
                "rows", "{\"é\": \"tab\\tand \\\\ stay\"}"));
  }

  @Test
  void whatIsMissingIsNullAndNotEmpty() {
    var rows = new BinaryRows(7);
    rows.missing().missing().text("").missing().missing().bytes(new byte[0]).json(null);

    assertThat(read(rows)).containsExactly(Map.of("said", "", "sealed", "\\x"));
  }

  @Test
  void moreThanTheFirstRoomHoldsComesWhole() {
    var rows = new BinaryRows(7);
    var longText = "x".repeat(50_000);
    for (int i = 0; i < 5; i++) {
      rows.bigint(i).missing().text(longText + i).missing().missing().missing().missing();
    }

    assertThat(read(rows))
        .extracting(row -> row.get("said"))
        .containsExactly(longText + 0, longText + 1, longText + 2, longText + 3, longText + 4);
  }

  @Test
  void aRowThatIsNotWholeIsNotSent() {
    var rows = new BinaryRows(7);
    rows.bigint(1).integer(2);

    assertThatThrownBy(rows::stream)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("5");
  }

  /** As texts by column, without what is null. */
  private static List<Map<String, String>> read(BinaryRows rows) {
    return test.database()
        .write(
            ANYBODY,
            () -> {
              var jdbc = test.database().jdbc();
              jdbc.sql(
                      "create temporary table told (big bigint, small int, said text, truth boolean, id uuid, sealed bytea, rows jsonb) on commit drop")
                  .update();
              assertThat(test.database().copyIn(COPY, rows.stream())).isEqualTo(rows.rows());
              return jdbc.sql(
                      """
                      select (select jsonb_object_agg(key, value) from jsonb_each_text(to_jsonb(told)) where value is not null)::text
                        from told order by big
                      """)
                  .query((row, n) -> JsonMapper.shared().readValue(row.getString(1), TEXTS))
                  .list();
            });
  }
}
