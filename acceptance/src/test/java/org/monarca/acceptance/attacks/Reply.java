package org.monarca.acceptance.attacks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as it came over the wire.
 *
 * @param status 0 when the service closed without a word
 * @param headers names in small letters, in order, repeated ones too
 */
record Reply(int status, List<Map.Entry<String, String>> headers, String body) {

  private static final String HEAD_ENDS = "\r\n\r\n";

  static Reply of(byte[] bytes) {
    // Bytes are kept one to one, so that a control character is seen as it came.
    var text = new String(bytes, StandardCharsets.ISO_8859_1);
    int end = text.indexOf(HEAD_ENDS);
    if (end < 0) {
      return new Reply(0, List.of(), text);
    }
    var lines = text.substring(0, end).split("\r\n", -1);
    var headers = new ArrayList<Map.Entry<String, String>>();
    for (int i = 1; i < lines.length; i++) {
      int colon = lines[i].indexOf(':');
      headers.add(
          Map.entry(
              lines[i].substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT),
              lines[i].substring(colon + 1).strip()));
    }
    var rest = text.substring(end + HEAD_ENDS.length());
    boolean chunked = headers.contains(Map.entry("transfer-encoding", "chunked"));
    var body = (chunked ? joined(rest) : rest).getBytes(StandardCharsets.ISO_8859_1);
    int status = Integer.parseInt(lines[0].split(" ", 3)[1]);
    return new Reply(status, List.copyOf(headers), new String(body, StandardCharsets.UTF_8));
  }

  Optional<String> header(String name) {
    return all(name).stream().findFirst();
  }

  List<String> all(String name) {
    return headers.stream()
        .filter(header -> header.getKey().equals(name))
        .map(Map.Entry::getValue)
        .toList();
  }

  String location() {
    return header("location").orElse("");
  }

  JsonNode json() {
    return new JsonMapper().readTree(body);
  }

  /** What is read of it, without what is new in each: numbers of requests, tokens, times. */
  String sameEachTime() {
    return body.replaceAll("\\b[0-9a-f]{16}\\b", "-")
        .replaceAll("\"timestamp\":\"[^\"]+\"", "-")
        .replaceAll("(name=\"_csrf\" value=\")[^\"]+", "$1-");
  }

  private static String joined(String chunks) {
    var whole = new StringBuilder();
    int at = 0;
    while (at < chunks.length()) {
      int line = chunks.indexOf("\r\n", at);
      int size = line < 0 ? 0 : Integer.parseInt(chunks.substring(at, line).strip(), 16);
      if (size == 0) {
        break;
      }
      whole.append(chunks, line + 2, Math.min(line + 2 + size, chunks.length()));
      at = line + 2 + size + 2;
    }
    return whole.toString();
  }
}
