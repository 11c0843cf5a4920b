package org.monarca.exchange.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.monarca.exchange.identity.past.Since;
import org.monarca.exchange.identity.past.Standings;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.Linker;
import org.monarca.linkage.Standardiser;

/**
 * Tells again what was told since a decision that is taken back: each telling in its turn, knowing
 * what was known then and no more. Only those are decided anew for whom something is otherwise:
 * their own child, the one whose number came with them, or one that they resemble.
 */
final class Retelling {

  private final Database database;
  private final NumberStore numbers;
  private final Standardiser standardiser;
  private final RetoldStore retold;
  private final DoubtStore doubts;
  private final Linker linker;
  private final Recalling recalling;

  Retelling(
      Database database,
      NumberStore numbers,
      Standardiser standardiser,
      RetoldStore retold,
      DoubtStore doubts,
      Linker linker,
      Recalling recalling) {
    this.database = database;
    this.numbers = numbers;
    this.standardiser = standardiser;
    this.retold = retold;
    this.doubts = doubts;
    this.linker = linker;
    this.recalling = recalling;
  }

  /**
   * Within the caller's transaction, under the lock; children and near matches stand already as
   * they would without the decision.
   *
   * @param turn in which it was taken
   * @param children the numbers that are not as they were
   * @param bound the records whose decision it was
   * @return the records that were decided anew
   */
  Set<Long> since(long turn, Collection<Long> children, Set<Long> bound, Instant now, String by) {
    var standings = new Standings(database, standardiser);
    var course = new Course(new Since(database), standardiser, linker, turn);
    var aftermath =
        new Aftermath(standings, course, recalling, new Judge(linker), numbers, doubts, bound, now);
    course.goAstray(children);
    course.follow(bound);
    for (var next = course.next(); next != null; next = course.next()) {
      aftermath.come(next);
    }
    retold.save(standings, now, by);
    return Set.copyOf(standings.all().keySet());
  }
}
