package org.monarca.linkage.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Person;
import org.monarca.linkage.Standardiser;
import org.monarca.linkage.resolve.Query;
import org.monarca.linkage.resolve.Resolver;
import org.monarca.linkage.resolve.Resolver.Resolved;

/** The engine on one machine, in memory. */
final class LocalBatches {

  private static final Standardiser STANDARDISER = Standardiser.standard();
  private static final Linker LINKER = Linker.standard();

  private LocalBatches() {}

  /**
   * Resolves them in their order.
   *
   * @param cap holders of one key beyond which it is refined
   * @param batch how many are met at once
   */
  static Answer resolve(List<Student> students, int cap, int batch) {
    var queries = students.stream().map(LocalBatches::query).toList();
    var resolved = new Resolver(LINKER, cap).resolve(queries, batch);
    return new Answer(pairs(resolved), resolved.stream().map(Conclusion::of).toList());
  }

  private static Query query(Student student) {
    return Query.of(student.record(), STANDARDISER.profile(Person.of(student.elements(), "TX")));
  }

  private static List<Pair> pairs(List<Resolved> resolved) {
    var queries = new HashMap<Long, Query>();
    var pairs = new ArrayList<Pair>();
    for (var one : resolved) {
      queries.put(one.query().record(), one.query());
      for (long other : one.met()) {
        var before = Objects.requireNonNull(queries.get(other));
        double weight = LINKER.weight(one.query().profile(), before.profile());
        pairs.add(new Pair(one.query().record(), other, weight));
      }
    }
    return pairs;
  }
}
