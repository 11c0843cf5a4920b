package org.monarca.exchange.access.roles;

import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;

/**
 * A role and where it is held.
 *
 * @param state postal code; needed for every role that belongs to one State, absent for the others
 * @param region number of the region: needed for its administrator; a user administrator of a State
 *     may have one, and then sees to its districts and schools alone
 * @param district LEA id: needed for its administrator, and with a school
 * @param school the school's id of NCES; only for those who work at schools, who need not say it
 */
public record Position(
    Role role,
    @Nullable String state,
    @Nullable Long region,
    @Nullable String district,
    @Nullable String school) {

  public Position {
    if (role == Role.STATE_SYSTEM) {
      throw new IllegalArgumentException("a State's system is a client, not an account");
    }
    if (role.ofOneState() != (state != null)) {
      throw new IllegalArgumentException("%s: State %s".formatted(role.code(), state));
    }
    boolean fits =
        role.region().allows(region != null)
            && role.district().allows(district != null)
            && (school == null || (role.ofSchools() && district != null));
    if (!fits) {
      throw new IllegalArgumentException(
          "%s: region %s, district %s, school %s".formatted(role.code(), region, district, school));
    }
  }

  /** The State whose user administrators give it; null where the Department's do. */
  @Nullable String office() {
    return Reach.isOfAState(role) ? state : null;
  }

  /** Of the Department, or of a whole State. */
  public static Position of(Role role, @Nullable String state) {
    return new Position(role, state, null, null, null);
  }
}
