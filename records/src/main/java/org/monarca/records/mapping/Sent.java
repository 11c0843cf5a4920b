package org.monarca.records.mapping;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.Origin;
import org.monarca.records.RecordKind;

/**
 * Of which records of the sender's a row was made, and what they said, packed beside the row:
 *
 * <pre>
 * student's identifier (length, UTF-8), of student rows while they stand under another key
 * a clash (see {@link Clash}; length, UTF-8), empty where there is none
 * number of records; for each the number of its place (see {@link Places}), its line and column
 * for each value sent: element, which of the records, which of several columns, as sent (length,
 *     UTF-8), {@link #SAME} for what the row has itself
 * </pre>
 */
final class Sent implements Origin {

  private static final int SAME = 0xFFFF;
  private static final int LONGEST = 200;
  private static final int RECORD = Short.BYTES + Long.BYTES + Integer.BYTES;

  private final Places places;
  private final RecordKind kind;
  private final byte[] packed;

  Sent(Places places, RecordKind kind, byte[] packed) {
    this.places = places;
    this.kind = kind;
    this.packed = packed;
  }

  /** The identifier that the student row has of its own; null when blank. */
  @Nullable String studentId() {
    var id = text(ByteBuffer.wrap(packed));
    return id.isEmpty() ? null : id;
  }

  /** Why nobody can tell of whom the row is; null where one can. */
  @Nullable Clash clash() {
    var buffer = ByteBuffer.wrap(packed);
    text(buffer);
    return Clash.of(text(buffer));
  }

  byte[] packed() {
    return packed;
  }

  /** The same row, packed otherwise. */
  Sent with(byte[] otherwise) {
    return new Sent(places, kind, otherwise);
  }

  /** The place of the first record. */
  Places.Place place() {
    return places.at(first().place());
  }

  /** The first record. */
  Source first() {
    return records().getFirst();
  }

  /** Whether something was sent for the element. */
  boolean says(Element element) {
    return entry(element) != null;
  }

  @Override
  public Told told(Element element) {
    var records = records();
    var entry = entry(element);
    if (entry != null) {
      var record = records.get(entry.record());
      return places.at(record.place()).told(kind, element, record, entry.choice(), entry.sent());
    }
    for (var record : records) {
      var place = places.at(record.place());
      if (place.expects(kind, element)) {
        return place.told(kind, element, record, Places.NONE, null);
      }
    }
    if (records.isEmpty()) {
      return new Told("", 0, null, Told.NOWHERE, null, null);
    }
    var elsewhere = places.elsewhere(kind, element);
    return new Told(place().file(), first().line(), first().columnOrNone(), elsewhere, null, null);
  }

  /** One of the sender's records: the number of its place, and where in it. */
  record Source(int place, long line, int column) {

    @Nullable Long columnOrNone() {
      return column == 0 ? null : Long.valueOf(column);
    }
  }

  private record Entry(int record, int choice, @Nullable String sent) {}

  private @Nullable Entry entry(Element element) {
    var buffer = beforeRecords();
    int records = buffer.get();
    buffer.position(buffer.position() + records * RECORD);
    while (buffer.hasRemaining()) {
      int index = buffer.get();
      int record = buffer.get();
      int choice = buffer.get();
      int length = buffer.getShort() & 0xFFFF;
      if (index == element.index()) {
        return new Entry(record, choice, length == SAME ? null : text(buffer, length));
      }
      buffer.position(buffer.position() + (length == SAME ? 0 : length));
    }
    return null;
  }

  private ByteBuffer beforeRecords() {
    var buffer = ByteBuffer.wrap(packed);
    for (int i = 0; i < 2; i++) {
      int length = buffer.getShort() & 0xFFFF;
      buffer.position(buffer.position() + length);
    }
    return buffer;
  }

  private List<Source> records() {
    var buffer = beforeRecords();
    var records = new ArrayList<Source>();
    for (int left = buffer.get(); left > 0; left--) {
      records.add(new Source(buffer.getShort(), buffer.getLong(), buffer.getInt()));
    }
    return records;
  }

  private static String text(ByteBuffer buffer) {
    return text(buffer, buffer.getShort() & 0xFFFF);
  }

  private static String text(ByteBuffer buffer, int length) {
    var bytes = new byte[length];
    buffer.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** Packs what a {@link Sent} reads. */
  static final class Packer {

    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private final ByteArrayOutputStream entries = new ByteArrayOutputStream();
    private String studentId = "";
    private String clash = "";
    private int records;

    /** One more record, of which the values that follow are. */
    Packer record(Source record) {
      head.writeBytes(
          ByteBuffer.allocate(RECORD)
              .putShort((short) record.place())
              .putLong(record.line())
              .putInt(record.column())
              .array());
      records++;
      return this;
    }

    /** All that another has, but its clash. */
    Packer as(Sent other) {
      other.records().forEach(this::record);
      var id = other.studentId();
      studentId = id == null ? "" : id;
      for (var element : Catalogue.known().elements(other.kind)) {
        value(element, other);
      }
      return this;
    }

    /** The records of another. */
    Packer records(Sent other) {
      other.records().forEach(this::record);
      return this;
    }

    Packer studentId(String id) {
      studentId = shortened(id);
      return this;
    }

    Packer clash(Clash with) {
      clash = with.packed();
      return this;
    }

    /**
     * A value of the latest record.
     *
     * @param choice which of several columns gave it
     * @param sent null when the row has it as it was sent
     */
    Packer value(Element element, int choice, @Nullable String sent) {
      var bytes = sent == null ? null : shortened(sent).getBytes(StandardCharsets.UTF_8);
      entries.write(element.index());
      entries.write(records - 1);
      entries.write(choice);
      int length = bytes == null ? SAME : bytes.length;
      entries.write(length >>> 8);
      entries.write(length);
      if (bytes != null) {
        entries.writeBytes(bytes);
      }
      return this;
    }

    /** A value as another has it. */
    Packer value(Element element, Sent of) {
      var entry = of.entry(element);
      return entry == null ? this : value(element, entry.choice(), entry.sent());
    }

    byte[] packed() {
      var id = studentId.getBytes(StandardCharsets.UTF_8);
      var with = clash.getBytes(StandardCharsets.UTF_8);
      int size = 2 * Short.BYTES + id.length + with.length + 1 + head.size() + entries.size();
      var packed = ByteBuffer.allocate(size).putShort((short) id.length).put(id);
      packed.putShort((short) with.length).put(with).put((byte) records);
      return packed.put(head.toByteArray()).put(entries.toByteArray()).array();
    }

    private static String shortened(String text) {
      if (text.length() <= LONGEST) {
        return text;
      }
      boolean half = Character.isHighSurrogate(text.charAt(LONGEST - 1));
      return text.substring(0, half ? LONGEST - 1 : LONGEST);
    }
  }
}
