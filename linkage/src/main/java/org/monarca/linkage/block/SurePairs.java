package org.monarca.linkage.block;

import java.util.ArrayList;
import java.util.List;
import org.monarca.linkage.weigh.People;
import org.monarca.linkage.weigh.Scorer;

/** Pairs that a model holds for one person, of a sample of the records spread over a table. */
final class SurePairs {

  private static final int RECORDS = 2_000;

  /** Nine times of ten, in bits. */
  private static final double SURE = Math.log(9) / Math.log(2);

  private SurePairs() {}

  static List<int[]> of(People people, Candidates candidates, Scorer scorer) {
    var pairs = new ArrayList<int[]>();
    var walk = candidates.walk();
    int step = Math.max(1, people.size() / RECORDS);
    for (int record = step - 1; record < people.size(); record += step) {
      int met = walk.to(record);
      for (int i = 0; i < met; i++) {
        int earlier = walk.earlier(i);
        if (scorer.weight(people.profile(record), people.profile(earlier), SURE) >= SURE) {
          pairs.add(new int[] {earlier, record});
        }
      }
    }
    return pairs;
  }
}
