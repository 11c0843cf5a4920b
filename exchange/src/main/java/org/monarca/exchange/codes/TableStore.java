package org.monarca.exchange.codes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.monarca.records.translation.CodeTable;
import org.monarca.records.translation.CodeTableFile;

/** Tables of codes in PostgreSQL. Statements join the transaction under way. */
final class TableStore {

  private static final String USE =
      """
      insert into codes.used (submission, state, version)
      select :submission, state, version from codes.version where state = :state order by version desc limit 1
      returning version
      """;

  private static final String READ_BY =
      """
      select v.document from codes.used u join codes.version v on v.state = u.state and v.version = u.version
       where u.submission = :submission
      """;

  private final Database database;

  TableStore(Database database) {
    this.database = database;
  }

  /** The number of the newest version; 0 for none. */
  int newest(String state) {
    return database
        .jdbc()
        .sql("select coalesce(max(version), 0) from codes.version where state = ?")
        .param(state)
        .query(Integer.class)
        .single();
  }

  /** The numbers of the newest versions, of those States that have one. */
  Map<String, Integer> newest(Collection<String> states) {
    var newest = new HashMap<String, Integer>();
    database
        .jdbc()
        .sql("select state, max(version) from codes.version where state = any(?) group by state")
        .param(states.toArray(String[]::new))
        .query(row -> {
          newest.put(row.getString(1), row.getInt(2));
        });
    return newest;
  }

  KeptTable current(String state) {
    int newest = newest(state);
    return newest == 0 ? KeptTable.NONE : kept(state, newest);
  }

  /** That version of the State's, which there is. */
  KeptTable kept(String state, int version) {
    return new KeptTable(version, table(state, version).orElseThrow());
  }

  Optional<CodeTable> table(String state, int version) {
    return database
        .jdbc()
        .sql("select document from codes.version where state = ? and version = ?")
        .params(state, version)
        .query(String.class)
        .optional()
        .map(TableStore::read);
  }

  /** The newest first. */
  List<TableVersion> versions(String state) {
    return database
        .jdbc()
        .sql(
            "select version, entries, made, made_by, again from codes.version where state = ? order by version desc")
        .param(state)
        .query((row, n) ->
            new TableVersion(
                row.getInt("version"),
                row.getInt("entries"),
                row.getObject("made", OffsetDateTime.class).toInstant(),
                row.getString("made_by"),
                row.getObject("again", Integer.class)))
        .list();
  }

  /** One of a State's savings at a time, so that versions follow each other. */
  void hold(String state) {
    database
        .jdbc()
        .sql("select pg_advisory_xact_lock(hashtext('codes'), hashtext(?))")
        .param(state)
        .query((row, n) -> true)
        .single();
  }

  void add(String state, TableVersion version, CodeTable table) {
    database
        .jdbc()
        .sql(
            """
            insert into codes.version (state, version, document, entries, made, made_by, again)
            values (:state, :version, :document, :entries, :made, :by, :again)
            """)
        .param("state", state)
        .param("version", version.number())
        .param("document", new String(CodeTableFile.keep(table), UTF_8))
        .param("entries", version.entries())
        .param("made", Times.utc(version.made()))
        .param("by", version.madeBy())
        .param("again", version.again(), Types.INTEGER)
        .update();
  }

  /** Notes the newest version for a submission; empty where the State has none. */
  Optional<Integer> use(UUID submission, String state) {
    return database
        .jdbc()
        .sql(USE)
        .param("submission", submission)
        .param("state", state)
        .query(Integer.class)
        .optional();
  }

  CodeTable readBy(UUID submission) {
    return database
        .jdbc()
        .sql(READ_BY)
        .param("submission", submission)
        .query(String.class)
        .optional()
        .map(TableStore::read)
        .orElse(CodeTable.NONE);
  }

  Optional<Integer> usedFor(String state, UUID submission) {
    return database
        .jdbc()
        .sql("select version from codes.used where submission = ? and state = ?")
        .params(submission, state)
        .query(Integer.class)
        .optional();
  }

  /** What was right when it was kept is read again, whatever the lists are by now. */
  private static CodeTable read(String document) {
    return CodeTableFile.kept(document.getBytes(UTF_8));
  }
}
