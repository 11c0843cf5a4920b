package org.monarca.exchange.outside;

import java.io.IOException;
import java.io.InputStream;

/** Lines of an answer, of which there are not endlessly many. */
final class Lines {

  private final InputStream in;
  private int left;

  Lines(InputStream in, int most) {
    this.in = in;
    this.left = most;
  }

  String next() throws IOException {
    var line = new StringBuilder();
    while (left-- > 0) {
      int read = in.read();
      if (read < 0) {
        throw new IOException("broken off");
      }
      if (read == '\n') {
        return line.toString().stripTrailing();
      }
      line.append((char) read);
    }
    throw new IOException("too long");
  }
}
