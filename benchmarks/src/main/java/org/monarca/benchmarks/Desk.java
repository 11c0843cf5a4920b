package org.monarca.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.monarca.benchmarks.Sample.Drawn;

/**
 * People who look children up on pages, in turn: each search is written down and counted beside the
 * person's others of the day, which a State's system is spared.
 */
final class Desk implements AutoCloseable {

  /** Who looks children up, and has a page for it. */
  private static final Set<String> ROLES =
      Set.of(
          "school-user",
          "recruiter",
          "district-admin",
          "region-admin",
          "state-data-admin",
          "state-director",
          "privacy-officer",
          "federal-user");

  private final List<Person> people;
  private int turn;

  private Desk(List<Person> people) {
    this.people = people;
  }

  static Desk of(Service service) throws IOException, InterruptedException {
    return new Desk(Person.of(service, ROLES, "/search"));
  }

  /**
   * So many who look children up, each with a session of their own; whose sign-ins are few sit at
   * several desks.
   */
  static List<Person> people(Service service, int wanted) throws IOException, InterruptedException {
    return people(service, wanted, ROLES);
  }

  /** The same, in these roles. */
  static List<Person> people(Service service, int wanted, Set<String> roles)
      throws IOException, InterruptedException {
    var people = new ArrayList<Person>();
    while (people.size() < wanted) {
      var more = Person.of(service, roles, "/search");
      if (more.isEmpty()) {
        throw new BenchFailure("the service's folder holds no sign-in of anybody who searches");
      }
      people.addAll(more);
    }
    people.subList(wanted, people.size()).forEach(Person::close);
    return List.copyOf(people.subList(0, wanted));
  }

  int people() {
    return people.size();
  }

  /** The first page of what is found, as a person sees it who has typed that. */
  Page search(Drawn child, Asking asking) throws IOException, InterruptedException {
    return people.get(turn++ % people.size()).send("/search", fields(asking, child));
  }

  /** The birth date is typed into three fields. */
  static Map<String, String> fields(Asking asking, Drawn child) {
    var fields = new HashMap<>(asking.terms(child.student()));
    var born = fields.remove("birth_date");
    if (born != null) {
      var parts = born.split("-");
      fields.put("birth_date_year", parts[0]);
      fields.put("birth_date_month", parts[1]);
      fields.put("birth_date_day", parts[2]);
    }
    return fields;
  }

  @Override
  public void close() {
    people.forEach(Person::close);
  }
}
