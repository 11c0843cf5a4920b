package org.monarca.exchange.codes;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.records.translation.CodeFault;
import org.monarca.records.translation.CodeTable;
import org.monarca.records.translation.CodeTableFile;

/** The translation table of a State, as its data administrators keep it. */
public class CodeTables {

  private final Database database;
  private final TableStore store;
  private final Audit audit;
  private final InstantSource clock;

  public CodeTables(Database database, Audit audit, InstantSource clock) {
    this.database = database;
    this.store = new TableStore(database);
    this.audit = audit;
    this.clock = clock;
  }

  /** How keeping went. */
  public sealed interface Saved {

    /** It is a version now. */
    record Done(int version) implements Saved {}

    /** It says what the table said before: no version was made. */
    record Same(int version) implements Saved {}

    /** Somebody else has kept another version meanwhile; nothing was kept. */
    record Moved() implements Saved {}

    /** Something of it cannot be used; nothing was kept. */
    record Unfit(List<CodeFault> faults) implements Saved {}

    /** There is no such version. */
    record Gone() implements Saved {}
  }

  /** The own State's, by its newest version. */
  public KeptTable current(Actor actor) {
    var state = actor.ownState().orElseThrow();
    return database.read(actor, () -> store.current(state));
  }

  /** The newest first. */
  public List<TableVersion> versions(Actor actor) {
    var state = actor.ownState().orElseThrow();
    return database.read(actor, () -> store.versions(state));
  }

  /** A version as a file. */
  public Optional<byte[]> file(Actor actor, int version) {
    var state = actor.ownState().orElseThrow();
    return database.read(actor, () -> store.table(state, version)).map(CodeTableFile::write);
  }

  /** By which version a submission was read. */
  public Optional<Integer> usedFor(Actor actor, UUID submission) {
    return actor
        .ownState()
        .flatMap(state -> database.read(actor, () -> store.usedFor(state, submission)));
  }

  /**
   * Keeps the table of a file in place of all that was said before.
   *
   * @param basis the version that was seen
   */
  public Saved replace(Actor actor, int basis, byte[] file) {
    var read = CodeTableFile.read(file);
    return read.faults().isEmpty()
        ? keep(actor, basis, null, before -> read.table())
        : new Saved.Unfit(read.faults());
  }

  /**
   * Keeps what is said of some values of one list; all else stays.
   *
   * @param basis the version that was seen
   * @param values as they are compared: of these nothing but the entries is said from now on
   */
  public Saved say(
      Actor actor,
      int basis,
      String list,
      Collection<String> values,
      List<CodeTable.Entry> entries) {
    return keep(
        actor,
        basis,
        null,
        before -> {
          var all = new ArrayList<CodeTable.Entry>();
          before.entries().stream()
              .filter(entry ->
                  !entry.list().equals(list) || !values.contains(CodeTable.folded(entry.theirs())))
              .forEach(all::add);
          all.addAll(entries);
          return CodeTable.of(all);
        });
  }

  /** Takes an earlier version again: it becomes the newest. */
  public Saved again(Actor actor, int version) {
    var state = actor.ownState().orElseThrow();
    var earlier = database.read(actor, () -> store.table(state, version));
    return earlier.isEmpty()
        ? new Saved.Gone()
        : keep(actor, null, version, before -> earlier.get());
  }

  private Saved keep(
      Actor actor,
      @Nullable Integer basis,
      @Nullable Integer again,
      UnaryOperator<CodeTable> change) {
    var state = actor.ownState().orElseThrow();
    return database.write(
        actor,
        () -> {
          store.hold(state);
          var before = store.current(state);
          if (basis != null && basis != before.version()) {
            return new Saved.Moved();
          }
          var table = change.apply(before.table());
          var faults = table.faults(again == null ? before.table() : table);
          if (!faults.isEmpty()) {
            return new Saved.Unfit(faults);
          }
          if (table.equals(before.table())) {
            return new Saved.Same(before.version());
          }
          var number = before.version() + 1;
          var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          var entries = table.entries().size();
          store.add(state, new TableVersion(number, entries, now, actor.id(), again), table);
          audit.record(
              actor,
              Entry.done("code-translation.save", "code-translation", state)
                  .with("version", number)
                  .with("entries", entries));
          return new Saved.Done(number);
        });
  }
}
