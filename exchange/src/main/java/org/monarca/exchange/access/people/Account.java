package org.monarca.exchange.access.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;

/**
 * A person who may sign in.
 *
 * @param id random, never used again
 * @param state postal code of the person's State; absent for the Department
 * @param region number of the region that a region's administrator belongs to; absent for others
 * @param district LEA id of the district that a district's administrator belongs to; absent for
 *     others
 * @param zone the zone in which the person reads times
 */
public record Account(
    String id,
    String email,
    String displayName,
    Role role,
    @Nullable String state,
    @Nullable Long region,
    @Nullable String district,
    ZoneId zone) {

  /** Of an e-mail address, in characters (RFC 5321). */
  public static final int LONGEST_EMAIL = 254;
}
