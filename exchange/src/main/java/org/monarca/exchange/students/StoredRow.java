package org.monarca.exchange.students;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.monarca.records.Catalogue;
import org.monarca.records.Row;

/**
 * A row's content as it is kept: JSON of what is not blank, in catalogue order, without the row's
 * keys and action, and its digest. Written by hand, for millions of rows pass through.
 */
final class StoredRow {

  /** As the digest of a removal, which has no content. */
  static final byte[] NO_CONTENT = digest("{}".getBytes(StandardCharsets.UTF_8));

  private static final int DIGEST_BYTES = 16;
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder json = new StringBuilder(512);

  /** The row's content as UTF-8. */
  byte[] content(Row row) {
    json.setLength(0);
    json.append('{');
    for (var element : Catalogue.published().elements(row.kind())) {
      var value = row.value(element);
      if (value != null && !isKey(row, element.index(), element.key())) {
        if (json.length() > 1) {
          json.append(',');
        }
        quote(element.key());
        json.append(':');
        quote(shown(element.key(), value));
      }
    }
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The first half of the SHA-256; enough to tell two contents of one row apart. */
  static byte[] digest(byte[] content) {
    try {
      return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(content), DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean isKey(Row row, int index, String key) {
    return index == 0 || key.equals("action") || (row.kind().isChild() && index == 1);
  }

  /**
   * An immigration document (1013) is kept as any other official document (3423): the exchange
   * holds no immigration status.
   */
  private static String shown(String key, String value) {
    return key.equals("birth_date_verification") && value.equals("1013") ? "3423" : value;
  }

  private void quote(String text) {
    json.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 0xf));
      } else {
        json.append(c);
      }
    }
    json.append('"');
  }
}
