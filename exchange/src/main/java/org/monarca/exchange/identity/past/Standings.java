package org.monarca.exchange.identity.past;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.stored.OpenNearMatches;
import org.monarca.exchange.platform.Database;
import org.monarca.linkage.Standardiser;

/** The records that are decided anew, over the past as it was: of all others that holds. */
public final class Standings {

  private final PastStore store;
  private final OpenNearMatches nearMatches;
  private final Standardiser standardiser;
  private final Map<Long, Standing> anew = new TreeMap<>();

  private final Map<Long, Retired> retired = new HashMap<>();

  public Standings(Database database, Standardiser standardiser) {
    this.store = new PastStore(database);
    this.nearMatches = new OpenNearMatches(database);
    this.standardiser = standardiser;
  }

  /** What was known when that turn came. */
  public Past when(long turn) {
    return new Past(store, nearMatches, standardiser, this, turn);
  }

  /** The record, decided anew from that turn on at the latest. */
  public Standing anew(long record, long turn) {
    return anew.computeIfAbsent(
        record,
        source ->
            new Standing(
                turn,
                store.ofRecords(List.of(source), turn).get(source),
                nearMatches.before(turn, List.of(source)).getOrDefault(source, List.of())));
  }

  /** The record, where it is decided anew. */
  public @Nullable Standing of(long record) {
    return anew.get(record);
  }

  /** All of them. */
  public Map<Long, Standing> all() {
    return anew;
  }

  /** Those that stand for one of these numbers now. */
  Map<Long, Placement> at(Collection<Long> numbers) {
    var there = new HashMap<Long, Placement>();
    anew.forEach((source, standing) -> {
      if (standing.isKnown() && numbers.contains(standing.now().number())) {
        there.put(source, standing.now());
      }
    });
    return there;
  }

  /**
   * A number that would not have been issued.
   *
   * @param record for which it was
   * @param turn in which it was
   * @param leadsTo the child that the record came to instead
   */
  public record Retired(long record, long turn, long leadsTo) {}

  /** That number is nobody's; it leads to whoever the record is for which it was issued. */
  public void retire(long number, Retired retirement) {
    retired.put(number, retirement);
  }

  /** It is somebody's after all: the record for which it was issued, which comes to it. */
  public @Nullable Long unretire(long number) {
    var retirement = retired.remove(number);
    return retirement == null ? null : (Long) retirement.record();
  }

  /** Numbers that would not have been issued. */
  public Map<Long, Retired> retired() {
    return retired;
  }

  long leadsTo(long number) {
    var retirement = retired.get(number);
    var standing = retirement == null ? null : anew.get(retirement.record());
    return standing == null || !standing.isKnown() ? number : standing.now().number();
  }
}
