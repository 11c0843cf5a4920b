package org.monarca.exchange.access.sessions;

import java.util.List;

/**
 * What a browser says it is, as far as a person needs it to know their own again.
 *
 * @param browser as its maker calls it; empty where it says nothing known
 * @param system under which it runs; empty where it says nothing known
 */
public record Device(String browser, String system) {

  /** Those that call themselves by other names too come before these. */
  private static final List<Known> BROWSERS =
      List.of(
          new Known("Edg", "Microsoft Edge"),
          new Known("OPR/", "Opera"),
          new Known("SamsungBrowser/", "Samsung Internet"),
          new Known("Firefox/", "Firefox"),
          new Known("FxiOS/", "Firefox"),
          new Known("CriOS/", "Chrome"),
          new Known("Chrome/", "Chrome"),
          new Known("Chromium/", "Chromium"),
          new Known("Safari/", "Safari"));

  private static final List<Known> SYSTEMS =
      List.of(
          new Known("iPhone", "iPhone"),
          new Known("iPad", "iPad"),
          new Known("Android", "Android"),
          new Known("CrOS", "ChromeOS"),
          new Known("Windows", "Windows"),
          new Known("Macintosh", "macOS"),
          new Known("Linux", "Linux"));

  static Device of(String agent) {
    return new Device(first(BROWSERS, agent), first(SYSTEMS, agent));
  }

  private static String first(List<Known> names, String agent) {
    return names.stream()
        .filter(one -> agent.contains(one.sign))
        .map(Known::name)
        .findFirst()
        .orElse("");
  }

  private record Known(String sign, String name) {}
}
