package org.monarca.exchange.mappings;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.codes.CodesInForce;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.records.mapping.MappingFault;
import org.monarca.records.sample.Sample;
import org.monarca.records.sample.Writing;

/** The mappings of a State that are being made; whoever sees to them may go on with each. */
public class Drafts {

  /** So many of a State at a time: each holds a sample. */
  public static final int MOST = 10;

  private final Database database;
  private final DraftStore store;
  private final MappingStore mappings;
  private final Previews previews;
  private final CodesInForce codes;
  private final Audit audit;
  private final InstantSource clock;

  Drafts(
      Database database,
      DraftStore store,
      MappingStore mappings,
      Previews previews,
      CodesInForce codes,
      Audit audit,
      InstantSource clock) {
    this.previews = previews;
    this.codes = codes;
    this.database = database;
    this.store = store;
    this.mappings = mappings;
    this.audit = audit;
    this.clock = clock;
  }

  /** What is told of a draft in a list. */
  public record Line(UUID id, @Nullable String of, String person, Instant changed) {}

  /** How beginning went. */
  public sealed interface Begun {

    /** It is there. */
    record Draft(UUID id) implements Begun {}

    /** The files cannot be looked at. */
    record Unfit(Sample.Flaw flaw) implements Begun {}

    /** The mapping among them cannot be used. */
    record Unusable(MappingFault fault) implements Begun {}

    /** It is about XML, of which no table can be shown. */
    record OfXml() implements Begun {}

    /** The State has as many as may be. */
    record Enough() implements Begun {}
  }

  /**
   * Begins one by a sample.
   *
   * @param sent tables, zips of tables, and perhaps the mapping to begin from
   * @param of the mapping of which it will be a version; null for a new one
   */
  public Begun begin(Actor actor, List<Sample.Sent> sent, @Nullable String of) {
    var state = actor.ownState().orElseThrow();
    Sample sample;
    try {
      sample = Sample.of(sent);
    } catch (Sample.Unfit e) {
      return new Begun.Unfit(e.flaw());
    }
    return database.write(
        actor,
        () -> {
          mappings.hold(state);
          if (store.of(state).size() >= MOST) {
            return new Begun.Enough();
          }
          try {
            int basis = of == null ? 0 : mappings.newestVersion(state, of).orElse(0);
            var known = of == null || basis == 0 ? null : mappings.newest(state, of).orElse(null);
            var document = document(sample, known);
            return document.isXml()
                ? new Begun.OfXml()
                : add(actor, state, sample, document, basis == 0 ? null : of, basis);
          } catch (MappingFault fault) {
            return new Begun.Unusable(fault);
          }
        });
  }

  /** Those of the own State, the last changed first. */
  public List<Line> of(Actor actor) {
    var state = actor.ownState().orElseThrow();
    return database.read(
        actor,
        () ->
            store.of(state).stream()
                .map(line -> new Line(line.id(), line.of(), line.person(), line.changed()))
                .toList());
  }

  public Optional<Draft> find(Actor actor, UUID id) {
    return database.read(actor, () -> store.find(actor.ownState().orElseThrow(), id));
  }

  /** The same for a person who looks at it, and so at children of the sample: the trail knows. */
  public Optional<Draft> look(Actor actor, UUID id) {
    return database.write(
        actor,
        () -> {
          var found = store.find(actor.ownState().orElseThrow(), id);
          if (found.isPresent()) {
            audit.record(
                actor, Entry.done("file-mapping.look", "file-mapping-draft", id.toString()));
          }
          return found;
        });
  }

  /** What its sample becomes, were it sent now. */
  public Preview preview(Actor actor, Draft draft) {
    var table = database.read(actor, () -> codes.now(draft.state()));
    return previews.of(draft, table, clock.instant());
  }

  /** Changes what it says; answers whether it is there still. */
  boolean change(Actor actor, UUID id, Consumer<Draft> by) {
    return database.write(
        actor,
        () -> {
          var found = store.lock(actor.ownState().orElseThrow(), id);
          found.ifPresent(draft -> {
            by.accept(draft);
            store.write(
                new Draft(
                    draft.id(),
                    draft.state(),
                    draft.person(),
                    draft.of(),
                    draft.basis(),
                    now(),
                    draft.document(),
                    draft.sample()));
          });
          return found.isPresent();
        });
  }

  /** Ends it, with its sample. */
  public boolean discard(Actor actor, UUID id) {
    return database.write(
        actor,
        () -> {
          boolean gone = store.remove(actor.ownState().orElseThrow(), id);
          if (gone) {
            audit.record(
                actor, Entry.done("file-mapping.discard", "file-mapping-draft", id.toString()));
          }
          return gone;
        });
  }

  private Begun add(
      Actor actor,
      String state,
      Sample sample,
      MappingDocument document,
      @Nullable String of,
      int basis) {
    var id = UUID.randomUUID();
    store.add(new Draft(id, state, actor.id(), of, basis, now(), document, sample));
    audit.record(
        actor,
        Entry.done("file-mapping.begin", "file-mapping-draft", id.toString())
            .with("tables", sample.tables().size()));
    return new Begun.Draft(id);
  }

  /** The mapping that was sent along, else the one it will be a version of, else an empty one. */
  private static MappingDocument document(Sample sample, byte @Nullable [] known)
      throws MappingFault {
    var sent = sample.mapping();
    if (sent != null) {
      return MappingDocument.read(sent);
    }
    if (known != null) {
      return MappingDocument.kept(known);
    }
    var first = sample.tables().values().stream().filter(table -> table.length > 0).findFirst();
    return MappingDocument.begin(first.map(Writing::of).orElseGet(() -> new Writing("utf-8", ',')));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
