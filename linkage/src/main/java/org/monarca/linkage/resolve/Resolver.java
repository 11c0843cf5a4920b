package org.monarca.linkage.resolve;

import java.util.ArrayList;
import java.util.List;
import org.monarca.linkage.Candidate;
import org.monarca.linkage.Decision;
import org.monarca.linkage.Linker;

/** Decides for records in the order in which they come; each is known to those after it. */
public final class Resolver {

  private final Linker linker;
  private final int cap;

  public Resolver(Linker linker) {
    this(linker, Vicinity.CAP);
  }

  /**
   * @param cap holders of one key beyond which it is refined by another; at least 1
   */
  public Resolver(Linker linker, int cap) {
    this.linker = linker;
    this.cap = cap;
  }

  /**
   * What was concluded about a record.
   *
   * @param child to whom it belongs now; a child that was not known bears its first record's number
   * @param met the earlier records that resemble it enough for a question
   */
  public record Resolved(Query query, String child, Decision decision, List<Long> met) {

    public Resolved {
      met = List.copyOf(met);
    }

    /** As others meet it. */
    public Candidate candidate() {
      boolean underReview = decision instanceof Decision.NeedsReview;
      return new Candidate(query.record(), child, query.profile(), underReview);
    }
  }

  /** One batch, none of whose records was known before. */
  public List<Resolved> resolve(List<Query> batch, Neighbours neighbours) {
    var resolved = new ArrayList<Resolved>(batch.size());
    for (var query : batch) {
      var decision = linker.decide(query.profile(), neighbours.of(query.record()));
      var child =
          decision instanceof Decision.Linked linked
              ? linked.child()
              : Long.toString(query.record());
      var one = new Resolved(query, child, decision, neighbours.met(query.record()));
      neighbours.add(one.candidate());
      resolved.add(one);
    }
    return resolved;
  }

  /**
   * Any number of records from nothing, batch by batch.
   *
   * @param batch how many are met at once; changes nothing but the time it takes
   */
  public List<Resolved> resolve(List<Query> all, int batch) {
    var index = new MemoryIndex();
    var vicinity = new Vicinity(index, linker, cap);
    var resolved = new ArrayList<Resolved>(all.size());
    for (int begin = 0; begin < all.size(); begin += batch) {
      var queries = all.subList(begin, Math.min(all.size(), begin + batch));
      for (var one : resolve(queries, vicinity.of(queries, List.of()))) {
        index.add(one.query(), one.candidate());
        resolved.add(one);
      }
    }
    return resolved;
  }
}
