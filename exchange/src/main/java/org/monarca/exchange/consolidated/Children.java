package org.monarca.exchange.consolidated;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Match;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.protection.Shelters;
import org.monarca.exchange.students.SourceKey;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks children up, in every State. Each look-up is audited before anything is read of the
 * children it shows, in the same transaction: without that their records stay closed.
 */
@Service
public class Children {

  private final Database database;
  private final Identities identities;
  private final LookUpBudget budget;
  private final Looking looking;
  private final Audit audit;
  private final Consolidation consolidation;
  private final Hits hits;
  private final Matches matches;

  public Children(
      Database database,
      Identities identities,
      SourceRecords sources,
      Shelters shelters,
      LookUpBudget budget,
      Audit audit,
      JsonMapper json) {
    var survivorship = new Survivorship();
    this.database = database;
    this.identities = identities;
    this.budget = budget;
    this.looking = new Looking(database, identities, sources, shelters, budget, audit);
    this.audit = audit;
    this.consolidation = new Consolidation(survivorship);
    this.matches = new Matches(identities, shelters, audit);
    this.hits = new Hits(database, identities, shelters, survivorship, json);
  }

  /**
   * The record of a child, by its number or one that was merged into it.
   *
   * @throws LookUpsSpent when the person has looked up too many
   */
  public Optional<ChildRecord> find(LookUp by, ExchangeId id) {
    return looking.at(by, id, "child.view", child -> record(child, by));
  }

  /**
   * The same, to be taken away as a file.
   *
   * @param form what is made of it, {@code arrival-sheet.pdf}
   */
  public Optional<ChildRecord> export(LookUp by, ExchangeId id, String form) {
    return looking.at(
        by, id, "child.export", entry -> entry.with("form", form), child -> record(child, by));
  }

  /**
   * The same child as several, to compare what its records say: those of none of these parts, then
   * each part. A part of which it has no record is empty.
   *
   * @param parts source records that may be somebody else's
   */
  public List<ChildRecord> inParts(LookUp by, ExchangeId id, List<Set<Long>> parts) {
    return looking
        .at(by, id, "child.view", child -> parted(child, looking.seen(child, by), parts))
        .orElse(List.of());
  }

  private List<ChildRecord> parted(ExchangeId id, Looking.Seen seen, List<Set<Long>> parts) {
    var records = seen.records();
    var named = parts.stream().flatMap(Set::stream).collect(Collectors.toSet());
    var rest = records.stream().filter(record -> !named.contains(record.source())).toList();
    return Stream.concat(
            Stream.of(rest),
            parts.stream()
                .map(part ->
                    records.stream().filter(record -> part.contains(record.source())).toList()))
        .map(some -> consolidation.of(id, List.of(), some).under(seen.shelter(), seen.closure()))
        .toList();
  }

  /**
   * The children who fit, best first, at most as many as the search asks for.
   *
   * @throws IllegalArgumentException when the search has {@link Search#problems}: ask before
   * @throws LookUpsSpent when the person has searched too often
   */
  public List<Hit> search(LookUp by, Search search, Locale locale) {
    if (!search.problems().isEmpty()) {
      throw new IllegalArgumentException("a search with problems cannot be answered");
    }
    return looking.by(
        by,
        () -> {
          budget.search(by);
          var found = found(search, locale);
          audit.open(by.actor(), searchThatShowed(found).with("purpose", by.purpose().code()));
          return hits.of(
              found, new Discretion(by.actor(), new Closure(Sensitive.closedTo(by), null)));
        });
  }

  /**
   * What the exchange would decide about each of these, were it sent by the asker's State now;
   * nothing is stored of them. One answer each, in the order asked.
   *
   * @param asked nothing {@link Question#unfit} in them; none with the same State student ID as
   *     another
   */
  public List<Match> match(Actor actor, List<Question> asked) {
    return database.write(actor, () -> matches.of(actor, asked));
  }

  /** Those whom the search finds and of whom a State has a living record, the likeliest first. */
  private List<Found> found(Search search, Locale locale) {
    var all =
        search.sourceKey().map(key -> byKey(key, locale)).orElseGet(() -> byPerson(search, locale));
    var living = identities.withLivingRecords(all.stream().map(Found::id).toList());
    return all.stream().filter(one -> living.contains(one.id())).limit(search.limit()).toList();
  }

  private List<Found> byKey(SourceKey key, Locale locale) {
    var reason = SearchProblem.words(locale).getString("same-state-id");
    return identities.ofSource(key).stream().map(id -> new Found(id, 1, List.of(reason))).toList();
  }

  /** Some more than asked for, since children whom every State has withdrawn are not shown. */
  private List<Found> byPerson(Search search, Locale locale) {
    return identities.search(search.person(), search.limit() + Search.USUAL_LIMIT).stream()
        .map(resemblance -> Found.of(resemblance, locale))
        .toList();
  }

  private ChildRecord record(ExchangeId id, LookUp by) {
    var aliases = identities.aliases(id);
    var seen = looking.seen(id, by);
    return consolidation
        .of(id, aliases, seen.records(), identities.doubtful(id, aliases))
        .under(seen.shelter(), seen.closure());
  }

  /** Whom it showed, never what was searched. */
  private static org.monarca.exchange.audit.Entry searchThatShowed(List<Found> found) {
    return org.monarca.exchange.audit.Entry.done("child.search", "child")
        .with("count", found.size())
        .with("shown", found.stream().map(one -> one.id().digits()).toList());
  }
}
