package org.monarca.exchange.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.monarca.exchange.mappings.Drafts;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.sample.Sample;

/** The example of a wide table as some State's own: two children, and the mapping that reads it. */
public final class WideTable {

  private static final Path EXAMPLE = Path.of("..", "docs", "formats", "examples", "wide-table");

  private WideTable() {}

  /** The table, of children whom nobody else has. */
  public static byte[] of(String id) throws IOException {
    return Files.readString(EXAMPLE.resolve("history.csv"))
        .replace("T000", "N" + id.substring(0, 8) + "-")
        .getBytes(UTF_8);
  }

  public static byte[] mapping(String state) throws IOException {
    return Files.readString(EXAMPLE.resolve("mapping.json"))
        .replace("{\"constant\": \"TX\"}", "{\"constant\": \"" + state + "\"}")
        .getBytes(UTF_8);
  }

  /** Lets the clerk's State keep the mapping under that name. */
  public static void keep(Drafts drafts, Mappings mappings, Actor clerk, String name)
      throws IOException {
    var sent =
        List.of(
            new Sample.Sent("history.csv", of("00000000")),
            new Sample.Sent("mapping.json", mapping(clerk.ownState().orElseThrow())));
    var draft = (Drafts.Begun.Draft) drafts.begin(clerk, sent, null);
    mappings.save(clerk, draft.id(), name, "Synthetic wide table");
  }

  public static byte[] zip(Map<String, byte[]> entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }
}
