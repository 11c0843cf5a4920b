package org.monarca.exchange.notices;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a person shall be told.
 *
 * @param kind a line of {@code notice-kinds.csv}
 * @param receiver the account of the person
 * @param ids what it is about, by the names that its kind has: each a whole number of nine digits
 *     at most, or a UUID. A name, a date of birth, an exchange ID or an address is refused, and so
 *     cannot come into a message.
 */
public record Notice(String kind, String receiver, Map<String, String> ids) {

  static final String DIGEST = "digest";

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /**
   * @throws IllegalArgumentException for a value that is neither an id nor a count; it is not
   *     repeated in the exception
   */
  public Notice {
    ids = Map.copyOf(ids);
    for (var id : ids.entrySet()) {
      if (!isId(id.getValue())) {
        throw new IllegalArgumentException(
            "%s of the notice %s is neither an id nor a count".formatted(id.getKey(), kind));
      }
    }
  }

  /** A notice about one thing. */
  public static Notice about(String kind, String receiver, String name, Object id) {
    return new Notice(kind, receiver, Map.of(name, id.toString()));
  }

  static boolean isId(String value) {
    return isCount(value) || UUID.matcher(value).matches();
  }

  static boolean isCount(String value) {
    return COUNT.matcher(value).matches();
  }
}
