package org.monarca.exchange.consolidated;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.identity.Resemblance;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.stereotype.Service;

/**
 * Looks children up, in every State. Each answer is audited in the transaction that reads it: what
 * cannot be audited is not shown.
 */
@Service
public class Children {

  private final Database database;
  private final Identities identities;
  private final SourceRecords sources;
  private final Audit audit;
  private final Consolidation consolidation = new Consolidation(new Survivorship());

  public Children(Database database, Identities identities, SourceRecords sources, Audit audit) {
    this.database = database;
    this.identities = identities;
    this.sources = sources;
    this.audit = audit;
  }

  /** The record of a child, by its number or one that was merged into it. */
  public Optional<ChildRecord> find(Actor actor, ExchangeId id) {
    return database.write(
        actor,
        () ->
            living(id)
                .map(living -> {
                  audit.record(actor, viewOf(living, "child.view"));
                  return consolidated(List.of(living), actor).getOrDefault(living, empty(living));
                }));
  }

  /**
   * The children who fit, best first, at most as many as the search asks for.
   *
   * @throws IllegalArgumentException when the search has {@link Search#problems}: ask before
   */
  public List<Hit> search(Actor actor, Search search, Locale locale) {
    if (!search.problems().isEmpty()) {
      throw new IllegalArgumentException("a search with problems cannot be answered");
    }
    return database.write(
        actor,
        () -> {
          var hits =
              search
                  .sourceKey()
                  .map(key -> byKey(identities.ofSource(key), actor, locale))
                  .orElseGet(() -> byPerson(search, actor, locale));
          audit.record(actor, searchThatShowed(hits));
          return hits;
        });
  }

  /**
   * What was said of a child, version by version.
   *
   * @param after {@link History#next} of the page before, 0 for the first
   * @param limit versions at most
   */
  public Optional<History> history(Actor actor, ExchangeId id, long after, int limit) {
    return database.write(
        actor,
        () ->
            living(id)
                .map(living -> {
                  audit.record(actor, viewOf(living, "child.history"));
                  return history(living, actor, after, limit);
                }));
  }

  /** Absent too when no record is left to it: then all it had is another child's. */
  private Optional<ExchangeId> living(ExchangeId id) {
    return identities.living(id.digits()).filter(living -> !identities.sources(living).isEmpty());
  }

  private History history(ExchangeId id, Actor reader, long after, int limit) {
    var versions = sources.history(identities.sources(id), after, limit + 1);
    var discretion = new Discretion(reader);
    var page = versions.stream().limit(limit).map(discretion::of).toList();
    var next = versions.size() > limit ? page.getLast().number() : null;
    return new History(page, after == 0 ? identities.events(id) : List.of(), next);
  }

  private List<Hit> byKey(Optional<ExchangeId> found, Actor reader, Locale locale) {
    var reason = SearchProblem.words(locale).getString("same-state-id");
    return found.stream()
        .map(id -> consolidated(List.of(id), reader).get(id))
        .flatMap(child -> hit(child, 1, List.of(reason)))
        .toList();
  }

  private List<Hit> byPerson(Search search, Actor reader, Locale locale) {
    var found = identities.search(search.person(), search.limit() + Search.USUAL_LIMIT);
    var children = consolidated(found.stream().map(Resemblance::id).toList(), reader);
    return found.stream()
        .flatMap(resemblance ->
            hit(
                children.get(resemblance.id()),
                resemblance.score(),
                resemblance.evidence().sentences(locale)))
        .limit(search.limit())
        .toList();
  }

  /** A child of whom no State has a living record is not shown. */
  private static Stream<Hit> hit(@Nullable ChildRecord child, double score, List<String> reasons) {
    if (child == null || child.student().isEmpty()) {
      return Stream.empty();
    }
    var states =
        child.states().stream()
            .filter(state -> !state.withdrawn())
            .map(StateRecord::state)
            .distinct()
            .toList();
    var born = child.student().get("birth_date");
    return Stream.of(
        new Hit(child.id(), score, reasons, name(child), born == null ? "" : born.value(), states));
  }

  private static String name(ChildRecord child) {
    var surnames = said(child, "last_name_1", "last_name_2");
    var given = said(child, "first_name", "middle_name", "suffix");
    return Stream.of(surnames, given)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private static String said(ChildRecord child, String... elements) {
    return Stream.of(elements)
        .map(child.student()::get)
        .filter(Objects::nonNull)
        .map(ConsolidatedValue::value)
        .collect(Collectors.joining(" "));
  }

  private Map<ExchangeId, ChildRecord> consolidated(Collection<ExchangeId> ids, Actor reader) {
    var discretion = new Discretion(reader);
    var ofIds = identities.sourcesOf(ids);
    var all = ofIds.values().stream().flatMap(List::stream).toList();
    var records =
        sources.fetch(all).stream()
            .map(discretion::of)
            .collect(Collectors.toMap(SourceRecord::source, Function.identity()));
    return ofIds.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                child ->
                    consolidation.of(
                        child.getKey(),
                        identities.aliases(child.getKey()),
                        child.getValue().stream()
                            .map(records::get)
                            .filter(Objects::nonNull)
                            .toList())));
  }

  private ChildRecord empty(ExchangeId id) {
    return consolidation.of(id, identities.aliases(id), List.of());
  }

  private static org.monarca.exchange.audit.Entry viewOf(ExchangeId id, String action) {
    return org.monarca.exchange.audit.Entry.done(action, "child", id.digits());
  }

  /** Whom it showed, never what was searched. */
  private static org.monarca.exchange.audit.Entry searchThatShowed(List<Hit> hits) {
    return org.monarca.exchange.audit.Entry.done("child.search", "child")
        .with("count", hits.size())
        .with("shown", hits.stream().map(hit -> hit.id().digits()).toList());
  }
}
