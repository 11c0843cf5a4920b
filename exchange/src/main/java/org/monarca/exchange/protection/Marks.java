package org.monarca.exchange.protection;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.students.SourceRecord;
import org.monarca.exchange.students.SourceRecords;
import org.springframework.stereotype.Service;

/** States' marks on their records of children who must not be found. */
@Service
public class Marks {

  private final Database database;
  private final Identities identities;
  private final SourceRecords sources;
  private final Audit audit;
  private final ProtectionListener listener;
  private final InstantSource clock;
  private final MarkStore marks;
  private final WhereaboutsStore whereabouts;
  private final ClaimStore claims;

  public Marks(
      Database database,
      Identities identities,
      SourceRecords sources,
      Audit audit,
      ProtectionListener listener,
      InstantSource clock) {
    this.database = database;
    this.identities = identities;
    this.sources = sources;
    this.audit = audit;
    this.listener = listener;
    this.clock = clock;
    this.marks = new MarkStore(database);
    this.whereabouts = new WhereaboutsStore(database);
    this.claims = new ClaimStore(database);
  }

  /** What came of it. */
  public enum Outcome {
    DONE,

    /** It was so before. */
    NOTHING_TO_DO,

    /** The person's State has no record of that child, or there is no such child. */
    NOT_YOURS
  }

  /**
   * Whether the person's State has to do with the child's protection: has a record of the child
   * that it did not withdraw, or ever marked one. As much is asked of a child of another State as
   * of one who never was, so that the time it takes tells nothing.
   */
  public boolean concern(Actor person, ExchangeId child) {
    boolean isOwn = isOwn(person, child);
    boolean marked = !of(person, database.read(person, () -> livingOr(child))).isEmpty();
    return isOwn || marked;
  }

  /** Whether the person's State has a record of the child that it did not withdraw. */
  public boolean isOwn(Actor person, ExchangeId child) {
    return !own(person, child).isEmpty();
  }

  /** Marks all records of the child that the person's State has. */
  public Outcome mark(Actor person, ExchangeId child, MarkReason reason) {
    return database.write(
        person,
        () -> {
          var own = own(person, child);
          if (own.isEmpty()) {
            return Outcome.NOT_YOURS;
          }
          var state = person.ownState().orElseThrow();
          long added =
              own.stream()
                  .filter(source -> marks.add(source, state, reason, person.id(), clock.instant()))
                  .count();
          if (added == 0) {
            return Outcome.NOTHING_TO_DO;
          }
          noteWhereItIs(child, state);
          audit.record(
              person,
              Entry.done("child.protect", "child", child.digits()).with("reason", reason.code()));
          listener.changed(state, person.id());
          return Outcome.DONE;
        });
  }

  /** Takes the State's marks back, of records too that it has withdrawn since. */
  public Outcome end(Actor person, ExchangeId child) {
    return database.write(
        person,
        () -> {
          var own =
              marks.of(identities.sources(child)).stream()
                  .filter(mark -> person.belongsTo(mark.state()))
                  .map(Mark::source)
                  .toList();
          if (own.isEmpty()) {
            return Outcome.NOT_YOURS;
          }
          if (marks.end(own, person.id(), clock.instant()) == 0) {
            return Outcome.NOTHING_TO_DO;
          }
          database.write(
              Shelters.ACTOR,
              () -> {
                whereabouts.forget(own);
                claims.forget(own);
              });
          audit.record(person, Entry.done("child.unprotect", "child", child.digits()));
          listener.changed(person.ownState().orElseThrow(), person.id());
          return Outcome.DONE;
        });
  }

  /** All that the reader's State ever set on its records of the child, newest first. */
  public List<Mark> of(Actor reader, ExchangeId child) {
    return database.read(
        reader,
        () ->
            marks.of(identities.sources(child)).stream()
                .filter(mark -> reader.belongsTo(mark.state()))
                .toList());
  }

  /** The reader's State's, those that hold first, newest first, with the child of each. */
  public List<Marked> ofState(Actor reader, int offset, int most) {
    return reader.ownState().map(state -> ofState(reader, state, offset, most)).orElse(List.of());
  }

  private List<Marked> ofState(Actor reader, String state, int offset, int most) {
    return database.read(
        reader,
        () -> {
          var found = marks.ofState(state, offset, most);
          var children = identities.childBySource(found.stream().map(Mark::source).toList());
          return found.stream().flatMap(mark -> marked(mark, children).stream()).toList();
        });
  }

  private static List<Marked> marked(Mark mark, Map<Long, ExchangeId> children) {
    var child = children.get(mark.source());
    return child == null ? List.of() : List.of(new Marked(mark, child));
  }

  /** A mark, and the number under which the child is known now. */
  public record Marked(Mark mark, ExchangeId child) {}

  /**
   * What comes after it is a change that States hear of. A State that was not let in by those that
   * protect the child already is not let in by another mark.
   */
  private void noteWhereItIs(ExchangeId child, String marking) {
    database.write(
        Shelters.ACTOR,
        () -> {
          var all = identities.living(child.digits()).map(identities::sources).orElse(List.of());
          var now = clock.instant();
          var present = PresentState.of(sources.fetch(all), now);
          var known = whereabouts.known(all).stream().flatMap(Optional::stream).findFirst();
          present
              .filter(marking::equals)
              .or(() -> known)
              .or(() -> present)
              .ifPresent(state ->
                  marks.of(all).stream()
                      .filter(mark -> !mark.isOver() && mark.state().equals(marking))
                      .forEach(mark -> whereabouts.add(mark.id(), state, now)));
        });
  }

  /** The child itself where there is none: of it as much is asked, and nothing is found. */
  private ExchangeId livingOr(ExchangeId child) {
    return identities.living(child.digits()).orElse(child);
  }

  private List<Long> own(Actor person, ExchangeId child) {
    return database.read(
        Shelters.ACTOR,
        () ->
            sources.fetch(identities.sources(livingOr(child))).stream()
                .filter(record -> !record.withdrawn() && person.belongsTo(record.state()))
                .map(SourceRecord::source)
                .toList());
  }
}
