package org.monarca.exchange.consolidated;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.IdentityEvent;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Shelters;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.SourceRecords;
import org.monarca.exchange.students.Version;
import org.springframework.stereotype.Service;

/**
 * What was said of a child over time, and what the exchange knew on a past day. It is of the
 * records that are the child's today, under the protection that it has today.
 */
@Service
public class ChildHistories {

  private static final String ACTION = "child.history";

  /** More than any child has; the oldest are read first. */
  private static final int ALL = 100_000;

  private final Identities identities;
  private final SourceRecords sources;
  private final Looking looking;
  private final Consolidation consolidation;

  public ChildHistories(
      Database database,
      Identities identities,
      SourceRecords sources,
      Shelters shelters,
      LookUpBudget budget,
      Audit audit) {
    this.identities = identities;
    this.sources = sources;
    this.looking = new Looking(database, identities, sources, shelters, budget, audit);
    this.consolidation = new Consolidation(new Survivorship());
  }

  /**
   * What was said of a child, version by version; of a protected one what its reader may see.
   *
   * @param after {@link History#next} of the page before, 0 for the first
   * @param limit versions at most
   * @throws LookUpsSpent when the person has looked up too many
   */
  public Optional<History> history(LookUp by, ExchangeId id, long after, int limit) {
    return looking.at(by, id, ACTION, child -> history(child, by, after, limit));
  }

  /**
   * The same by submission, the latest first: each with what it changed.
   *
   * @throws LookUpsSpent when the person has looked up too many
   */
  public Optional<List<Sent>> bySubmission(LookUp by, ExchangeId id) {
    return looking.at(
        by, id, ACTION, child -> Changes.bySubmission(history(child, by, 0, ALL).versions()));
  }

  /**
   * The record as the exchange knew it at that moment; empty of records where it knew none yet.
   * Which records are one child, and which are contested, is as it is known now.
   *
   * @throws LookUpsSpent when the person has looked up too many
   */
  public Optional<ChildRecord> asOf(LookUp by, ExchangeId id, Instant moment) {
    return looking.at(
        by,
        id,
        ACTION,
        entry -> entry.with("as-of", moment.toString()),
        child -> {
          var then = past(child, by, List.of(moment)).getFirst();
          var aliases = identities.aliases(child);
          return consolidation
              .of(child, aliases, then.records(), identities.doubtful(child, aliases))
              .under(then.shelter(), then.closure());
        });
  }

  /**
   * What changed in the record from one moment to a later one, in the order of the record.
   *
   * @throws LookUpsSpent when the person has looked up too many
   */
  public Optional<List<Change>> between(LookUp by, ExchangeId id, Instant from, Instant to) {
    return looking.at(
        by,
        id,
        ACTION,
        entry -> entry.with("from", from.toString()).with("to", to.toString()),
        child -> {
          var past = past(child, by, List.of(from, to));
          return Changes.between(readable(past.getFirst()), readable(past.getLast()));
        });
  }

  /** Which State changed something is kept back with the State. */
  private static List<SourceRecord> readable(Looking.Seen seen) {
    return seen.records().stream().filter(record -> !Withheld.isWithheld(record.state())).toList();
  }

  /** As it was at each of these moments. */
  private List<Looking.Seen> past(ExchangeId id, LookUp by, List<Instant> moments) {
    var shelter = looking.shelter(id, by);
    return sources.asOf(identities.sources(id), moments).stream()
        .map(records -> looking.seen(id, by, records, shelter))
        .toList();
  }

  private History history(ExchangeId id, LookUp by, long after, int limit) {
    var shelter = looking.shelter(id, by);
    var versions =
        shelter.isBare()
            ? List.<Version>of()
            : sources.history(identities.sources(id), after, limit + 1);
    var discretion = new Discretion(by.actor(), looking.closure(by, id));
    var page = versions.stream().limit(limit).toList();
    var next = versions.size() > limit ? page.getLast().number() : null;
    return new History(
        page.stream()
            .filter(version -> !shelter.withholds(version.state()))
            .map(discretion::of)
            .toList(),
        after == 0 ? events(id, shelter.withholds()) : List.of(),
        next);
  }

  private List<IdentityEvent> events(ExchangeId id, boolean withheld) {
    return identities.events(id).stream()
        .map(event -> withheld ? Withheld.from(event) : event)
        .toList();
  }
}
