package org.monarca.exchange.web;

import static org.monarca.exchange.web.SampleReaders.page;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.EndReason;
import org.monarca.exchange.access.roles.GiveReason;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.web.SampleReaders.Sample;

/** Roles that people hold, and the pages on which they choose and are given them. */
record SampleGrants(Wording words, SampleReaders readers) {

  /** Number of the role that waits for a second person. */
  static final long WAITING = 4;

  private static final Instant NOW = Instant.parse("2026-11-23T20:05:00Z");

  SampleGrants(Wording words) {
    this(words, new SampleReaders(words));
  }

  void addTo(Map<String, Sample> samples) {
    var now = line(1, "School user, Synthetic Cedar High School, Texas", null, false, true);
    var soon = line(2, "District administrator, Texas", "Dec 6, 2026", true, false);
    var longest = line(3, "School user, " + "Synthetic School ".repeat(6), null, false, false);
    samples.put("roles-one", profile(new RolesPage(List.of(now), false, null, null, null)));
    samples.put(
        "roles-many",
        profile(
            new RolesPage(
                List.of(now, soon, longest),
                true,
                words.say("own.rules.accepted", "Nov 23, 2026", "Nov 23, 2027"),
                words.say("training.taken", "Nov 23, 2026", "Nov 23, 2027"),
                null)));
    samples.put(
        "roles-wrong",
        profile(
            new RolesPage(List.of(now, soon), false, null, null, words.say("roles.not-yours"))));
    samples.put(
        "roles-choice",
        page(
            "roles/choice",
            Map.of(),
            "roles",
            new RolesPage(List.of(soon), false, null, null, null)));
    samples.put("role-first", form(null, List.of(), TypedFields.NONE));
    samples.put(
        "role-department", form(null, List.of(new Choice("TX", "Texas")), TypedFields.NONE));
    for (var role : List.of(Role.SCHOOL_USER, Role.REGION_ADMIN, Role.USER_ADMIN)) {
      samples.put("role-of-" + role.code(), form(role, List.of(), TypedFields.NONE));
    }
    samples.put(
        "role-wrong",
        form(
            Role.DISTRICT_ADMIN,
            List.of(),
            new TypedFields(
                Map.of("district", "48990"),
                Problems.of("district", words.say("grant.problem.district")))));
  }

  private Sample profile(RolesPage page) {
    return page("roles/profile", readers.state(), "roles", page);
  }

  private Sample form(@Nullable Role role, List<Choice> states, TypedFields typed) {
    boolean hasRegion = role != null && role.region() != Role.Named.NEVER;
    return page(
        "accounts/role",
        readers.state(),
        "grant",
        new GrantPage(
            "account-1",
            "Synthetic Registrar",
            Stream.of(Role.SCHOOL_USER, Role.DISTRICT_ADMIN).map(this::choice).toList(),
            states,
            role == null ? null : choice(role),
            "TX",
            hasRegion ? List.of(new Choice("7", "Synthetic Valley")) : List.of(),
            role == Role.REGION_ADMIN,
            role != null && role.district() != Role.Named.NEVER,
            role == Role.DISTRICT_ADMIN,
            role != null && role.ofSchools(),
            Arrays.stream(GiveReason.values())
                .map(why -> new Choice(why.code(), words.say("grant.reason." + why.code())))
                .toList(),
            typed));
  }

  private Choice choice(Role role) {
    return new Choice(role.code(), words.say("role." + role.code()));
  }

  private static RolesPage.Line line(
      long id, String office, @Nullable String ends, boolean soon, boolean acting) {
    return new RolesPage.Line(id, office, "Nov 23, 2026", ends, soon, acting);
  }

  /** Without the places, whose names stand in the directory. */
  static List<String> say(List<Position> some, Wording words) {
    return some.stream()
        .map(position -> GrantWords.say(position.role(), position.state(), words))
        .toList();
  }

  static RoleGrant lasting(int account) {
    return grant(account, 1, Role.SCHOOL_USER, null);
  }

  static RoleGrant ending(int account) {
    return grant(account, 2, Role.STATE_DATA_ADMIN, LocalDate.of(2026, 12, 6));
  }

  static RoleGrant waiting(int account) {
    return grant(account, WAITING, Role.RECRUITER, null);
  }

  static RoleGrant ended(int account) {
    return new RoleGrant(
        3,
        "account-" + account,
        Position.of(Role.SCHOOL_USER, "TX"),
        NOW,
        "users",
        GiveReason.STAND_IN,
        null,
        null,
        NOW,
        "users",
        EndReason.OTHER_WORK,
        null,
        false,
        "director",
        false);
  }

  private static RoleGrant grant(int account, long id, Role role, @Nullable LocalDate lastDay) {
    return new RoleGrant(
        id,
        "account-" + account,
        Position.of(role, "TX"),
        NOW,
        "users",
        lastDay == null ? null : GiveReason.OTHER,
        lastDay,
        lastDay == null ? null : Instant.parse("2026-12-07T06:00:00Z"),
        null,
        null,
        null,
        null,
        id == WAITING,
        null,
        false);
  }
}
