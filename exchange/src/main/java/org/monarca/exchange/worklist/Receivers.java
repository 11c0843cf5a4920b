package org.monarca.exchange.worklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.springframework.stereotype.Component;

/** Who can be given a task, and which office it then lies with. */
@Component
class Receivers {

  private static final Set<Role> ADMINISTRATORS =
      Set.of(Role.DISTRICT_ADMIN, Role.REGION_ADMIN, Role.STATE_DATA_ADMIN);

  private static final Set<Role> OF_USERS = Set.of(Role.USER_ADMIN, Role.FEDERAL_ADMIN);

  private final RoleGrants grants;
  private final Offices offices;

  Receivers(RoleGrants grants, Offices offices) {
    this.grants = grants;
    this.offices = offices;
  }

  /** Where it goes; empty where the receiver is not of the task's State, or is not known. */
  Optional<Place> place(Task task, Receiver receiver) {
    return receiver instanceof Receiver.Person person
        ? place(task, grants.good(person.account()))
        : office(task, receiver, chosen(receiver));
  }

  /** Of somebody who holds several roles the first in which the task can be theirs. */
  private Optional<Place> place(Task task, List<RoleGrant> held) {
    var known = known(List.of(task), held);
    return held.stream().flatMap(grant -> person(task, grant, known).stream()).findFirst();
  }

  /** Offices and people of the same or a lower level that somebody of that scope may choose. */
  List<Receiver> of(Task task, Scope scope) {
    var people = people(task);
    var known = known(List.of(task), people);
    var open =
        people.stream()
            .filter(grant ->
                person(task, grant, known).filter(place -> isOpen(task, scope, place)).isPresent())
            .<Receiver>map(grant -> new Receiver.Person(grant.account()))
            .distinct();
    return Stream.concat(offices(task, scope, known), open).toList();
  }

  /** The offices of these tasks that somebody of that scope may choose for one or the other. */
  List<Receiver> offices(List<Task> tasks, Scope scope) {
    var known = known(tasks, List.of());
    return tasks.stream().flatMap(task -> offices(task, scope, known)).distinct().toList();
  }

  private Stream<Receiver> offices(Task task, Scope scope, KnownOffices known) {
    return officesOf(task)
        .filter(receiver ->
            office(task, receiver, known).filter(place -> isOpen(task, scope, place)).isPresent());
  }

  /** The people to whom somebody of that scope may give tasks. */
  List<Receiver> among(Scope scope, @Nullable String state) {
    var people =
        grants.ofState(
            state,
            scope.isOfUsers()
                ? OF_USERS
                : state == null ? Set.of(Role.FEDERAL_USER) : ADMINISTRATORS);
    var known = known(List.of(), people);
    return people.stream()
        .filter(grant -> scope.covers(office(grant, known)))
        .<Receiver>map(grant -> new Receiver.Person(grant.account()))
        .distinct()
        .toList();
  }

  /** The districts and regions of these tasks and people. */
  private KnownOffices known(List<Task> tasks, List<RoleGrant> people) {
    return offices.known(
        set(tasks.stream().map(Task::district), people.stream().map(RoleGrant::district)),
        set(tasks.stream().map(Task::region), people.stream().map(RoleGrant::region)));
  }

  private KnownOffices chosen(Receiver receiver) {
    return switch (receiver) {
      case Receiver.District district -> offices.known(Set.of(district.leaId()), Set.of());
      case Receiver.Region region -> offices.known(Set.of(), Set.of(region.id()));
      default -> offices.known(Set.of(), Set.of());
    };
  }

  private static <T> Set<T> set(Stream<@Nullable T> some, Stream<@Nullable T> others) {
    return Stream.concat(some, others).flatMap(Stream::ofNullable).collect(Collectors.toSet());
  }

  private static Office office(RoleGrant held, KnownOffices known) {
    var state = Objects.requireNonNullElse(held.state(), Office.NATION);
    var district = held.district();
    if (district != null) {
      return new Office(Level.DISTRICT, state, known.regionOf(district).orElse(null), district);
    }
    boolean isOfState = held.role() == Role.STATE_DATA_ADMIN || held.role() == Role.USER_ADMIN;
    return held.region() != null
        ? new Office(Level.REGION, state, held.region(), null)
        : new Office(isOfState ? Level.STATE : Level.NATION, state, null, null);
  }

  static boolean isOpen(Task task, Scope scope, Place place) {
    var person = place.assignee();
    return !place.office().level().isAbove(task.level())
        && scope.reaches(place.office())
        && (person == null || task.isFor(person));
  }

  /** What is the user administrators' stays with those who have it. */
  private static Stream<Receiver> officesOf(Task task) {
    if (task.isOfUsers()) {
      return task.level() == Level.NATION
          ? Stream.of(new Receiver.Department())
          : Stream.of(new Receiver.State());
    }
    var district = task.district();
    var region = task.region();
    return Stream.of(
            Stream.<Receiver>of(new Receiver.Department()),
            Stream.<Receiver>of(new Receiver.State()),
            Stream.ofNullable(region).<Receiver>map(Receiver.Region::new),
            Stream.ofNullable(district).<Receiver>map(Receiver.District::new))
        .flatMap(some -> some);
  }

  private List<RoleGrant> people(Task task) {
    if (task.isOfUsers()) {
      return grants.ofState(task.level() == Level.NATION ? null : task.state(), OF_USERS);
    }
    var ofState =
        task.state().equals(Office.NATION)
            ? Stream.<RoleGrant>empty()
            : grants.ofState(task.state(), ADMINISTRATORS).stream();
    var ofNation =
        task.level() == Level.NATION
            ? grants.ofState(null, Set.of(Role.FEDERAL_USER)).stream()
            : Stream.<RoleGrant>empty();
    return Stream.concat(ofNation, ofState).toList();
  }

  private static Optional<Place> office(Task task, Receiver receiver, KnownOffices known) {
    if (task.isOfUsers() && officesOf(task).noneMatch(receiver::equals)) {
      return Optional.empty();
    }
    return switch (receiver) {
      case Receiver.District district -> district(task, district.leaId(), null, known);
      case Receiver.Region region -> region(task, region.id(), null, known);
      case Receiver.State state -> state(task, null);
      case Receiver.Department department -> nation(task, null);
      case Receiver.Person person -> Optional.empty();
    };
  }

  private static Optional<Place> person(Task task, RoleGrant held, KnownOffices known) {
    if (task.isOfUsers()) {
      return ofUsers(task, held);
    }
    boolean isOfState = task.state().equals(held.state());
    var id = held.account();
    return switch (held.role()) {
      case DISTRICT_ADMIN ->
          isOfState ? district(task, held.district(), id, known) : Optional.empty();
      case REGION_ADMIN -> isOfState ? region(task, held.region(), id, known) : Optional.empty();
      case STATE_DATA_ADMIN -> isOfState ? state(task, id) : Optional.empty();
      case FEDERAL_USER -> nation(task, id);
      case SCHOOL_USER,
          QUERY_USER,
          RECRUITER,
          REGION_SETUP,
          STATE_DIRECTOR,
          USER_ADMIN,
          FEDERAL_ADMIN,
          PRIVACY_OFFICER,
          HELP_DESK,
          AUDITOR,
          OPERATOR,
          STATE_SYSTEM ->
          Optional.empty();
    };
  }

  private static Optional<Place> ofUsers(Task task, RoleGrant held) {
    boolean isTheirs =
        task.level() == Level.NATION
            ? held.role() == Role.FEDERAL_ADMIN
            : held.role() == Role.USER_ADMIN
                && held.region() == null
                && task.state().equals(held.state());
    return isTheirs ? Optional.of(new Place(task.office(), held.account())) : Optional.empty();
  }

  private static Optional<Place> district(
      Task task, @Nullable String leaId, @Nullable String assignee, KnownOffices known) {
    if (leaId == null || !known.hasDistrict(task.state(), leaId)) {
      return Optional.empty();
    }
    var region = known.regionOf(leaId).orElse(null);
    return Optional.of(
        new Place(new Office(Level.DISTRICT, task.state(), region, leaId), assignee));
  }

  private static Optional<Place> region(
      Task task, @Nullable Long region, @Nullable String assignee, KnownOffices known) {
    if (region == null || !known.hasRegion(task.state(), region)) {
      return Optional.empty();
    }
    var district = region.equals(task.region()) ? task.district() : null;
    return Optional.of(
        new Place(new Office(Level.REGION, task.state(), region, district), assignee));
  }

  private static Optional<Place> state(Task task, @Nullable String assignee) {
    return task.state().equals(Office.NATION)
        ? Optional.empty()
        : Optional.of(new Place(task.office().at(Level.STATE), assignee));
  }

  private static Optional<Place> nation(Task task, @Nullable String assignee) {
    return Optional.of(new Place(task.office().at(Level.NATION), assignee));
  }

  /**
   * Where a task lies.
   *
   * @param assignee absent where whoever of the office takes it
   */
  record Place(Office office, @Nullable String assignee) {}
}
