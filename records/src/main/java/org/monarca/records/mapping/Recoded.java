package org.monarca.records.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text of another encoding as UTF-8. What is no character there is none here: it becomes a byte
 * that UTF-8 does not know, so that whoever reads on objects to it on its line.
 */
public final class Recoded extends InputStream {

  private static final byte[] NO_CHARACTER = {(byte) 0xFF};

  private final InputStream sent;
  private final byte[][] characters;
  private final byte[] read = new byte[1 << 13];
  private int count;
  private int next;
  private byte[] character = {};
  private int at;

  private Recoded(InputStream sent, byte[][] characters) {
    this.sent = sent;
    this.characters = characters;
  }

  /**
   * @param charset UTF-8, or one in which every byte is a character or none
   */
  public static InputStream of(InputStream in, Charset charset) {
    return charset.equals(StandardCharsets.UTF_8) ? in : new Recoded(in, characters(charset));
  }

  @Override
  public int read() throws IOException {
    return more() ? character[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int from, int most) throws IOException {
    int given = 0;
    while (given < most && (given == 0 || at < character.length || next < count) && more()) {
      target[from + given++] = character[at++];
    }
    return given == 0 && most > 0 ? -1 : given;
  }

  @Override
  public void close() throws IOException {
    sent.close();
  }

  private boolean more() throws IOException {
    if (at < character.length) {
      return true;
    }
    if (next == count) {
      count = Math.max(sent.read(read), 0);
      next = 0;
    }
    if (next == count) {
      return false;
    }
    character = characters[read[next++] & 0xFF];
    at = 0;
    return true;
  }

  private static byte[][] characters(Charset charset) {
    var all = new byte[1 << 8][];
    for (int i = 0; i < all.length; i++) {
      all[i] = character(charset, (byte) i);
    }
    return all;
  }

  private static byte[] character(Charset charset, byte sent) {
    try {
      var text = charset.newDecoder().decode(ByteBuffer.wrap(new byte[] {sent})).toString();
      return text.getBytes(StandardCharsets.UTF_8);
    } catch (CharacterCodingException none) {
      return NO_CHARACTER;
    }
  }
}
