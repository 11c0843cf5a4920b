package org.monarca.exchange.worklist;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.people.Account;
import org.monarca.exchange.access.people.Accounts;
import org.springframework.stereotype.Component;

/** Who can be given a task, and which office it then lies with. */
@Component
class Receivers {

  private static final Set<Role> ADMINISTRATORS =
      Set.of(Role.DISTRICT_ADMIN, Role.REGION_ADMIN, Role.STATE_DATA_ADMIN);

  private final Accounts accounts;
  private final Offices offices;

  Receivers(Accounts accounts, Offices offices) {
    this.accounts = accounts;
    this.offices = offices;
  }

  /** Where it goes; empty where the receiver is not of the task's State, or is not known. */
  Optional<Place> place(Task task, Receiver receiver) {
    return switch (receiver) {
      case Receiver.District district -> district(task, district.leaId(), null);
      case Receiver.Region region -> region(task, region.id(), null);
      case Receiver.State state -> state(task, null);
      case Receiver.Department department -> nation(task, null);
      case Receiver.Person person ->
          accounts.find(person.account()).flatMap(account -> person(task, account));
    };
  }

  /** Offices and people of the same or a lower level that somebody of that scope may choose. */
  List<Receiver> of(Task task, Scope scope) {
    return Stream.concat(offices(task, scope), open(people(task), task, scope)).toList();
  }

  /** Of these, the offices. */
  Stream<Receiver> offices(Task task, Scope scope) {
    return open(officesOf(task), task, scope);
  }

  private Stream<Receiver> open(Stream<Receiver> some, Task task, Scope scope) {
    return some.filter(
        receiver -> place(task, receiver).filter(place -> isOpen(task, scope, place)).isPresent());
  }

  /** The people to whom somebody of that scope may give tasks. */
  List<Receiver> among(Scope scope, @Nullable String state) {
    return accounts
        .ofState(state, state == null ? Set.of(Role.FEDERAL_USER) : ADMINISTRATORS)
        .stream()
        .filter(account -> scope.covers(office(account)))
        .<Receiver>map(account -> new Receiver.Person(account.id()))
        .toList();
  }

  private Office office(Account account) {
    var state = Objects.requireNonNullElse(account.state(), Office.NATION);
    var district = account.district();
    if (district != null) {
      return new Office(Level.DISTRICT, state, offices.regionOf(district).orElse(null), district);
    }
    boolean isOfState = account.role() == Role.STATE_DATA_ADMIN;
    return account.region() != null
        ? new Office(Level.REGION, state, account.region(), null)
        : new Office(isOfState ? Level.STATE : Level.NATION, state, null, null);
  }

  static boolean isOpen(Task task, Scope scope, Place place) {
    var person = place.assignee();
    return !place.office().level().isAbove(task.level())
        && scope.reaches(place.office())
        && (person == null || task.isFor(person));
  }

  private static Stream<Receiver> officesOf(Task task) {
    var district = task.district();
    var region = task.region();
    return Stream.of(
            Stream.<Receiver>of(new Receiver.Department()),
            Stream.<Receiver>of(new Receiver.State()),
            Stream.ofNullable(region).<Receiver>map(Receiver.Region::new),
            Stream.ofNullable(district).<Receiver>map(Receiver.District::new))
        .flatMap(some -> some);
  }

  private Stream<Receiver> people(Task task) {
    var ofState =
        task.state().equals(Office.NATION)
            ? Stream.<Account>empty()
            : accounts.ofState(task.state(), ADMINISTRATORS).stream();
    var ofNation =
        task.level() == Level.NATION
            ? accounts.ofState(null, Set.of(Role.FEDERAL_USER)).stream()
            : Stream.<Account>empty();
    return Stream.concat(ofNation, ofState).map(account -> new Receiver.Person(account.id()));
  }

  private Optional<Place> person(Task task, Account account) {
    boolean isOfState = task.state().equals(account.state());
    var id = account.id();
    return switch (account.role()) {
      case DISTRICT_ADMIN -> isOfState ? district(task, account.district(), id) : Optional.empty();
      case REGION_ADMIN -> isOfState ? region(task, account.region(), id) : Optional.empty();
      case STATE_DATA_ADMIN -> isOfState ? state(task, id) : Optional.empty();
      case FEDERAL_USER -> nation(task, id);
      case SCHOOL_USER, STATE_SYSTEM -> Optional.empty();
    };
  }

  private Optional<Place> district(Task task, @Nullable String leaId, @Nullable String assignee) {
    if (leaId == null || !offices.isDistrictOf(task.state(), leaId)) {
      return Optional.empty();
    }
    var region = offices.regionOf(leaId).orElse(null);
    return Optional.of(
        new Place(new Office(Level.DISTRICT, task.state(), region, leaId), assignee));
  }

  private Optional<Place> region(Task task, @Nullable Long region, @Nullable String assignee) {
    if (region == null || !offices.isRegionOf(task.state(), region)) {
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
