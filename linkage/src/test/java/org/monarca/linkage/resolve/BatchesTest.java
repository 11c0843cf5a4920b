package org.monarca.linkage.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.monarca.linkage.resolve.Children.LINKER;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.monarca.linkage.resolve.Resolver.Resolved;

/** What is decided depends on the order of the records, and on nothing else. */
class BatchesTest {

  @Property(tries = 60)
  void theSizeOfTheBatchChangesNothing(@ForAll Random random) {
    var queries = Children.queries(Children.easilyConfused(random, 24));
    var atOnce = new Resolver(LINKER).resolve(queries, queries.size());

    for (int batch : new int[] {1, 2, 7}) {
      assertThat(told(new Resolver(LINKER).resolve(queries, batch))).isEqualTo(told(atOnce));
    }
  }

  @Property(tries = 40)
  void everyRecordBelongsToOneChildWhoseFirstRecordGaveItTheNumber(@ForAll Random random) {
    var resolved = Children.resolve(Children.easilyConfused(random, 24));

    for (var one : resolved) {
      var first = resolved.get(Integer.parseInt(one.child()) - 1);
      assertThat(first.child()).isEqualTo(one.child());
      assertThat(first.query().record()).isLessThanOrEqualTo(one.query().record());
    }
  }

  private static List<String> told(List<Resolved> resolved) {
    return resolved.stream()
        .map(one -> one.query().record() + " " + one.child() + " " + one.decision())
        .toList();
  }
}
