package org.monarca.exchange.access.people;

import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * A person who may sign in. What they may do then hangs on the role that they act in.
 *
 * @param id random, never used again
 * @param zone the zone in which the person reads times
 */
public record Account(String id, String email, String displayName, ZoneId zone) {

  /** Of an e-mail address, in characters (RFC 5321). */
  public static final int LONGEST_EMAIL = 254;

  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@,;<>\"]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\\.[a-z0-9-]+)+");

  /** Whether an account can have that address, in small letters. */
  public static boolean isEmail(String said) {
    return said.length() <= LONGEST_EMAIL && EMAIL.matcher(said).matches();
  }
}
