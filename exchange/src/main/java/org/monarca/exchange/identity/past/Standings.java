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

  /** Numbers that would not have been issued, by the record for which they were. */
  private final Map<Long, Long> retired = new HashMap<>();

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

  /** That number is nobody's; it leads to whoever the record is for which it was issued. */
  public void retire(long number, long record) {
    retired.put(number, record);
  }

  /** Numbers that would not have been issued, by the record for which they were. */
  public Map<Long, Long> retired() {
    return retired;
  }

  long leadsTo(long number) {
    var record = retired.get(number);
    var standing = record == null ? null : anew.get(record);
    return standing == null || !standing.isKnown() ? number : standing.now().number();
  }
}
