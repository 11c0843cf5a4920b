package org.monarca.exchange.intake.drop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A message to the client, written value by value. */
final class PacketOut {

  private static final int HAS_SIZE = 0x01;
  private static final int HAS_MODE = 0x04;
  private static final int HAS_TIMES = 0x08;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  PacketOut(int kind) {
    bytes.write(kind);
  }

  PacketOut number(int value) {
    bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    return this;
  }

  PacketOut large(long value) {
    bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
    return this;
  }

  PacketOut text(String value) {
    return part(ByteBuffer.wrap(value.getBytes(StandardCharsets.UTF_8)));
  }

  PacketOut part(ByteBuffer value) {
    number(value.remaining());
    bytes.write(value.array(), value.arrayOffset() + value.position(), value.remaining());
    return this;
  }

  PacketOut attributes(Attributes told) {
    number(HAS_MODE | HAS_TIMES | (told.hasSize() ? HAS_SIZE : 0));
    if (told.hasSize()) {
      large(told.size());
    }
    number(told.mode());
    int seconds = (int) told.changed().getEpochSecond();
    return number(seconds).number(seconds);
  }

  void send(OutputStream to) throws IOException {
    var message = ByteBuffer.allocate(Integer.BYTES + bytes.size());
    to.write(message.putInt(bytes.size()).put(bytes.toByteArray()).array());
    to.flush();
  }
}
