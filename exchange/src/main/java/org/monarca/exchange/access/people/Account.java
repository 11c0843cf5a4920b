package org.monarca.exchange.access.people;

import java.time.ZoneId;

/**
 * A person who may sign in. What they may do then hangs on the role that they act in.
 *
 * @param id random, never used again
 * @param zone the zone in which the person reads times
 */
public record Account(String id, String email, String displayName, ZoneId zone) {

  /** Of an e-mail address, in characters (RFC 5321). */
  public static final int LONGEST_EMAIL = 254;
}
