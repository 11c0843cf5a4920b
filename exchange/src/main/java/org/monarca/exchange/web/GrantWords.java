package org.monarca.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.Position;
import org.monarca.exchange.access.roles.Reach;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.Operator;
import org.monarca.exchange.jurisdictions.Region;
import org.springframework.stereotype.Component;

/** Roles with the office in which they are held, in the reader's language. */
@Component
class GrantWords {

  private final Directory directory;

  GrantWords(Directory directory) {
    this.directory = directory;
  }

  /** The role, and the narrowest place of it with the State. */
  String say(Position position, Wording words) {
    return say(List.of(position), words).getFirst();
  }

  /** The same of many: their places are looked up together. */
  List<String> say(List<Position> some, Wording words) {
    var regions = directory.regions(set(some, Position::region));
    var districts = directory.districts(set(some, Position::district));
    return some.stream()
        .map(position ->
            joined(position.role(), place(position, regions, districts), position.state(), words))
        .toList();
  }

  /** The role in a State, or of the Department. */
  static String say(Role role, @Nullable String state, Wording words) {
    return joined(role, null, state, words);
  }

  /** Code of the words for who confirms such a role. */
  static String second(Role role, boolean standIn) {
    return standIn ? "stand-in" : Reach.isOfAState(role) ? "state" : "department";
  }

  private static String joined(
      Role role, @Nullable String place, @Nullable String state, Wording words) {
    var name = words.say("role." + role.code());
    var where =
        Stream.of(place, state == null ? null : words.state(state)).filter(Objects::nonNull);
    return where.reduce(name, (said, more) -> words.say("role.in", said, more));
  }

  private @Nullable String place(
      Position position, Map<Long, Region> regions, Map<String, District> districts) {
    var school = position.school();
    var district = position.district();
    var region = position.region();
    if (school != null && district != null) {
      return school(district, school);
    }
    if (district != null) {
      return districts.containsKey(district) ? districts.get(district).name() : district;
    }
    return region == null || !regions.containsKey(region) ? null : regions.get(region).name();
  }

  private String school(String district, String school) {
    return directory.operators(district).stream()
        .filter(operator -> operator.id().equals(school))
        .map(Operator::name)
        .findFirst()
        .orElse(school);
  }

  private static <T> List<T> set(List<Position> some, Function<Position, @Nullable T> part) {
    return some.stream()
        .map(part)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .distinct()
        .collect(Collectors.toList());
  }
}
