package org.monarca.exchange.access.roles;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;

/**
 * Which roles an administrator gives and ends, and whose accounts they see to by that: a State's
 * those of its people, a region's those of its districts and schools, the Department's its own and
 * the States' user administrators.
 *
 * @param me the administrator's account, which is never their own business
 * @param state postal code; empty for every State and the Department
 * @param region number of the region; empty for all of the State
 * @param standsIn whether roles are theirs too that wait for the Department because their State has
 *     nobody else who could confirm them
 */
public record Reach(
    String me, Optional<String> state, Optional<Long> region, Set<Role> roles, boolean standsIn) {

  /** The roles that a State's user administrator gives; the Department gives the others. */
  private static final Set<Role> OF_A_STATE =
      Set.of(
          Role.SCHOOL_USER,
          Role.QUERY_USER,
          Role.RECRUITER,
          Role.DISTRICT_ADMIN,
          Role.REGION_ADMIN,
          Role.REGION_SETUP,
          Role.STATE_DATA_ADMIN,
          Role.STATE_DIRECTOR,
          Role.PRIVACY_OFFICER);

  private static final Set<Role> OF_A_REGION =
      Set.of(Role.SCHOOL_USER, Role.QUERY_USER, Role.RECRUITER, Role.DISTRICT_ADMIN);

  private static final Set<Role> OF_THE_DEPARTMENT =
      Set.of(
          Role.USER_ADMIN,
          Role.FEDERAL_USER,
          Role.FEDERAL_ADMIN,
          Role.HELP_DESK,
          Role.AUDITOR,
          Role.OPERATOR);

  private static final Set<Role> ALL =
      Stream.concat(OF_A_STATE.stream(), OF_THE_DEPARTMENT.stream())
          .collect(Collectors.toUnmodifiableSet());

  /** The same as {@link #covers}, for a statement about {@code access.role_grant g}. */
  public static final String CONDITION =
      """
      g.account <> :me
      and (g.role = any(:roles) and (:state::text is null or g.state = :state)
           and (:region::bigint is null
                or exists (select from jurisdictions.v_district d where d.lea_id = g.district and d.region = :region))
           or :standsIn and g.waits_for = 'department' and g.waits and g.ended is null)
      """;

  private Reach(String me, Optional<String> state, Optional<Long> region, Set<Role> roles) {
    this(me, state, region, roles, false);
  }

  /** Of somebody who sees to no account. */
  static Reach none(String me) {
    return new Reach(me, Optional.empty(), Optional.empty(), Set.of());
  }

  /**
   * @param region number of the region that the administrator belongs to; null for the whole State
   */
  static Reach of(String me, Role role, @Nullable String state, @Nullable Long region) {
    return switch (role) {
      case USER_ADMIN ->
          new Reach(
              me,
              Optional.of(Objects.requireNonNullElse(state, "")),
              Optional.ofNullable(region),
              region == null ? OF_A_STATE : OF_A_REGION);
      case FEDERAL_ADMIN -> new Reach(me, Optional.empty(), Optional.empty(), OF_THE_DEPARTMENT);
      case SCHOOL_USER,
          QUERY_USER,
          RECRUITER,
          DISTRICT_ADMIN,
          REGION_ADMIN,
          REGION_SETUP,
          STATE_DATA_ADMIN,
          STATE_DIRECTOR,
          FEDERAL_USER,
          PRIVACY_OFFICER,
          HELP_DESK,
          AUDITOR,
          OPERATOR,
          STATE_SYSTEM ->
          none(me);
    };
  }

  /** Whose accounts somebody sees who gives no role: whoever gives some sees those. */
  static Reach seenBy(String me, Role role, @Nullable String state, @Nullable Long region) {
    return switch (role) {
      case STATE_DIRECTOR ->
          new Reach(me, Optional.ofNullable(state), Optional.empty(), OF_A_STATE);
      case FEDERAL_ADMIN ->
          new Reach(me, Optional.empty(), Optional.empty(), OF_THE_DEPARTMENT, true);
      case HELP_DESK, AUDITOR -> new Reach(me, Optional.empty(), Optional.empty(), ALL);
      default -> of(me, role, state, region);
    };
  }

  /**
   * Which roles that others gave somebody confirms: those that they give, a director the State's,
   * the Department's administrators those besides that wait for them to stand in.
   */
  static Reach confirmedBy(String me, Role role, @Nullable String state, @Nullable Long region) {
    return role == Role.STATE_DIRECTOR || role == Role.FEDERAL_ADMIN
        ? seenBy(me, role, state, region)
        : of(me, role, state, region);
  }

  /**
   * Whether it is a role that a State's user administrator gives; the Department gives the others.
   */
  public static boolean isOfAState(Role role) {
    return OF_A_STATE.contains(role);
  }

  /**
   * Whether the role is one that the administrator gives, in that State where it is one of a State.
   */
  public boolean covers(Role role, @Nullable String someState) {
    return roles.contains(role) && state.map(own -> own.equals(someState)).orElse(true);
  }

  /**
   * Whether nobody who holds that role stands above the administrator: of an account that holds one
   * above, nothing but what the administrator gave is their business.
   */
  public boolean isAbove(Role role) {
    return state.isPresent() && !roles.contains(role);
  }

  /** The names that {@link #CONDITION} uses. */
  public Map<String, @Nullable Object> params() {
    var params = new HashMap<String, @Nullable Object>();
    params.put("me", me);
    params.put("state", state.orElse(null));
    params.put("region", region.orElse(null));
    params.put("standsIn", standsIn);
    params.put("roles", roles.stream().map(Role::code).toArray(String[]::new));
    return params;
  }
}
