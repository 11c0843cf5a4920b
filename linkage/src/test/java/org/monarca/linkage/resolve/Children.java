package org.monarca.linkage.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Person;
import org.monarca.linkage.PersonBuilder;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.Resolver.Resolved;

/** Children as they come in, and short ways to resolve them. */
final class Children {

  static final Standardiser STANDARDISER = Standardiser.standard();
  static final Linker LINKER = Linker.standard();

  private static final List<String> GIVEN =
      List.of("Yaretzi", "Itzel", "Ana", "Ana María", "José", "Jose Luis", "Lupe", "Guadalupe");
  private static final List<String> SURNAMES = List.of("Cuautle", "García", "Romero", "Xochitl");

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

  /** So many of few names and few days, of whom some are one, some twins, and some say little. */
  static List<PersonBuilder> easilyConfused(Random random, int count) {
    var people = new ArrayList<PersonBuilder>();
    for (int i = 0; i < count; i++) {
      people.add(
          yaretzi()
              .firstName(GIVEN.get(random.nextInt(GIVEN.size())))
              .lastName1(SURNAMES.get(random.nextInt(SURNAMES.size())))
              .lastName2(random.nextInt(3) == 0 ? null : SURNAMES.get(random.nextInt(2)))
              .birthDate(
                  random.nextInt(6) == 0
                      ? null
                      : LocalDate.of(2012, 1 + random.nextInt(2), 1 + random.nextInt(3)))
              .multipleBirth(random.nextBoolean() ? true : null)
              .parent1(random.nextBoolean() ? "Citlali" : null, null));
    }
    return people;
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
