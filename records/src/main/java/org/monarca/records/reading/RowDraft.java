package org.monarca.records.reading;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.RecordKind;
import org.monarca.records.Row;
import org.monarca.records.Wording;
import org.monarca.records.problems.Problem;

/**
 * One row while it is read, value by value; used for one row after the other. Blanks round a value
 * fall away; of a value far too long only the beginning is kept.
 */
public final class RowDraft {

  /**
   * Of a value far too long so much is kept beyond its length: it is refused all the same, and
   * 5,000 rows of a child must fit into memory.
   */
  public static final int EXCESS_KEPT = 1000;

  private static final int ID = 0;
  private static final byte[] NONE = {};

  private final int excess;
  private RecordKind kind = RecordKind.STUDENT;
  private long line;
  private int column;
  private long claimed;
  private long mistyped;
  private boolean cutShort;
  private byte[] id = NONE;
  private byte[] origin = NONE;
  private byte[] values = new byte[1 << 10];
  private int length;

  /**
   * @param excess how many characters beyond its length are kept of a value
   */
  public RowDraft(int excess) {
    this.excess = excess;
  }

  /**
   * Begins a row, forgetting the one before.
   *
   * @param physical line on which it begins, from 1
   * @param onItsLine column, from 1; 0 in forms that know none
   */
  public RowDraft begin(RecordKind ofKind, long physical, int onItsLine) {
    kind = ofKind;
    line = physical;
    column = onItsLine;
    claimed = 0;
    mistyped = 0;
    cutShort = false;
    id = NONE;
    origin = NONE;
    length = 0;
    return this;
  }

  public RecordKind kind() {
    return kind;
  }

  public long line() {
    return line;
  }

  @Nullable Long columnOrNone() {
    return column == 0 ? null : Long.valueOf(column);
  }

  /** Notes that the element is being given; false when it was given before, be it blank. */
  public boolean claim(Element element) {
    long bit = 1L << element.index();
    boolean first = (claimed & bit) == 0;
    claimed |= bit;
    return first;
  }

  /** See {@link Row#mistyped}. */
  public void mistyped(Element element) {
    mistyped |= 1L << element.index();
  }

  /** See {@link Row#cutShort}. */
  public void cutShort(boolean fewerValuesThanColumns) {
    cutShort = fewerValuesThanColumns;
  }

  /** Takes a value of plain ASCII. */
  public void putAscii(Element element, byte[] text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && text[begin] <= ' ') {
      begin++;
    }
    while (end > begin && text[end - 1] <= ' ') {
      end--;
    }
    if (end - begin > most(element) || isId(element)) {
      putText(element, new String(text, begin, end - begin, StandardCharsets.ISO_8859_1));
    } else if (begin < end) {
      int at = open(element.index(), end - begin);
      System.arraycopy(text, begin, values, at, end - begin);
    }
  }

  /**
   * Takes a value.
   *
   * @return what makes the text unusable, null when nothing does
   */
  public @Nullable Problem put(Element element, char[] text, int from, int count) {
    int begin = from;
    int end = from + count;
    while (begin < end && text[begin] <= ' ' && text[begin] != 0) {
      begin++;
    }
    while (end > begin && text[end - 1] <= ' ' && text[end - 1] != 0) {
      end--;
    }
    int all = 0;
    boolean nul = false;
    for (int i = begin; i < end; i++) {
      all |= text[i];
      nul |= text[i] == 0;
    }
    if (nul) {
      return Problem.NUL_CHARACTER;
    }
    if (all >= 0x80 || end - begin > most(element) || isId(element)) {
      return putText(element, new String(text, begin, end - begin));
    }
    if (begin < end) {
      int at = open(element.index(), end - begin);
      for (int i = begin; i < end; i++) {
        values[at++] = (byte) text[i];
      }
    }
    return null;
  }

  /** Takes a value, of which UTF-16 must be sound; answers as {@link #put} does. */
  public @Nullable Problem putText(Element element, String text) {
    var bounded = bounded(text, most(element));
    if (!isSound(bounded)) {
      return Problem.HALF_CHARACTER;
    }
    var clean = Wording.clean(bounded);
    if (clean != null) {
      var bytes = clean.getBytes(StandardCharsets.UTF_8);
      if (isId(element)) {
        id = bytes;
      } else {
        boolean wide = bytes.length > clean.length();
        int at = open(wide ? element.index() | PackedRow.WIDE : element.index(), bytes.length);
        System.arraycopy(bytes, 0, values, at, bytes.length);
      }
    }
    return null;
  }

  /** Where its values stood; {@link Origins} can tell. */
  public void origin(byte[] packed) {
    origin = packed;
  }

  /** The same identifier as that student has. */
  public void belongTo(RowDraft student) {
    id = student.id;
  }

  public boolean hasId() {
    return id.length > 0;
  }

  /** Another draft of the same row, which this one may go on from. */
  public RowDraft kept() {
    var kept = new RowDraft(excess).begin(kind, line, column);
    kept.mistyped = mistyped;
    kept.cutShort = cutShort;
    kept.id = id;
    kept.origin = origin;
    kept.values = Arrays.copyOf(values, length);
    kept.length = length;
    return kept;
  }

  /** What was given for the element, null when nothing was; not for the identifier. */
  @Nullable String text(Element element) {
    return PackedRow.text(values, length, element);
  }

  /** The row as it is now, that knows where its values stood if somebody can tell. */
  public Row row(@Nullable Origins origins) {
    var packed = new byte[packedSize()];
    pack(packed, 0);
    return PackedRow.unpack(packed, 0, origins);
  }

  int packedSize() {
    return PackedRow.HEAD
        + id.length
        + (column == 0 ? 0 : Integer.BYTES)
        + (mistyped == 0 ? 0 : Long.BYTES)
        + (origin.length == 0 ? 0 : Integer.BYTES + origin.length)
        + length;
  }

  // A packed row is read by the process that wrote it, so the ordinal cannot have moved meanwhile.
  @SuppressWarnings("EnumOrdinal")
  void pack(byte[] target, int at) {
    int head = kind.ordinal();
    head |= cutShort ? PackedRow.CUT_SHORT : 0;
    head |= column == 0 ? 0 : PackedRow.WITH_COLUMN;
    head |= mistyped == 0 ? 0 : PackedRow.WITH_MISTYPED;
    head |= origin.length == 0 ? 0 : PackedRow.WITH_ORIGIN;
    PackedRow.INT.set(target, at, packedSize());
    PackedRow.LINE.set(target, at + 4, line);
    target[at + 12] = (byte) head;
    PackedRow.SHORT.set(target, at + 13, (short) id.length);
    System.arraycopy(id, 0, target, at + PackedRow.HEAD, id.length);
    int next = at + PackedRow.HEAD + id.length;
    if (column != 0) {
      PackedRow.INT.set(target, next, column);
      next += Integer.BYTES;
    }
    if (mistyped != 0) {
      PackedRow.LINE.set(target, next, mistyped);
      next += Long.BYTES;
    }
    if (origin.length > 0) {
      PackedRow.INT.set(target, next, origin.length);
      System.arraycopy(origin, 0, target, next + Integer.BYTES, origin.length);
      next += Integer.BYTES + origin.length;
    }
    System.arraycopy(values, 0, target, next, length);
  }

  /** Makes room for a value and answers where it goes. */
  private int open(int index, int bytes) {
    boolean isLong = bytes >= PackedRow.LONG;
    int needed = length + 2 + (isLong ? Integer.BYTES : 0) + bytes;
    if (needed > values.length) {
      values = Arrays.copyOf(values, Math.max(needed, 2 * values.length));
    }
    values[length] = (byte) index;
    values[length + 1] = (byte) (isLong ? PackedRow.LONG : bytes);
    if (isLong) {
      PackedRow.INT.set(values, length + 2, bytes);
    }
    length = needed;
    return needed - bytes;
  }

  private boolean isId(Element element) {
    return element.index() == ID && kind != RecordKind.HEADER;
  }

  /** The identifier's length is packed into 2 bytes, so it is bounded whatever is asked for. */
  private int most(Element element) {
    int beyond = isId(element) ? Math.min(excess, EXCESS_KEPT) : excess;
    return (int) Math.min((long) element.length().most() + beyond, Integer.MAX_VALUE);
  }

  private static String bounded(String text, int most) {
    var stripped = text.strip();
    if (stripped.length() <= most) {
      return stripped;
    }
    return stripped.substring(
        0, Character.isHighSurrogate(stripped.charAt(most - 1)) ? most - 1 : most);
  }

  private static boolean isSound(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          return false;
        }
        i++;
      }
    }
    return true;
  }
}
