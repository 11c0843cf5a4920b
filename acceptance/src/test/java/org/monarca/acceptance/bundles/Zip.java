package org.monarca.acceptance.bundles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Zip files in memory. */
public final class Zip {

  private Zip() {}

  /** Texts by entry name, in UTF-8. */
  public static byte[] of(Map<String, String> files) {
    return write(zip -> {
      for (Map.Entry<String, String> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    });
  }

  static byte[] write(Content content) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      content.into(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** What goes into a zip. */
  interface Content {
    void into(ZipOutputStream zip) throws IOException;
  }
}
