package org.monarca.exchange.students;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.BinaryRows;
import org.monarca.exchange.platform.Sha256;
import org.monarca.exchange.sealing.DataKey;
import org.monarca.exchange.sealing.Place;
import org.monarca.exchange.sealing.Sealer;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * A section's rows as they are kept: JSON from record key to what the row says, in the order of the
 * keys, elements in catalogue order; and its digest. What is kept sealed stands in a text of its
 * own, of the rows that have any. One serves one thread, and holds one section at a time.
 */
final class SectionJson {

  private static final Comparator<Row> BY_KEY = Comparator.comparing(SectionJson::key);

  /** Before each value: comma, quoted element key, colon; none where the element is no content. */
  private static final Map<RecordKind, byte[] @Nullable []> HEADS = heads();

  private static final Map<RecordKind, boolean[]> SEALED = sealed();

  private final MessageDigest sha256 = Sha256.begin();
  private final JsonText open = new JsonText();
  private final JsonText sealed = new JsonText();

  /** A section of rows as they were sent. */
  SectionJson of(RecordKind kind, List<Row> rows) {
    return of(kind, rows, Objects.requireNonNull(SEALED.get(kind)));
  }

  /** The same with nothing set apart, as sections were kept before anything was sealed. */
  SectionJson inClear(RecordKind kind, List<Row> rows) {
    return of(kind, rows, new boolean[Catalogue.known().elements(kind).size()]);
  }

  private SectionJson of(RecordKind kind, List<Row> rows, boolean[] apart) {
    begin();
    var heads = Objects.requireNonNull(HEADS.get(kind));
    for (var row : inOrder(rows)) {
      var key = key(row);
      open.key(key);
      if (row.removes()) {
        open.quote(Content.Gone.DELETED.code());
      } else {
        values(key, row.asKept(), heads, apart);
      }
    }
    return end();
  }

  /** A section as it stands. */
  SectionJson of(RecordKind kind, SortedMap<String, Line> lines) {
    begin();
    lines.forEach((key, line) -> {
      open.key(key);
      switch (line.content()) {
        case Content.Values(var elements) -> values(kind, key, elements);
        case Content.Gone gone -> open.quote(gone.code());
      }
    });
    return end();
  }

  /** Whether some of it is kept sealed. */
  boolean hasSealed() {
    return !sealed.isEmpty();
  }

  /**
   * The first half of the SHA-256 in the shape of a UUID; enough to tell two contents of one
   * section apart. Of what is not sealed.
   */
  UUID digest() {
    sha256.update(open.bytes(), 0, open.length());
    return half(sha256.digest());
  }

  /** The same of all of it, keyed: nobody finds out a telephone number by trying. */
  UUID digest(Sealer sealer, DataKey key) {
    return half(sealer.digest(key, open.bytes(), open.length(), sealed.bytes(), sealed.length()));
  }

  byte[] sealed(Sealer sealer, DataKey key, Place place) {
    return sealer.seal(key, place, sealed.bytes(), sealed.length());
  }

  /** Adds what is not sealed as a value of a row to be copied. */
  void addTo(BinaryRows rows) {
    rows.json(open.bytes(), open.length());
  }

  /** What is not sealed. */
  String text() {
    return new String(open.bytes(), 0, open.length(), StandardCharsets.UTF_8);
  }

  /** The lines for which it is another telling than usual; absent when there are none. */
  @Nullable String marks(SortedMap<String, Line> lines, ToIntFunction<Line> telling, int usual) {
    begin();
    lines.forEach((key, line) -> {
      int marked = telling.applyAsInt(line);
      if (marked != usual) {
        open.key(key);
        open.put(Integer.toString(marked).getBytes(StandardCharsets.US_ASCII));
      }
    });
    end();
    return open.isEmpty() ? null : text();
  }

  static String key(Row row) {
    var key = row.recordKey();
    return key == null ? "" : key;
  }

  private void begin() {
    open.begin();
    sealed.begin();
  }

  private SectionJson end() {
    open.end();
    sealed.end();
    return this;
  }

  private void values(String key, Row row, byte[] @Nullable [] heads, boolean[] apart) {
    int begin = open.row();
    int beginSealed = -1;
    for (var element : Catalogue.known().elements(row.kind())) {
      var head = heads[element.index()];
      var value = head == null ? null : row.value(element);
      if (head != null && value != null) {
        if (apart[element.index()]) {
          beginSealed = sealedRow(beginSealed, key);
          sealed.element(head, value);
        } else {
          open.element(head, value);
        }
      }
    }
    endRow(begin, beginSealed);
  }

  private void values(RecordKind kind, String key, Map<String, String> elements) {
    int begin = open.row();
    int beginSealed = -1;
    for (var element : elements.entrySet()) {
      if (SealedElements.has(kind, element.getKey())) {
        beginSealed = sealedRow(beginSealed, key);
        sealed.element(element.getKey(), element.getValue());
      } else {
        open.element(element.getKey(), element.getValue());
      }
    }
    endRow(begin, beginSealed);
  }

  /** A row begins there with its first such element. */
  private int sealedRow(int begun, String key) {
    if (begun >= 0) {
      return begun;
    }
    sealed.key(key);
    return sealed.row();
  }

  private void endRow(int begin, int beginSealed) {
    open.endRow(begin);
    if (beginSealed >= 0) {
      sealed.endRow(beginSealed);
    }
  }

  private static UUID half(byte[] digest) {
    var bytes = ByteBuffer.wrap(digest);
    return new UUID(bytes.getLong(), bytes.getLong());
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

  private static Map<RecordKind, boolean[]> sealed() {
    var all = new EnumMap<RecordKind, boolean[]>(RecordKind.class);
    for (var kind : HEADS.keySet()) {
      var elements = Catalogue.known().elements(kind);
      var apart = new boolean[elements.size()];
      elements.forEach(element -> apart[element.index()] = SealedElements.has(kind, element.key()));
      all.put(kind, apart);
    }
    return all;
  }

  private static byte[] head(Element element) {
    return (",\"" + element.key() + "\":").getBytes(StandardCharsets.UTF_8);
  }
}
