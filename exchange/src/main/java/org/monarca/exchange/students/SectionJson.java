package org.monarca.exchange.students;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * A section's rows as they are kept: JSON from record key to what the row says, in the order of the
 * keys, elements in catalogue order; and its digest. Written by hand, for millions of rows pass
 * through. One serves one thread, and holds one section at a time.
 */
final class SectionJson {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final Comparator<Row> BY_KEY = Comparator.comparing(SectionJson::key);

  /** Before each value: comma, quoted element key, colon; none where the element is no content. */
  private static final Map<RecordKind, byte[] @Nullable []> HEADS = heads();

  private final MessageDigest sha256 = sha256();
  private byte[] json = new byte[1 << 14];
  private int length;

  /** A section of rows as they were sent. */
  SectionJson of(RecordKind kind, List<Row> rows) {
    begin();
    var heads = Objects.requireNonNull(HEADS.get(kind));
    for (var row : inOrder(rows)) {
      key(key(row));
      if (row.removes()) {
        quote(Content.Gone.DELETED.code());
      } else {
        values(row.asKept(), heads);
      }
    }
    return end();
  }

  /** A section as it stands. */
  SectionJson of(SortedMap<String, Line> lines) {
    begin();
    lines.forEach((key, line) -> {
      key(key);
      switch (line.content()) {
        case Content.Values(var elements) -> values(elements);
        case Content.Gone gone -> quote(gone.code());
      }
    });
    return end();
  }

  /**
   * The first half of the SHA-256 in the shape of a UUID; enough to tell two contents of one
   * section apart.
   */
  UUID digest() {
    sha256.update(json, 0, length);
    var digest = ByteBuffer.wrap(sha256.digest());
    return new UUID(digest.getLong(), digest.getLong());
  }

  /** Adds it as a value of a row to be copied. */
  void addTo(CopyRows rows) {
    rows.text(json, length);
  }

  /** The lines for which it is another telling than usual; absent when there are none. */
  @Nullable String marks(SortedMap<String, Line> lines, ToIntFunction<Line> telling, int usual) {
    begin();
    lines.forEach((key, line) -> {
      int marked = telling.applyAsInt(line);
      if (marked != usual) {
        key(key);
        put(Integer.toString(marked).getBytes(StandardCharsets.US_ASCII));
      }
    });
    return length == 1 ? null : new String(end().json, 0, length, StandardCharsets.UTF_8);
  }

  static String key(Row row) {
    var key = row.recordKey();
    return key == null ? "" : key;
  }

  private void begin() {
    length = 0;
    put((byte) '{');
  }

  private SectionJson end() {
    put((byte) '}');
    return this;
  }

  private void key(String key) {
    if (length > 1) {
      put((byte) ',');
    }
    quote(key);
    put((byte) ':');
  }

  private void values(Row row, byte[] @Nullable [] heads) {
    int begin = length;
    for (var element : Catalogue.known().elements(row.kind())) {
      var head = heads[element.index()];
      var value = head == null ? null : row.value(element);
      if (head != null && value != null) {
        put(head);
        quote(value);
      }
    }
    close(begin);
  }

  private void values(Map<String, String> elements) {
    int begin = length;
    elements.forEach((key, value) -> {
      put((byte) ',');
      quote(key);
      put((byte) ':');
      quote(value);
    });
    close(begin);
  }

  /** The first comma becomes the brace that opens. */
  private void close(int begin) {
    if (length == begin) {
      put((byte) '{');
    } else {
      json[begin] = '{';
    }
    put((byte) '}');
  }

  private void quote(String text) {
    reserve(2 + 6 * text.length());
    json[length++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= ' ' && c < 0x80 && c != '"' && c != '\\') {
        json[length++] = (byte) c;
      } else if (c < 0x80) {
        escape(c);
      } else {
        i = beyondAscii(text, i);
      }
    }
    json[length++] = '"';
  }

  private void escape(char c) {
    json[length++] = '\\';
    if (c == '"' || c == '\\') {
      json[length++] = (byte) c;
    } else {
      put(new byte[] {'u', '0', '0', HEX[c >> 4], HEX[c & 0xf]});
    }
  }

  /** The whole run of such characters; answers the index of its last. */
  private int beyondAscii(String text, int from) {
    int to = from + 1;
    while (to < text.length() && text.charAt(to) >= 0x80) {
      to++;
    }
    put(text.substring(from, to).getBytes(StandardCharsets.UTF_8));
    return to - 1;
  }

  private void put(byte b) {
    reserve(1);
    json[length++] = b;
  }

  private void put(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, json, length, bytes.length);
    length += bytes.length;
  }

  private void reserve(int more) {
    if (json.length - length < more) {
      json = Arrays.copyOf(json, Math.max(2 * json.length, length + more));
    }
  }

  private static List<Row> inOrder(List<Row> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (BY_KEY.compare(rows.get(i - 1), rows.get(i)) > 0) {
        return rows.stream().sorted(BY_KEY).toList();
      }
    }
    return rows;
  }

  private static Map<RecordKind, byte[] @Nullable []> heads() {
    var all = new EnumMap<RecordKind, byte[] @Nullable []>(RecordKind.class);
    for (var kind : RecordKind.values()) {
      if (kind != RecordKind.HEADER) {
        var elements = Catalogue.known().elements(kind);
        var heads = new byte[elements.size()][];
        elements.stream()
            .filter(Content::isContent)
            .forEach(element -> heads[element.index()] = head(element));
        all.put(kind, heads);
      }
    }
    return all;
  }

  private static byte[] head(Element element) {
    return (",\"" + element.key() + "\":").getBytes(StandardCharsets.UTF_8);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
