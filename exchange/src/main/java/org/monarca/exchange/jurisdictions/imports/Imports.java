package org.monarca.exchange.jurisdictions.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.jurisdictions.imports.ImportResult.Fault;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** Takes files of districts, and of schools and other operators, for the actor's State. */
@Service
public class Imports {

  /** The longest file, in bytes. */
  public static final long MOST_BYTES = 10L << 20;

  /** The most rows of a file. */
  public static final int MOST_ROWS = Sheet.MOST_ROWS;

  private final Database database;
  private final ImportStore store;
  private final Audit audit;

  public Imports(Database database, Audit audit) {
    this.database = database;
    this.store = new ImportStore(database);
    this.audit = audit;
  }

  /** Districts: {@code leaid}, {@code lea_name}, {@code state}; may have city and region. */
  public ImportResult districts(Actor actor, InputStream bytes) throws IOException {
    var state = actor.ownState().orElseThrow();
    return taken(actor, bytes, new DistrictImport(store, checks(state), store.regions(state)));
  }

  /**
   * Schools ({@code ncessch}) and other operators ({@code operator_id}) with {@code leaid}, {@code
   * school_name}, {@code state}; may have a city.
   */
  public ImportResult operators(Actor actor, InputStream bytes) throws IOException {
    var state = actor.ownState().orElseThrow();
    return taken(actor, bytes, new OperatorImport(store, checks(state), store.districts(state)));
  }

  private Checks checks(String state) {
    return new Checks(state, store.idHead(state), store.states());
  }

  private <T> ImportResult taken(Actor actor, InputStream bytes, Import<T> kind)
      throws IOException {
    var sheet = Sheet.read(bytes, kind.needed(), kind.known());
    var faults = new ArrayList<>(sheet.faults());
    var taken = new ArrayList<T>();
    for (var row : sheet.rows()) {
      kind.wrong(row).ifPresentOrElse(faults::add, () -> taken.add(kind.taken(row)));
    }
    var written = database.write(actor, () -> written(actor, kind, taken, faults.size()));
    return new ImportResult(
        sheet.read(),
        written.added(),
        written.changed(),
        taken.size() - written.added() - written.changed(),
        sheet.read() - taken.size(),
        faults.stream()
            .sorted(Comparator.comparingLong(Fault::line))
            .limit(ImportResult.MOST_FAULTS)
            .toList(),
        sheet.unread());
  }

  private <T> Import.Written written(Actor actor, Import<T> kind, List<T> taken, int faults) {
    store.waitForOthers(actor.ownState().orElseThrow());
    var written = kind.write(taken);
    audit.record(
        actor,
        Entry.done(kind.object() + ".import", kind.object())
            .with("added", written.added())
            .with("changed", written.changed())
            .with("faults", faults));
    return written;
  }
}
