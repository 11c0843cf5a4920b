package org.monarca.exchange.students;

import java.io.InputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.sealing.Seals;
import org.monarca.records.RecordKind;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * States' records of children and their versions. What writes joins the caller's transaction, for
 * the States that speak alone, and is set-based; thousands of children at a time are its natural
 * size. What reads sees what the caller may.
 */
@Service
public class SourceRecords {

  private static final Actor RECORDS = Actor.exchange("records");

  private final Database database;
  private final Tellings tellings;
  private final Sources sources;
  private final Application application;
  private final FullList fullList;
  private final CurrentRecords current;
  private final VersionReader reader;

  public SourceRecords(Database database, JsonMapper json, Seals seals) {
    var sections = new Sections(database, json, seals);
    this.database = database;
    this.tellings = new Tellings(database);
    this.sources = new Sources(database);
    this.application = new Application(tellings, sources, sections, seals);
    this.fullList = new FullList(database, sections, new Merging(sections, tellings), seals);
    this.current = new CurrentRecords(database, sections);
    this.reader = new VersionReader(database, json, seals);
  }

  /** Keeps what the batch says, as versions; safe to repeat. */
  public Applied apply(Batch batch) {
    return apply(List.of(batch)).getFirst();
  }

  /** The same of several States, each of which says one; in their order. */
  public List<Applied> apply(List<Batch> batches) {
    var states = batches.stream().map(Batch::state).toList();
    return batches.isEmpty()
        ? List.of()
        : database.write(RECORDS.on(states), () -> application.apply(batches));
  }

  /** Which of these children the State has a living record of. */
  public Set<String> known(String state, Collection<String> stateStudentIds) {
    return database.read(RECORDS, () -> sources.living(state, stateStudentIds));
  }

  /** How States' records of these children stand, those that there are. */
  public Map<SourceKey, LastSaid> lastSaid(Collection<SourceKey> keys) {
    return database.read(RECORDS, () -> sources.lastSaid(keys));
  }

  /**
   * How many of the State's living records a full list leaves out.
   *
   * @param present the identifiers of all students in the list, as one-column rows of COPY
   */
  public Absence absence(String state, Moment moment, InputStream present) {
    return database.write(RECORDS, () -> fullList.count(state, moment, present));
  }

  /**
   * Tells which records {@link #absence} counts, some at a time.
   *
   * @param present as there
   */
  public void absentees(
      String state, Moment moment, InputStream present, Consumer<List<Absentee>> to) {
    database.write(RECORDS, () -> fullList.tell(state, moment, present, to));
  }

  /**
   * Withdraws the State's records that a full list leaves out, as of the list's moment.
   *
   * @param present as in {@link #absence}
   */
  public LeftOut withdrawAbsent(String state, Origin origin, Moment moment, InputStream present) {
    return database.write(
        RECORDS.on(state), () -> fullList.withdraw(state, tellings.keep(origin, moment), present));
  }

  /** The State's living records. */
  public long livingCount(String state) {
    return database.read(RECORDS, () -> reader.livingCount(state));
  }

  /** These records as they are said now, withdrawn ones included. */
  public List<SourceRecord> fetch(Collection<Long> someSources) {
    return current.fetch(someSources, RecordKind.childKinds(), EnumSet.allOf(RecordKind.class));
  }

  /**
   * The same of many records at once, with rows of these kinds alone. What of the student's own
   * elements is kept sealed, how the family is reached, is not opened.
   *
   * @param kinds besides the student's own elements
   */
  public List<SourceRecord> fetch(Collection<Long> someSources, Set<RecordKind> kinds) {
    return current.fetch(someSources, kinds, kinds);
  }

  /**
   * These records as they were known at each of these moments; one that was not known yet is
   * absent. By record, as {@link #fetch} has them.
   */
  public List<List<SourceRecord>> asOf(Collection<Long> someSources, List<Instant> moments) {
    var versions = reader.history(someSources, 0, Integer.MAX_VALUE);
    return moments.stream().map(moment -> Past.at(versions, moment)).toList();
  }

  /**
   * The versions of these records in the order in which the exchange learned of them.
   *
   * @param after the number of the last version already read, 0 at first
   * @param limit how many at most
   */
  public List<Version> history(Collection<Long> someSources, long after, int limit) {
    return reader.history(someSources, after, limit);
  }
}
