package org.monarca.exchange.outside;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which addresses are taken. Whether a name leads into the exchange's own network is asked anew at
 * each attempt, when it is known where it leads ({@link Reach}).
 *
 * @param loopback whether this machine itself is taken too, over an open wire, for demonstrations
 *     and tests
 */
public record OutsideUrl(boolean loopback) {

  public static final int LONGEST = 500;

  private static final int HTTPS = 443;
  private static final int HTTP = 80;
  private static final int FIRST_FREE_PORT = 1024;

  /** A name of the Internet, whose last part is never a number, however numbers are written. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+([a-z]{2,63}|xn--[a-z0-9-]{1,59})");

  private static final Pattern WAYS_OF_WRITING =
      Pattern.compile(
          "(?<scheme>https?://)(?<host>[a-z0-9.-]+)(?<port>:[0-9]{1,5})?(?<rest>(?:[/?#].*)?)",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern VISIBLE = Pattern.compile("[!-~]+");
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1");

  /** The one way of writing it, where people and their programs know several. */
  public static String tidy(String typed) {
    var parts = WAYS_OF_WRITING.matcher(typed);
    if (!parts.matches()) {
      return typed;
    }
    var root = (parts.group("scheme") + parts.group("host")).toLowerCase(Locale.ROOT);
    var port = parts.group("port");
    var isUsual = port == null || (port.equals(":" + HTTPS) && root.startsWith("https:"));
    var rest = parts.group("rest");
    return root + (isUsual ? "" : port) + (rest.startsWith("/") ? rest : "/" + rest);
  }

  /** What is wrong with it; empty where nothing is. */
  public Optional<UrlFlaw> flaw(String typed) {
    if (typed.isEmpty()) {
      return Optional.of(UrlFlaw.NOTHING);
    }
    if (typed.length() > LONGEST) {
      return Optional.of(UrlFlaw.TOO_LONG);
    }
    if (!VISIBLE.matcher(typed).matches()) {
      return Optional.of(UrlFlaw.UNREADABLE);
    }
    try {
      return flaw(new URI(typed));
    } catch (URISyntaxException e) {
      return Optional.of(UrlFlaw.UNREADABLE);
    }
  }

  /** The port that is connected to. */
  static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : isTls(url) ? HTTPS : HTTP;
  }

  static boolean isTls(URI url) {
    return "https".equals(url.getScheme());
  }

  private Optional<UrlFlaw> flaw(URI url) {
    var host = url.getHost();
    boolean isHere = loopback && host != null && THIS_MACHINE.contains(host);
    if (!isTls(url) && !(isHere && "http".equals(url.getScheme()))) {
      return Optional.of(UrlFlaw.OPEN_WIRE);
    }
    if (host == null || !(isHere || NAME.matcher(host).matches())) {
      return Optional.of(UrlFlaw.HOST);
    }
    if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
      return Optional.of(UrlFlaw.TOO_MUCH);
    }
    int port = port(url);
    boolean isFree = port >= FIRST_FREE_PORT && port <= 0xffff;
    return isHere || port == HTTPS || isFree ? Optional.empty() : Optional.of(UrlFlaw.PORT);
  }
}
