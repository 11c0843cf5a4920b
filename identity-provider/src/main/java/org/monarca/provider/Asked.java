package org.monarca.provider;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and values as a query or a form has them. */
record Asked(Map<String, String> values) {

  static Asked of(@Nullable String encoded) {
    var values = new LinkedHashMap<String, String>();
    if (encoded != null && !encoded.isEmpty()) {
      for (var pair : encoded.split("&")) {
        var both = pair.split("=", 2);
        values.put(decoded(both[0]), both.length < 2 ? "" : decoded(both[1]));
      }
    }
    return new Asked(values);
  }

  /** Empty where it is not there. */
  String value(String name) {
    return values.getOrDefault(name, "");
  }

  String encoded() {
    return values.entrySet().stream()
        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** That address with these as its query. */
  URI at(String address) {
    return URI.create(address + (address.contains("?") ? "&" : "?") + encoded());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
