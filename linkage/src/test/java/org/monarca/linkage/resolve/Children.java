package org.monarca.linkage.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Person;
import org.monarca.linkage.PersonBuilder;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.Resolver.Resolved;

/** Children as they come in, and short ways to resolve them. */
final class Children {

  static final Standardiser STANDARDISER = Standardiser.standard();
  static final Linker LINKER = Linker.standard();

  private Children() {}

  static PersonBuilder yaretzi() {
    return Person.builder()
        .firstName("Yaretzi")
        .lastName1("Cuautle")
        .lastName2("Romero")
        .birthDate(LocalDate.of(2013, 9, 4))
        .sex("Female")
        .parent1("Citlali", "Romero")
        .birthState("MX-PUE");
  }

  /** Somebody of the commonest names, born on the commonest day. */
  static PersonBuilder garcia(String first) {
    return Person.builder()
        .firstName(first)
        .lastName1("García")
        .birthDate(LocalDate.of(2012, 1, 1));
  }

  static Query query(long record, PersonBuilder person) {
    return Query.of(record, STANDARDISER.profile(person.build()));
  }

  static List<Query> queries(List<PersonBuilder> people) {
    var queries = new ArrayList<Query>();
    for (int i = 0; i < people.size(); i++) {
      queries.add(query(i + 1L, people.get(i)));
    }
    return queries;
  }

  static List<Resolved> resolve(List<PersonBuilder> people) {
    return new Resolver(LINKER).resolve(queries(people), people.size());
  }
}
