package org.monarca.exchange.access.roles;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.District;
import org.monarca.exchange.jurisdictions.Operator;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.jurisdictions.States;
import org.springframework.stereotype.Component;

/**
 * Reads where a role is to be held, as somebody typed it, and looks whether there is such a place.
 */
@Component
public class Positions {

  private final States states;
  private final Directory directory;

  Positions(States states, Directory directory) {
    this.states = states;
    this.directory = directory;
  }

  /** What came of reading. */
  public sealed interface Read {

    record Good(Position position) implements Read {}

    /**
     * There is no such place in that State, or one is needed.
     *
     * @param field {@code state}, {@code region}, {@code district} or {@code school}
     */
    record Bad(String field) implements Read {}
  }

  /** Empty text is a place that was not named; one that the role has not is left out. */
  public Read read(Role role, String state, String region, String district, String school) {
    if (!role.ofOneState()) {
      return new Read.Good(Position.of(role, null));
    }
    if (states.find(state).isEmpty()) {
      return new Read.Bad("state");
    }
    var inRegion = role.region() == Role.Named.NEVER ? "" : region;
    var ofRegion = region(state, inRegion);
    if (isMissing(inRegion, ofRegion, role.region())) {
      return new Read.Bad("region");
    }
    var inDistrict = role.district() == Role.Named.NEVER ? "" : district;
    var ofDistrict =
        directory
            .district(inDistrict)
            .filter(one -> one.state().equals(state))
            .map(District::leaId);
    if (isMissing(inDistrict, ofDistrict, role.district())) {
      return new Read.Bad("district");
    }
    var leaId = ofDistrict.orElse(null);
    var atSchool = role.ofSchools() ? school : "";
    if (!atSchool.isEmpty() && !isSchool(leaId, atSchool)) {
      return new Read.Bad("school");
    }
    return new Read.Good(
        new Position(
            role, state, ofRegion.orElse(null), leaId, atSchool.isEmpty() ? null : atSchool));
  }

  private static boolean isMissing(String typed, Optional<?> found, Role.Named named) {
    return found.isEmpty() && (!typed.isEmpty() || named == Role.Named.ALWAYS);
  }

  private Optional<Long> region(String state, String typed) {
    return typed.matches("\\d{1,18}")
        ? directory
            .region(Long.parseLong(typed))
            .filter(region -> region.state().equals(state))
            .map(Region::id)
        : Optional.empty();
  }

  private boolean isSchool(@Nullable String leaId, String id) {
    return leaId != null
        && directory.operators(leaId).stream()
            .anyMatch(
                operator -> operator.kind() == Operator.Kind.SCHOOL && operator.id().equals(id));
  }
}
