package org.monarca.exchange.consolidated;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Shelter;
import org.monarca.exchange.protection.Shelters;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.SourceRecords;

/**
 * The one way to the records of a child: written down first, counted, and seen as their reader may
 * see them.
 */
final class Looking {

  private final Database database;
  private final Identities identities;
  private final SourceRecords sources;
  private final Shelters shelters;
  private final LookUpBudget budget;
  private final Audit audit;

  Looking(
      Database database,
      Identities identities,
      SourceRecords sources,
      Shelters shelters,
      LookUpBudget budget,
      Audit audit) {
    this.database = database;
    this.identities = identities;
    this.sources = sources;
    this.shelters = shelters;
    this.budget = budget;
    this.audit = audit;
  }

  /** The records of a child, as a reader may see them. */
  record Seen(Shelter shelter, Closure closure, List<SourceRecord> records) {}

  /** Does it in one transaction; that somebody wanted too much is written down all the same. */
  <T> T by(LookUp by, Supplier<T> work) {
    try {
      return database.write(by.actor(), work);
    } catch (LookUpsSpent spent) {
      audit.record(by.actor(), Entry.refused("child.look-up", "child", null, "budget"));
      throw spent;
    }
  }

  /** Reads something of a child that there is, by its number today. */
  <T> Optional<T> at(LookUp by, ExchangeId id, String action, Function<ExchangeId, T> read) {
    return at(by, id, action, entry -> entry, read);
  }

  /**
   * The same; it is counted and written down first.
   *
   * @param more adds what else there is to say of it
   */
  <T> Optional<T> at(
      LookUp by,
      ExchangeId id,
      String action,
      UnaryOperator<Entry> more,
      Function<ExchangeId, T> read) {
    return by(
        by,
        () ->
            living(identities, id)
                .map(child -> {
                  budget.open(by, child);
                  var entry = more.apply(Entry.done(action, "child", child.digits()));
                  audit.open(by.actor(), entry.with("purpose", by.purpose().code()));
                  return read.apply(child);
                }));
  }

  /** Absent too when no record is left to it: then all it had is another child's. */
  static Optional<ExchangeId> living(Identities identities, ExchangeId id) {
    return identities.living(id.digits()).filter(living -> !identities.sources(living).isEmpty());
  }

  Seen seen(ExchangeId id, LookUp by) {
    var records = sources.fetch(identities.sources(id));
    return seen(id, by, records, shelters.of(by.actor(), id, records));
  }

  /** The same of records as they were, under the shelter that the child has today. */
  Seen seen(ExchangeId id, LookUp by, List<SourceRecord> records, Shelter shelter) {
    var closure = closure(by, id);
    var discretion = new Discretion(by.actor(), closure);
    return new Seen(
        shelter, closure, records.stream().map(record -> discretion.of(record, shelter)).toList());
  }

  /** An emergency that the States were told of opens everything. */
  Closure closure(LookUp by, ExchangeId id) {
    var closed = Sensitive.closedTo(by);
    if (closed.isEmpty()) {
      return Closure.NONE;
    }
    return shelters
        .openUntil(by.actor(), id)
        .map(until -> new Closure(Set.of(), until))
        .orElseGet(() -> new Closure(closed, null));
  }

  /** The records of a child are read for it only where somebody protects it. */
  Shelter shelter(ExchangeId id, LookUp by) {
    var own = identities.sources(id);
    return shelters.marked(own).isEmpty()
        ? Shelter.NONE
        : shelters.of(by.actor(), id, sources.fetch(own));
  }
}
