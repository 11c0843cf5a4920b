package org.monarca.exchange.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whether few rows are inserted or many are copied, the same stands there. */
class FewRowsTest {

  private static final Actor ANYBODY = Actor.exchange("test");

  private static final String COLUMNS = "big, small, said, truth, id, sealed, rows, \"column\"";

  private static final String TOLD =
      "create temporary table told (number bigint generated always as identity, big bigint, small int, said text, truth boolean, id uuid, sealed bytea, rows jsonb, \"column\" varchar(4)) on commit drop";

  private static final List<String> TEXTS =
      List.of("", "\\N", "a\tb\nc\rd\\e", "\\x00", "ñ {\"a\",NULL}", "NULL", "'", "\u00a0 ");

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
  void textsComeAsTheyAreCopied() {
    assertThat(inText(0)).isEqualTo(inText(FewRows.MOST).subList(0, TEXTS.size() + 1));
    assertThat(inText(0)).hasSize(TEXTS.size() + 1).last().asString().endsWith("|null|null|null");
  }

  @Test
  void valuesInBinaryComeAsTheyAreCopied() {
    assertThat(inBinary(0)).isEqualTo(inBinary(FewRows.MOST).subList(0, TEXTS.size() + 1));
  }

  /** Each of the texts, a row of nothing, and so many more. */
  private static List<String> inText(int more) {
    var rows = new CopyRows();
    for (int i = 0; i < TEXTS.size(); i++) {
      rows.number(-i)
          .number(i)
          .text(TEXTS.get(i))
          .truth(i % 2 == 0)
          .plain(new UUID(7, i))
          .bytes(new byte[] {0, (byte) i, '\\'})
          .text("{\"a\": \"\\\\t\\u0009\"}")
          .text("abcd")
          .end();
    }
    for (int i = 0; i <= more; i++) {
      rows.plain(null).plain(null).text(null).plain(null).plain(null).plain(null).plain(null);
      rows.plain(null).end();
    }
    return told(() -> test.database().add("pg_temp.told", COLUMNS, rows));
  }

  private static List<String> inBinary(int more) {
    var first = new BinaryRows(8);
    for (int i = 0; i < TEXTS.size(); i++) {
      first
          .bigint(Long.MIN_VALUE + i)
          .integer(-i)
          .text(TEXTS.get(i))
          .truth(i % 2 == 0)
          .uuid(new UUID(7, i))
          .bytes(HexFormat.of().parseHex("00ff5c"))
          .json("{\"a\": \"ñ\"}")
          .text("abcd");
    }
    var second = new BinaryRows(8);
    for (int i = 0; i <= more; i++) {
      for (int column = 0; column < 8; column++) {
        second.missing();
      }
    }
    return told(
        () -> test.database().copyBehindWall("pg_temp.told", COLUMNS, List.of(first, second)));
  }

  private static List<String> told(Runnable telling) {
    return test.database()
        .write(
            ANYBODY,
            () -> {
              test.database().jdbc().sql(TOLD).update();
              telling.run();
              return test.database()
                  .jdbc()
                  .sql("select * from pg_temp.told order by number")
                  .query((row, n) -> {
                    var values = new ArrayList<String>();
                    for (int column = 1; column <= 9; column++) {
                      values.add(row.getString(column));
                    }
                    return String.join("|", values);
                  })
                  .list();
            });
  }
}
