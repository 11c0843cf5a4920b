package org.monarca.records.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Element;
import org.monarca.records.problems.Problem;
import org.monarca.records.reading.RowDraft;

/**
 * Splits bytes into rows and values by RFC 4180, keeping one row in memory.
 *
 * <p>It works on bytes because the separators are ASCII and UTF-8 never hides one inside a
 * character: so text is decoded once, value by value, plain ASCII without any decoding, and every
 * limit is on bytes. Lines end with CR LF, LF or CR; empty lines are passed over; a quotation mark
 * inside an unquoted value is an ordinary character. The first problem ends the reading.
 */
public final class CsvRows {

  private static final int FIRST_BUFFER = 1 << 16;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final InputStream in;
  private final int mostBytes;
  private final byte delimiter;
  private final CharsetDecoder strict =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final CharBuffer decoded = CharBuffer.allocate(4096);

  private byte[] buffer = new byte[FIRST_BUFFER];
  private int begin;
  private int at;
  private int end;
  private boolean drained;
  private boolean started;
  private boolean wide;
  private long line = 1;
  private long rowLine;
  private @Nullable Problem problem;
  private final CsvFields fields = new CsvFields();

  /** Values with commas between them; more bytes a row may not have. */
  public CsvRows(InputStream in, int mostBytes) {
    this(in, mostBytes, ',');
  }

  /** Values with that character between them, which is plain ASCII. */
  public CsvRows(InputStream in, int mostBytes, char delimiter) {
    this.in = in;
    this.mostBytes = mostBytes;
    this.delimiter = (byte) delimiter;
  }

  /** Goes to the next row; false at the end or at a problem. */
  public boolean next() throws IOException {
    if (problem != null) {
      return false;
    }
    toNextRow();
    fields.clear();
    wide = false;
    rowLine = line;
    if (!more()) {
      return false;
    }
    while (field()) {
      // each call takes one value; it answers whether another follows
    }
    judgeRow();
    return problem == null;
  }

  /** The physical line on which the row began, from 1. */
  public long line() {
    return rowLine;
  }

  /** How many values the row has. */
  public int size() {
    return fields.count();
  }

  /** The value at that place, as it stands, quotation marks resolved. */
  public String value(int index) {
    int first = begin + fields.from(index);
    int length = fields.to(index) - fields.from(index);
    if (length == 0) {
      return "";
    }
    var text =
        new String(
            buffer, first, length, wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1);
    return fields.doubled(index) ? text.replace("\"\"", "\"") : text;
  }

  /** Whether nothing at all stands at that place, not even a blank. */
  boolean isEmpty(int index) {
    return fields.from(index) == fields.to(index);
  }

  /** Puts the value at that place into a row. */
  void put(int index, Element element, RowDraft row) {
    if (wide || fields.doubled(index)) {
      row.putText(element, value(index));
    } else {
      row.putAscii(element, buffer, begin + fields.from(index), begin + fields.to(index));
    }
  }

  /** What ended the reading before its end, at {@link #line()}. */
  public @Nullable Problem problem() {
    return problem;
  }

  private void toNextRow() throws IOException {
    begin = at;
    if (!started) {
      started = true;
      skipByteOrderMark();
    }
    while (more() && (buffer[at] == '\n' || buffer[at] == '\r')) {
      endLine();
      begin = at;
    }
    begin = at;
  }

  private void skipByteOrderMark() throws IOException {
    while (end < BYTE_ORDER_MARK.length && fill()) {
      // three bytes are needed to tell
    }
    int length = BYTE_ORDER_MARK.length;
    if (end >= length && Arrays.equals(buffer, 0, length, BYTE_ORDER_MARK, 0, length)) {
      at = length;
      begin = length;
    }
  }

  private boolean field() throws IOException {
    return (more() && buffer[at] == '"') ? quoted() : plain();
  }

  private boolean plain() throws IOException {
    int start = at - begin;
    do {
      skipPlain();
    } while (at == end && fill());
    fields.add(start, at - begin, false);
    return at < end && problem == null && separated();
  }

  private void skipPlain() {
    var bytes = buffer;
    byte stop = (byte) Math.max(delimiter, '\r');
    int i = at;
    for (; i < end; i++) {
      byte b = bytes[i];
      if (b <= stop) {
        if (b == delimiter || b == '\n' || b == '\r' || b == 0) {
          break;
        }
        wide |= b < 0;
      }
    }
    at = i;
  }

  private boolean quoted() throws IOException {
    at++;
    int start = at - begin;
    boolean twins = false;
    while (toQuote()) {
      int close = at - begin;
      at++;
      if (more() && buffer[at] == '"') {
        twins = true;
        at++;
      } else {
        fields.add(start, close, twins);
        return problem == null && afterQuote();
      }
    }
    if (problem == null) {
      problem = Problem.QUOTE_NOT_CLOSED;
    }
    return false;
  }

  /** Goes on to a quotation mark, counting lines; false when there is none. */
  private boolean toQuote() throws IOException {
    while (more()) {
      byte b = buffer[at];
      if (b == '"') {
        return true;
      }
      if (b == 0) {
        problem = Problem.NUL_CHARACTER;
        return false;
      }
      if (b == '\n' || b == '\r') {
        endLine();
      } else {
        wide |= b < 0;
        at++;
      }
    }
    return false;
  }

  /** Blanks may stand between a closing quotation mark and the delimiter. */
  private boolean afterQuote() throws IOException {
    while (more() && (buffer[at] == ' ' || buffer[at] == '\t') && buffer[at] != delimiter) {
      at++;
    }
    return at < end && problem == null && separated();
  }

  /** Steps over what ends a value; true when another value follows in the row. */
  private boolean separated() throws IOException {
    if (buffer[at] == delimiter) {
      at++;
      return true;
    }
    switch (buffer[at]) {
      case '\n', '\r' -> endLine();
      case 0 -> problem = Problem.NUL_CHARACTER;
      default -> problem = Problem.TEXT_AFTER_QUOTE;
    }
    return false;
  }

  private void endLine() throws IOException {
    boolean carriageReturn = buffer[at] == '\r';
    at++;
    line++;
    if (carriageReturn && more() && buffer[at] == '\n') {
      at++;
    }
  }

  private void judgeRow() {
    if (problem == null && at - begin > mostBytes) {
      problem = Problem.RECORD_TOO_LARGE;
    } else if (problem == null && wide && !isUtf8()) {
      problem = Problem.NOT_UTF8;
    }
  }

  private boolean isUtf8() {
    var row = ByteBuffer.wrap(buffer, begin, at - begin);
    strict.reset();
    while (true) {
      decoded.clear();
      var result = strict.decode(row, decoded, true);
      if (!result.isOverflow()) {
        return result.isUnderflow();
      }
    }
  }

  private boolean more() throws IOException {
    return at < end || fill();
  }

  /**
   * Brings more bytes behind those of the row, which move to the front; false at the end, or when
   * the row is too large already.
   */
  private boolean fill() throws IOException {
    if (drained || problem != null) {
      return false;
    }
    if (end - begin > mostBytes) {
      problem = Problem.RECORD_TOO_LARGE;
      return false;
    }
    System.arraycopy(buffer, begin, buffer, 0, end - begin);
    at -= begin;
    end -= begin;
    begin = 0;
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * end);
    }
    int read = in.read(buffer, end, buffer.length - end);
    drained = read < 0;
    end += Math.max(read, 0);
    return !drained;
  }
}
