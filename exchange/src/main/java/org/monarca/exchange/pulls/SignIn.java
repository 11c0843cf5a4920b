package org.monarca.exchange.pulls;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the exchange signs in at an address.
 *
 * @param name of the user, or of the header; null where there is none
 */
public record SignIn(Way way, @Nullable String name) {

  public static final int LONGEST_NAME = 100;

  /** Tokens may be signed documents. */
  public static final int LONGEST_SECRET = 4_000;

  private static final Pattern PRINTED = Pattern.compile("[ -~]+");
  private static final Pattern TOKEN = Pattern.compile("[!-~]+");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

  /** What the request says itself. */
  private static final Set<String> OURS =
      Set.of(
          "accept",
          "accept-encoding",
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "proxy-authorization",
          "proxy-connection",
          "range",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade",
          "user-agent");

  /** A way to sign in. */
  public enum Way {
    NONE,
    /** A name and a password (RFC 7617). */
    BASIC,
    /** A token (RFC 6750). */
    BEARER,
    /** A header of a name of the State's. */
    HEADER;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Way> ofCode(String code) {
      for (var way : values()) {
        if (way.code().equals(code)) {
          return Optional.of(way);
        }
      }
      return Optional.empty();
    }

    /** Whether there is a name beside the secret. */
    public boolean hasName() {
      return this == BASIC || this == HEADER;
    }
  }

  /** Whether such a name can be sent. */
  boolean isNameFit() {
    if (name == null) {
      return true;
    }
    return name.length() <= LONGEST_NAME
        && switch (way) {
          case NONE, BEARER -> false;
          case BASIC -> name.chars().noneMatch(c -> c == ':' || Character.isISOControl(c));
          case HEADER -> HEADER.matcher(name).matches() && !isOurs(name);
        };
  }

  /** Whether such a secret can be sent. */
  boolean isSecretFit(String secret) {
    return secret.length() <= LONGEST_SECRET
        && switch (way) {
          case NONE -> true;
          case BASIC -> secret.chars().noneMatch(Character::isISOControl);
          case BEARER -> TOKEN.matcher(secret).matches();
          case HEADER -> PRINTED.matcher(secret).matches();
        };
  }

  /**
   * The header by which it is done; none where there is nothing to say.
   *
   * @param secret null where there is none
   */
  Map<String, String> header(@Nullable String secret) {
    return switch (way) {
      case NONE -> Map.of();
      case BASIC -> {
        var both = (name + ":" + said(secret)).getBytes(StandardCharsets.UTF_8);
        yield Map.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(both));
      }
      case BEARER -> Map.of("Authorization", "Bearer " + said(secret));
      case HEADER -> Map.of(said(name), said(secret));
    };
  }

  private static String said(@Nullable String what) {
    return Objects.requireNonNull(what);
  }

  private static boolean isOurs(String header) {
    var name = header.toLowerCase(Locale.ROOT);
    return OURS.contains(name) || name.startsWith("if-") || name.startsWith("content-");
  }
}
