package org.monarca.exchange.access.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.Position;

/**
 * Whoever an account is made for.
 *
 * @param email what the person signs in with; capitals do not matter
 * @param state needed for every role that belongs to one State, absent for the others
 * @param region needed for a region's administrator, absent for everybody else
 * @param district LEA id; needed for a district's administrator, absent for everybody else
 */
public record Holder(
    String email,
    String displayName,
    Role role,
    @Nullable String state,
    @Nullable Long region,
    @Nullable String district,
    ZoneId zone) {

  public Holder {
    email = email.strip().toLowerCase(Locale.ROOT);
  }

  /** What they hold first. */
  Position position() {
    return new Position(role, state, region, district, null);
  }

  /** Their account, with an id that is nobody's. */
  Account account() {
    return new Account(UUID.randomUUID().toString(), email, displayName, zone);
  }
}
