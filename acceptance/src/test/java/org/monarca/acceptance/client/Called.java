package org.monarca.acceptance.client;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The addresses that browsers and visitors of the whole run called, as a proxy would log them. */
public final class Called {

  private static final Set<String> ADDRESSES = ConcurrentHashMap.newKeySet();

  private Called() {}

  /** Somebody calls it. */
  public static void note(String address) {
    var at = URI.create(address);
    ADDRESSES.add(
        at.getRawQuery() == null ? at.getRawPath() : at.getRawPath() + "?" + at.getRawQuery());
  }

  /** Path and query of each, as they are read, one a line. */
  public static String all() {
    return URLDecoder.decode(
        String.join("\n", ADDRESSES).replaceAll("%(?![0-9A-Fa-f]{2})", "%25"),
        StandardCharsets.UTF_8);
  }
}
