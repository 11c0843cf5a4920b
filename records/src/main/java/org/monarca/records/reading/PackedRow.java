package org.monarca.records.reading;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Catalogue;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;

/**
 * A row as bytes in a larger array: what {@link RowDraft} packs, what is sorted and spilled, what
 * is unpacked when its child is whole. Never leaves the process that packed it.
 *
 * <pre>
 *  0  size of all, 4 bytes
 *  4  line, 8 bytes
 * 12  kind, and what follows the identifier, 1 byte
 * 13  length of the identifier, 2 bytes; 0 when it is blank
 * 15  identifier in UTF-8; then column (4 bytes) and mistyped elements (8 bytes) where there are any
 *     then its origin (4 bytes of length, and the bytes) where it has one
 *     then for each value: index of its element (1 byte, {@link #WIDE} where it is not plain
 *     ASCII), length (1 byte, or {@link #LONG} and 4 bytes), UTF-8
 * </pre>
 */
final class PackedRow {

  static final int HEAD = 15;
  static final int KIND = 0x07;
  static final int WITH_ORIGIN = 0x08;
  static final int CUT_SHORT = 0x10;
  static final int WITH_COLUMN = 0x20;
  static final int WITH_MISTYPED = 0x40;
  static final int WIDE = 0x80;
  static final int LONG = 0xFF;

  private static final int MOST_INDEX = 0x7F;

  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  static final VarHandle LINE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  static final VarHandle SHORT =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

  private static final RecordKind[] KINDS = RecordKind.values();
  private static final List<Element[]> ELEMENTS =
      Stream.of(KINDS)
          .map(kind -> Catalogue.known().elements(kind).toArray(Element[]::new))
          .toList();

  private PackedRow() {}

  static int size(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  static long line(byte[] bytes, int at) {
    return (long) LINE.get(bytes, at + 4);
  }

  static RecordKind kind(byte[] bytes, int at) {
    return KINDS[bytes[at + 12] & KIND];
  }

  static boolean hasId(byte[] bytes, int at) {
    return idLength(bytes, at) > 0;
  }

  static int idLength(byte[] bytes, int at) {
    return (short) SHORT.get(bytes, at + 13);
  }

  static boolean sameId(byte[] bytes, int at, byte[] other, int otherAt) {
    int length = idLength(bytes, at);
    return length == idLength(other, otherAt)
        && Arrays.equals(
            bytes, at + HEAD, at + HEAD + length, other, otherAt + HEAD, otherAt + HEAD + length);
  }

  /** Ascending by the bytes of the identifier, blank first. */
  static int compareIds(byte[] bytes, int at, byte[] other, int otherAt) {
    int begin = at + HEAD;
    int otherBegin = otherAt + HEAD;
    return Arrays.compareUnsigned(
        bytes,
        begin,
        begin + idLength(bytes, at),
        other,
        otherBegin,
        otherBegin + idLength(other, otherAt));
  }

  /** Within one child: by kind, then by line. */
  static int compareWithin(byte[] bytes, int at, byte[] other, int otherAt) {
    int kinds = Integer.compare(bytes[at + 12] & KIND, other[otherAt + 12] & KIND);
    return kinds != 0 ? kinds : Long.compare(line(bytes, at), line(other, otherAt));
  }

  static Row unpack(byte[] bytes, int at, @Nullable Origins origins) {
    int end = at + size(bytes, at);
    int head = bytes[at + 12];
    int idLength = idLength(bytes, at);
    var elements = ELEMENTS.get(head & KIND);
    var row =
        Row.builder(KINDS[head & KIND]).line(line(bytes, at)).cutShort((head & CUT_SHORT) != 0);
    int next = at + HEAD + idLength;
    if (idLength > 0) {
      row.putClean(elements[0], new String(bytes, at + HEAD, idLength, StandardCharsets.UTF_8));
    }
    if ((head & WITH_COLUMN) != 0) {
      row.column((int) INT.get(bytes, next));
      next += Integer.BYTES;
    }
    if ((head & WITH_MISTYPED) != 0) {
      row.mistyped((long) LINE.get(bytes, next));
      next += Long.BYTES;
    }
    if ((head & WITH_ORIGIN) != 0) {
      int length = (int) INT.get(bytes, next);
      next += Integer.BYTES;
      if (origins != null) {
        row.origin(origins.of(KINDS[head & KIND], Arrays.copyOfRange(bytes, next, next + length)));
      }
      next += length;
    }
    while (next < end) {
      next = value(bytes, next, elements, row);
    }
    return row.build();
  }

  /** What stands for the element among packed values, null when nothing does. */
  static @Nullable String text(byte[] values, int length, Element element) {
    int next = 0;
    while (next < length) {
      int index = values[next];
      int size = values[next + 1] & 0xFF;
      int begin = next + 2;
      if (size == LONG) {
        size = (int) INT.get(values, begin);
        begin += Integer.BYTES;
      }
      if ((index & MOST_INDEX) == element.index()) {
        return new String(values, begin, size, charset(index));
      }
      next = begin + size;
    }
    return null;
  }

  private static Charset charset(int index) {
    return index < 0 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  private static int value(byte[] bytes, int at, Element[] elements, Row.Builder row) {
    int index = bytes[at];
    int length = bytes[at + 1] & 0xFF;
    int begin = at + 2;
    if (length == LONG) {
      length = (int) INT.get(bytes, begin);
      begin += Integer.BYTES;
    }
    row.putClean(elements[index & MOST_INDEX], new String(bytes, begin, length, charset(index)));
    return begin + length;
  }

  /** The identifier as text, for a finding; null when blank. */
  static @Nullable String id(byte[] bytes, int at) {
    int length = idLength(bytes, at);
    return length == 0 ? null : new String(bytes, at + HEAD, length, StandardCharsets.UTF_8);
  }
}
