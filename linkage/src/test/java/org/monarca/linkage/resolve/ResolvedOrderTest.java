package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.resolve.Children.LINKER;
import static org.monarca.linkage.resolve.Children.garcia;
import static org.monarca.linkage.resolve.Children.queries;
import static org.monarca.linkage.resolve.Children.yaretzi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Decision;
import org.monarca.linkage.PersonBuilder;
import org.monarca.linkage.resolve.Resolver.Resolved;

/** In which order records come, and how many at once. */
class ResolvedOrderTest {

  /** Six children whom nobody confuses, of whom each State has a record or two. */
  private static List<PersonBuilder> states() {
    var records = new ArrayList<PersonBuilder>();
    for (var name : List.of("Yaretzi", "Tomás", "Fernanda")) {
      for (var born : List.of(LocalDate.of(2013, 9, 4), LocalDate.of(2008, 2, 27))) {
        var child = yaretzi().firstName(name).birthDate(born).lastName1("Cu" + name);
        records.add(child);
        records.add(child.build().but().lastName2(null));
        records.add(child.build().but().source("MI"));
      }
    }
    return records;
  }

  private static Set<Set<Long>> children(List<Resolved> resolved) {
    return new HashSet<>(
        resolved.stream()
            .collect(
                Collectors.groupingBy(
                    Resolved::child,
                    Collectors.mapping(
                        one -> one.query().record(), Collectors.toCollection(TreeSet::new))))
            .values());
  }

  @Property(tries = 60)
  void whoIsWhoDoesNotDependOnWhoCameFirst(
      @ForAll Random random, @ForAll @IntRange(min = 1, max = 18) int batch) {
    var shuffled = new ArrayList<>(queries(states()));
    Collections.shuffle(shuffled, random);

    assertThat(children(new Resolver(LINKER).resolve(shuffled, batch)))
        .isEqualTo(children(new Resolver(LINKER).resolve(queries(states()), 18)))
        .hasSize(6);
  }

  @Test
  void aChildBearsTheNumberOfItsFirstRecordInTheOrderOfComing() {
    var reversed = queries(List.of(yaretzi(), yaretzi(), garcia("Ana"))).reversed();

    assertThat(new Resolver(LINKER).resolve(reversed, 2))
        .extracting(Resolved::child)
        .containsExactly("3", "2", "2");
  }

  @Test
  void whomARecordMetIsToldEachTime() {
    var resolved =
        new Resolver(LINKER)
            .resolve(queries(List.of(yaretzi(), garcia("Ana"), yaretzi(), yaretzi())), 4);

    assertThat(resolved)
        .extracting(Resolved::met)
        .containsExactly(List.of(), List.of(), List.of(1L), List.of(1L, 3L));
  }

  /** Of records that all share their keys only so many are met: the cap is the caller's. */
  @Test
  void aSmallCapRefinesSoonerThanALargeOne() {
    var names = List.of("Ana", "Beto", "Carla", "Diego", "Elsa", "Fito", "Gina", "Hugo");
    var crowd = new ArrayList<>(names.stream().map(Children::garcia).toList());
    crowd.add(garcia("Hugo"));
    var all = queries(crowd);

    assertThat(new Resolver(LINKER, 1).resolve(all, 3).getLast().met()).isEqualTo(List.of(8L));
    assertThat(new Resolver(LINKER, 100).resolve(all, 3).getLast().met()).isEqualTo(List.of(8L));
  }

  @Test
  void whoIsKnownBeforeTheBatchIsDecidedUpon() {
    var index = new MemoryIndex();
    var earlier = Children.query(1, yaretzi());
    index.add(
        earlier,
        new Resolved(earlier, "7", new Decision.NewChild(Optional.empty()), List.of()).candidate());
    var batch = List.of(Children.query(2, yaretzi()));
    var neighbours = new Vicinity(index, LINKER, Vicinity.CAP).of(batch, List.of());

    assertThat(new Resolver(LINKER).resolve(batch, neighbours))
        .extracting(Resolved::child)
        .containsExactly("7");
  }

  @Test
  void aRecordThatMetNobodyIsNewWhateverElseIsKnown() {
    var neighbours =
        new Neighbours(
            Map.of(),
            List.of(Children.query(1, yaretzi())).stream()
                .map(query -> new Candidate(1, "7", query.profile(), false))
                .toList());

    assertThat(new Resolver(LINKER).resolve(List.of(Children.query(2, yaretzi())), neighbours))
        .extracting(Resolved::child)
        .containsExactly("2");
  }
}
