package org.monarca.exchange.intake.drop;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A message as the client sent it, read value by value. */
final class PacketIn {

  private final ByteBuffer bytes;

  PacketIn(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  int one() throws Refused {
    try {
      return bytes.get() & 0xFF;
    } catch (BufferUnderflowException e) {
      throw Refused.badMessage();
    }
  }

  int number() throws Refused {
    try {
      return bytes.getInt();
    } catch (BufferUnderflowException e) {
      throw Refused.badMessage();
    }
  }

  long large() throws Refused {
    try {
      return bytes.getLong();
    } catch (BufferUnderflowException e) {
      throw Refused.badMessage();
    }
  }

  String text() throws Refused {
    return StandardCharsets.UTF_8.decode(part()).toString();
  }

  /** So many bytes as are said before them, where they lie. */
  ByteBuffer part() throws Refused {
    int length = number();
    if (length < 0 || length > bytes.remaining()) {
      throw Refused.badMessage();
    }
    var part = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    return part;
  }
}
