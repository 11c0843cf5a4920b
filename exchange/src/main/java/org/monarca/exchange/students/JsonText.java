package org.monarca.exchange.students;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * JSON from record key to what the row says, written by hand, for millions of rows pass through.
 * One holds one text at a time.
 */
final class JsonText {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] json = new byte[1 << 14];
  private int length;

  void begin() {
    length = 0;
    put((byte) '{');
  }

  void end() {
    put((byte) '}');
  }

  boolean isEmpty() {
    return length <= 2;
  }

  /** So many of its bytes, from the first, are the text. */
  byte[] bytes() {
    return json;
  }

  int length() {
    return length;
  }

  void key(String key) {
    if (length > 1) {
      put((byte) ',');
    }
    quote(key);
    put((byte) ':');
  }

  /** Where the elements of a row begin. */
  int row() {
    return length;
  }

  /**
   * @param head comma, quoted key, colon
   */
  void element(byte[] head, String value) {
    put(head);
    quote(value);
  }

  void element(String key, String value) {
    put((byte) ',');
    quote(key);
    put((byte) ':');
    quote(value);
  }

  /** The first comma becomes the brace that opens. */
  void endRow(int begin) {
    if (length == begin) {
      put((byte) '{');
    } else {
      json[begin] = '{';
    }
    put((byte) '}');
  }

  void quote(String text) {
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

  void put(byte[] bytes) {
    reserve(bytes.length);
    System.arraycopy(bytes, 0, json, length, bytes.length);
    length += bytes.length;
  }

  private void reserve(int more) {
    if (json.length - length < more) {
      json = Arrays.copyOf(json, Math.max(2 * json.length, length + more));
    }
  }
}
