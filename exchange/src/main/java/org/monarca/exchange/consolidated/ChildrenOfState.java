package org.monarca.exchange.consolidated;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.StateRecordNumber;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.records.RecordKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/**
 * All children of whom a State has a record, to be counted: read set by set, as many sets at a time
 * as there are processors, and none of it is kept. It takes all processors for a minute, and so one
 * State is counted after the other.
 */
@Service
public class ChildrenOfState {

  private static final Actor ACTOR = Actor.exchange("counts");
  private static final int LISTED = 10_000;
  private static final int AT_A_TIME = 500;

  private final Database database;
  private final Identities identities;
  private final ManyRecords records;
  private final int listed;
  private final int atATime;
  private final ReentrantLock turn = new ReentrantLock(true);

  @Autowired
  public ChildrenOfState(Database database, Identities identities, ManyRecords records) {
    this(database, identities, records, LISTED, AT_A_TIME);
  }

  /**
   * @param listed so many numbers are listed at once
   * @param atATime so many children make a set
   */
  ChildrenOfState(
      Database database, Identities identities, ManyRecords records, int listed, int atATime) {
    this.database = database;
    this.identities = identities;
    this.records = records;
    this.listed = listed;
    this.atATime = atATime;
  }

  /**
   * What is counted of them: numbers, and nothing of a child.
   *
   * @param kinds the rows that are counted by; others are not read
   * @param counted of the sets, in each of which are children who are in no other; they are read
   *     while they are counted, several at once
   */
  public <T> T counted(
      String state, Set<RecordKind> kinds, Function<Stream<List<ChildRecord>>, T> counted) {
    turn.lock();
    try {
      return counted.apply(sets(state).parallelStream().map(set -> records.of(set, kinds)));
    } finally {
      turn.unlock();
    }
  }

  private List<List<ExchangeId>> sets(String state) {
    var children = new LinkedHashSet<ExchangeId>();
    long after = 0;
    List<StateRecordNumber> some;
    do {
      some = page(state, after);
      some.forEach(record -> children.add(record.id()));
      after = some.isEmpty() ? after : some.getLast().source();
    } while (some.size() == listed);
    var all = List.copyOf(children);
    return IntStream.iterate(0, from -> from < all.size(), from -> from + atATime)
        .mapToObj(from -> all.subList(from, Math.min(from + atATime, all.size())))
        .toList();
  }

  private List<StateRecordNumber> page(String state, long after) {
    return database.read(ACTOR, () -> identities.stateRecords(state, after, listed));
  }
}
