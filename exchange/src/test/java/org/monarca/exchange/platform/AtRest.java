package org.monarca.exchange.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rests in a database: every value of every table, what is packed unpacked. */
public final class AtRest {

  private static final String COLUMNS =
      """
      select format('%I.%I', n.nspname, c.relname) as place, quote_ident(a.attname) as name, t.typname = 'bytea' as bytes
        from pg_attribute a
        join pg_class c on c.oid = a.attrelid and c.relkind in ('r', 'p', 'm')
        join pg_namespace n on n.oid = c.relnamespace and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname !~ '^pg_t'
        join pg_type t on t.oid = a.atttypid
       where a.attnum > 0 and not a.attisdropped
       order by 1, 2
      """;

  private AtRest() {}

  /** The columns in which one of these texts stands. */
  public static List<String> placesOf(JdbcClient jdbc, Collection<String> texts) {
    var places = new ArrayList<String>();
    var columns =
        jdbc.sql(COLUMNS)
            .query((row, n) ->
                new Column(row.getString("place"), row.getString("name"), row.getBoolean("bytes")))
            .list();
    for (var column : columns) {
      boolean found =
          jdbc.sql(column.values()).query(byte[].class).list().stream()
              .anyMatch(value -> holds(value, texts));
      if (found) {
        places.add(column.table() + "." + column.name());
      }
    }
    return places;
  }

  private record Column(String table, String name, boolean bytes) {

    String values() {
      return "select %s from %s where %s is not null"
          .formatted(bytes ? name : "convert_to(" + name + "::text, 'UTF8')", table, name);
    }
  }

  private static boolean holds(byte[] value, Collection<String> texts) {
    return unpacked(value).stream()
        .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
        .anyMatch(text -> texts.stream().anyMatch(text::contains));
  }

  /** The value as it is, and what comes out where it is packed. */
  private static List<byte[]> unpacked(byte[] value) {
    var all = new ArrayList<byte[]>();
    all.add(value);
    try (var zip = new ZipInputStream(new ByteArrayInputStream(value))) {
      while (zip.getNextEntry() != null) {
        all.add(zip.readAllBytes());
      }
    } catch (IOException | IllegalArgumentException e) {
      // It is no archive.
    }
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(value))) {
      all.add(gzip.readAllBytes());
    } catch (IOException e) {
      // It is not packed so either.
    }
    return all;
  }
}
