package org.monarca.exchange.outside;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The beginning of an answer.
 *
 * @param headers by name, whatever its case; those that come more than once with commas between
 */
public record Head(int status, Map<String, String> headers) {

  /** More than that before the body is no answer. */
  private static final int MOST_BYTES = 65_536;

  private static final int FIRST_FINAL = 200;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");
  private static final Pattern LENGTH = Pattern.compile("[0-9]{1,18}");

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Of the body, where the answer says it. */
  public OptionalLong length() {
    return isChunked()
        ? OptionalLong.empty()
        : header("Content-Length")
            .filter(said -> LENGTH.matcher(said).matches())
            .map(said -> OptionalLong.of(Long.parseLong(said)))
            .orElse(OptionalLong.empty());
  }

  /** Whether it can be told where the body ends: one that breaks off is not taken for a whole. */
  public boolean hasEnd() {
    return hasNoBody() || isChunked() || length().isPresent();
  }

  boolean hasNoBody() {
    return status == NO_CONTENT || status == NOT_MODIFIED;
  }

  boolean isChunked() {
    return header("Transfer-Encoding").filter("chunked"::equalsIgnoreCase).isPresent();
  }

  /** The final one: those before it (1xx) say that another will come. */
  static Head read(InputStream in) throws IOException {
    var lines = new Lines(in, MOST_BYTES);
    while (true) {
      var said = STATUS.matcher(lines.next());
      if (!said.matches()) {
        throw new IOException("no answer of HTTP");
      }
      var headers = headers(lines);
      int status = Integer.parseInt(said.group(1));
      if (status >= FIRST_FINAL) {
        return new Head(status, headers);
      }
    }
  }

  private static Map<String, String> headers(Lines lines) throws IOException {
    var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    for (var line = lines.next(); !line.isEmpty(); line = lines.next()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
        headers.merge(name, line.substring(colon + 1).strip(), (one, more) -> one + ", " + more);
      }
    }
    return headers;
  }
}
