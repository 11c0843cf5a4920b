package org.monarca.exchange.students;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.records.Action;
import org.monarca.records.Catalogue;
import org.monarca.records.Row;

/**
 * A row's content as it is kept: JSON of what is not blank, in catalogue order, without the row's
 * keys and action, and its digest. Written by hand, for millions of rows pass through.
 *
 * <p>A row is stored as it may be kept: a code that would tell an immigration status is not (ADR
 * 0013).
 */
final class StoredRow {

  private static final int DIGEST_BYTES = 16;
  private static final byte[] NOTHING = "{}".getBytes(StandardCharsets.UTF_8);

  /** As the digest of a removal, which has no content. */
  static final byte[] NO_CONTENT = digest(sha256(), NOTHING);

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder json = new StringBuilder(512);
  private final MessageDigest sha256 = sha256();

  /** Adds source, kind, key, action, removed, digest and content of a row to be copied. */
  CopyRows add(CopyRows rows, long source, Row row) {
    var key = row.recordKey();
    var content = row.removes() ? NOTHING : content(row.asKept());
    return rows.number(source)
        .plain(row.kind().isChild() ? row.kind().key() : "student")
        .text(key == null ? "" : key)
        .plain(row.action().map(Action::code).orElse(""))
        .truth(row.removes())
        .bytes(row.removes() ? NO_CONTENT : digest(sha256, content))
        .text(content);
  }

  /** As UTF-8. */
  private byte[] content(Row row) {
    json.setLength(0);
    json.append('{');
    for (var element : Catalogue.published().elements(row.kind())) {
      var value = row.value(element);
      if (value != null && !isKey(row, element.index(), element.key())) {
        if (json.length() > 1) {
          json.append(',');
        }
        json.append('"').append(element.key()).append("\":");
        quote(value);
      }
    }
    return json.append('}').toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The first half of the SHA-256; enough to tell two contents of one row apart. */
  private static byte[] digest(MessageDigest sha256, byte[] content) {
    return Arrays.copyOf(sha256.digest(content), DIGEST_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static boolean isKey(Row row, int index, String key) {
    return index == 0 || key.equals("action") || (row.kind().isChild() && index == 1);
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
