package org.monarca.exchange.outside;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of a system.
 *
 * @param url one that {@link OutsideUrl} takes
 * @param headers beside those that every request has; printed characters of ASCII
 * @param body empty for none
 */
public record Request(String method, URI url, Map<String, String> headers, String body) {

  public Request {
    headers = new LinkedHashMap<>(headers);
    if (headers.entrySet().stream().anyMatch(Request::isTorn)) {
      throw new IllegalArgumentException("a header of more than a line");
    }
  }

  public static Request get(URI url, Map<String, String> headers) {
    return new Request("GET", url, headers, "");
  }

  /** Without what it says, for logs. */
  @Override
  public String toString() {
    return "Request[" + method + "]";
  }

  /** As it goes over the wire. */
  byte[] bytes() {
    var sent = body.getBytes(StandardCharsets.UTF_8);
    var head =
        new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, target()))
            .append("Host: ")
            .append(url.getRawAuthority())
            .append("\r\nUser-Agent: Monarca\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    if (sent.length > 0) {
      head.append("Content-Length: ").append(sent.length).append("\r\n");
    }
    var first =
        head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    var all = new byte[first.length + sent.length];
    System.arraycopy(first, 0, all, 0, first.length);
    System.arraycopy(sent, 0, all, first.length, sent.length);
    return all;
  }

  private String target() {
    var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
  }

  private static boolean isTorn(Map.Entry<String, String> header) {
    return (header.getKey() + header.getValue()).chars().anyMatch(c -> c < ' ' || c > '~');
  }
}
