package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.resolve.Children.LINKER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.monarca.linkage.PersonBuilder;
import org.monarca.linkage.resolve.Resolver.Resolved;

/** What is decided depends on the order of the records, and on nothing else. */
class BatchesTest {

  private static final List<String> GIVEN =
      List.of("Yaretzi", "Itzel", "Ana", "Ana María", "José", "Jose Luis", "Lupe", "Guadalupe");
  private static final List<String> SURNAMES = List.of("Cuautle", "García", "Romero", "Xochitl");

  @Property(tries = 60)
  void theSizeOfTheBatchChangesNothing(@ForAll Random random) {
    var queries = Children.queries(people(random));
    var atOnce = new Resolver(LINKER).resolve(queries, queries.size());

    for (int batch : new int[] {1, 2, 7}) {
      assertThat(told(new Resolver(LINKER).resolve(queries, batch))).isEqualTo(told(atOnce));
    }
  }

  @Property(tries = 40)
  void everyRecordBelongsToOneChildWhoseFirstRecordGaveItTheNumber(@ForAll Random random) {
    var resolved = Children.resolve(people(random));

    for (var one : resolved) {
      var first = resolved.get(Integer.parseInt(one.child()) - 1);
      assertThat(first.child()).isEqualTo(one.child());
      assertThat(first.query().record()).isLessThanOrEqualTo(one.query().record());
    }
  }

  private static List<PersonBuilder> people(Random random) {
    var people = new ArrayList<PersonBuilder>();
    for (int i = 0; i < 24; i++) {
      people.add(
          Children.yaretzi()
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

  private static List<String> told(List<Resolved> resolved) {
    return resolved.stream()
        .map(one -> one.query().record() + " " + one.child() + " " + one.decision())
        .toList();
  }
}
