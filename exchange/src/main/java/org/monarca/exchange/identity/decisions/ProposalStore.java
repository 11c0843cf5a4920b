package org.monarca.exchange.identity.decisions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.decisions.Proposal.Kind;
import org.monarca.exchange.identity.decisions.Proposal.Part;
import org.monarca.exchange.identity.decisions.Proposal.Status;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Proposals, and which children they lock. */
final class ProposalStore {

  /**
   * What the records of some children say, as a digest, so that a change or a withdrawal is seen.
   */
  private static final String RECORDS =
      """
      select link.source_id, link.exchange_id, person.state, md5(person::text) || case when exists (select from students.v_withdrawn_source gone where gone.source_id = link.source_id) then ' withdrawn' else '' end as said
        from identity.link
        join identity.person using (source_id)
       where link.exchange_id = any(?)
       order by link.source_id
      """;

  private static final String ADD =
      """
      insert into identity.proposal (kind, survivor, undoes, near_match, proposer, proposer_state, reason, note, proposed, expires)
      values (:kind, :survivor, :undoes, :nearMatch, :proposer, :state, :reason, :note, :at, :expires)
      returning id
      """;

  private static final String ADD_RECORDS =
      """
      insert into identity.proposal_record (proposal, source_id, exchange_id, part, said)
      select ?, source_id, exchange_id, part, said
        from unnest(?::bigint[], ?::bigint[], ?::smallint[], ?::text[]) as record (source_id, exchange_id, part, said)
      """;

  private static final String DECIDE =
      """
      update identity.proposal
         set status = :status, decided = :at, decided_by = :by, decided_note = :note, decision = :decision
       where id = :id
      """;

  private static final String DISPUTE =
      "update identity.proposal set disputed_state = ?, disputed_note = ? where id = ?";

  private final Database database;

  ProposalStore(Database database) {
    this.database = database;
  }

  /**
   * A record as it stands.
   *
   * @param said digest of what it says
   */
  record Standing(long source, ExchangeId child, String state, String said) {}

  /** The records of these children now. */
  List<Standing> standing(Collection<ExchangeId> children) {
    return database
        .jdbc()
        .sql(RECORDS)
        .param(numbers(children))
        .query((row, n) ->
            new Standing(
                row.getLong("source_id"),
                ExchangeId.of(row.getLong("exchange_id")),
                row.getString("state"),
                row.getString("said")))
        .list();
  }

  /** Those of these children that are under a proposal. */
  Set<ExchangeId> locked(Collection<ExchangeId> children) {
    return database
        .jdbc()
        .sql("select exchange_id from identity.locked where exchange_id = any(?)")
        .param(numbers(children))
        .query((row, n) -> ExchangeId.of(row.getLong(1)))
        .set();
  }

  /** Those that can be answered: while a child is under a proposal nothing else is decided. */
  List<NearMatch> answerable(List<NearMatch> open) {
    var children = new HashSet<ExchangeId>();
    open.forEach(near -> children.addAll(List.of(near.own(), near.other())));
    var locked = locked(children);
    return open.stream()
        .filter(near -> !locked.contains(near.own()) && !locked.contains(near.other()))
        .toList();
  }

  /** Keeps what the State that refused it says, for the Department and for ever. */
  void dispute(long id, Actor by, String note) {
    database.jdbc().sql(DISPUTE).params(by.ownState().orElseThrow(), note, id).update();
  }

  /** Adds it with its records, and locks the children. */
  long add(Asked asked, Instant at, Instant expires) {
    long id =
        database
            .jdbc()
            .sql(ADD)
            .param("kind", asked.kind().code())
            .param("survivor", asked.survivor().number())
            .param("undoes", asked.undoes())
            .param("nearMatch", asked.nearMatch())
            .param("proposer", asked.by().id())
            .param("state", asked.by().state())
            .param("reason", asked.grounds().reason())
            .param("note", asked.grounds().note())
            .param("at", Times.utc(at))
            .param("expires", Times.utc(expires))
            .query(Long.class)
            .single();
    addRecords(id, asked.records(), asked.parts());
    database
        .jdbc()
        .sql("insert into identity.locked (exchange_id, proposal) select unnest(?::bigint[]), ?")
        .params(numbers(asked.children()), id)
        .update();
    return id;
  }

  /** The records it is about are these from now on: it is to be looked at again. */
  void renew(long id, List<Standing> records, Map<Long, Integer> parts) {
    var jdbc = database.jdbc();
    jdbc.sql("delete from identity.proposal_record where proposal = ?").param(id).update();
    addRecords(id, records, parts);
    jdbc.sql("update identity.proposal set version = version + 1 where id = ?").param(id).update();
  }

  private void addRecords(long id, List<Standing> records, Map<Long, Integer> parts) {
    database
        .jdbc()
        .sql(ADD_RECORDS)
        .params(
            id,
            records.stream().mapToLong(Standing::source).toArray(),
            records.stream().mapToLong(record -> record.child().number()).toArray(),
            records.stream()
                .map(record -> parts.getOrDefault(record.source(), 0).shortValue())
                .toArray(Short[]::new),
            records.stream().map(Standing::said).toArray(String[]::new))
        .update();
  }

  /** Whether its records stand and say what they did when they were shown. */
  boolean isAsShown(long id, List<Standing> now) {
    var shown = new HashMap<Long, String>();
    database
        .jdbc()
        .sql(
            "select source_id, exchange_id || ' ' || said as stood from identity.proposal_record where proposal = ?")
        .param(id)
        .query(row -> {
          shown.put(row.getLong("source_id"), row.getString("stood"));
        });
    var standing = new HashMap<Long, String>();
    now.forEach(record -> standing.put(record.source(), record.child() + " " + record.said()));
    return shown.equals(standing);
  }

  /** It waits no longer, or for the Department; what is decided unlocks the children. */
  void decide(long id, Status status, Instant at, String by, String note, @Nullable Long decision) {
    database
        .jdbc()
        .sql(DECIDE)
        .param("status", status.name().toLowerCase(Locale.ROOT))
        .param("at", Times.utc(at))
        .param("by", by)
        .param("note", note)
        .param("decision", decision)
        .param("id", id)
        .update();
    if (!status.isWaiting()) {
      database.jdbc().sql("delete from identity.locked where proposal = ?").param(id).update();
    }
  }

  Optional<Proposal> find(long id) {
    return read("where id = ?", id).stream().findFirst();
  }

  /** Those that wait for an answer and whose time is over. */
  List<Proposal> overdue(Instant now) {
    return read(
        "where status in ('open', 'disputed') and expires <= ? order by id limit 100",
        Times.utc(now));
  }

  /** The one that locks the child. */
  Optional<Proposal> about(ExchangeId child) {
    return read(
            "where id = (select proposal from identity.locked where exchange_id = ?)",
            child.number())
        .stream()
        .findFirst();
  }

  private List<Proposal> read(String where, Object parameter) {
    var parts = parts(where, parameter);
    return database
        .jdbc()
        .sql("select * from identity.proposal " + where)
        .param(parameter)
        .query((row, n) -> proposal(row, parts.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  private Map<Long, List<Part>> parts(String where, Object parameter) {
    var parts = new HashMap<Long, List<Part>>();
    database
        .jdbc()
        .sql(
            """
            select record.proposal, record.source_id, source.state, record.exchange_id, record.part
              from identity.proposal_record record
              join students.source on source.id = record.source_id
             where record.proposal in (select id from identity.proposal %s)
             order by record.source_id
            """
                .formatted(where))
        .param(parameter)
        .query(row -> {
          parts
              .computeIfAbsent(row.getLong("proposal"), id -> new ArrayList<>())
              .add(
                  new Part(
                      row.getLong("source_id"),
                      row.getString("state"),
                      ExchangeId.of(row.getLong("exchange_id")),
                      row.getInt("part")));
        });
    return parts;
  }

  private static Proposal proposal(ResultSet row, List<Part> records) throws SQLException {
    return new Proposal(
        row.getLong("id"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
        ExchangeId.of(row.getLong("survivor")),
        row.getObject("undoes", Long.class),
        row.getObject("near_match", Long.class),
        row.getString("proposer"),
        row.getString("proposer_state"),
        new Grounds(row.getString("reason"), row.getString("note")),
        Times.instant(row, "proposed"),
        Times.instant(row, "expires"),
        row.getInt("version"),
        row.getObject("decided") == null ? null : Times.instant(row, "decided"),
        row.getString("decided_by"),
        row.getString("decided_note"),
        row.getString("disputed_state"),
        row.getString("disputed_note"),
        row.getObject("decision", Long.class),
        records);
  }

  static long[] numbers(Collection<ExchangeId> children) {
    return Set.copyOf(children).stream().mapToLong(ExchangeId::number).toArray();
  }
}
