package org.monarca.exchange.access.people;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;

/**
 * An account to be made.
 *
 * @param email what the person signs in with; capitals do not matter
 * @param password 8 characters at least, 72 bytes at most (what bcrypt reads)
 * @param state needed for every role that belongs to one State, absent for the others
 * @param region needed for a region's administrator, absent for everybody else
 * @param district LEA id; needed for a district's administrator, absent for everybody else
 */
public record NewAccount(
    String email,
    String password,
    String displayName,
    Role role,
    @Nullable String state,
    @Nullable Long region,
    @Nullable String district,
    ZoneId zone) {

  private static final int SHORTEST = 8;
  private static final int MOST_BYTES = 72;

  public NewAccount {
    email = new Holder(email, displayName, role, state, region, district, zone).email();
    if (password.codePointCount(0, password.length()) < SHORTEST
        || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new IllegalArgumentException(
          "a password has 8 characters or more and 72 bytes at most");
    }
  }

  Holder holder() {
    return new Holder(email, displayName, role, state, region, district, zone);
  }

  /** The account of somebody who belongs to no region and no district. */
  public NewAccount(
      String email,
      String password,
      String displayName,
      Role role,
      @Nullable String state,
      ZoneId zone) {
    this(email, password, displayName, role, state, null, null, zone);
  }
}
