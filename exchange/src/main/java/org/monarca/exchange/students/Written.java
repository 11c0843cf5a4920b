package org.monarca.exchange.students;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import org.monarca.exchange.platform.Sha256;

/**
 * What a bulk change wrote, as the audit trail knows it: one entry stands for all of it.
 *
 * @param count of versions
 * @param digest SHA-256 in hexadecimal of a line for each in the order of their bytes, with line
 *     feeds between: number of the record, kind, number of the telling, digest of the content
 */
public record Written(int count, String digest) {

  /** Of lines in any order. */
  public static Written of(Collection<String> lines) {
    var text = String.join("\n", lines.stream().sorted().toList());
    var digest = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    return new Written(lines.size(), HexFormat.of().formatHex(digest));
  }
}
