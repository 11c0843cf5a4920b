package org.monarca.exchange.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a drawing of the page itself: nothing that a cache or a log could keep.
 *
 * @param edge of the square with its quiet zone, in modules
 * @param path of the dark modules, as SVG writes it
 */
record QrPicture(int edge, String path) {

  /** Light modules all around, which scanners need (ISO/IEC 18004). */
  private static final int QUIET = 4;

  static QrPicture of(String text) {
    var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    var path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(',').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(code.size + 2 * QUIET, path.toString());
  }

  /** Without what it says, for logs. */
  @Override
  public String toString() {
    return "QrPicture[]";
  }
}
