package org.monarca.exchange.jurisdictions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.platform.Database;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Whom to ask, in the current transaction. */
final class ContactStore {

  private static final String AT =
      " where state = :state and region is not distinct from :region::bigint and lea_id is not distinct from :leaId::text";

  private static final String PUT =
      """
      insert into jurisdictions.contact (state, region, lea_id, part, office, email, phone)
      values (:state, :region, :leaId, :part, :office, :email, :phone)
      on conflict (state, coalesce(region, 0), coalesce(lea_id, ''), part)
      do update set office = excluded.office, email = excluded.email, phone = excluded.phone
      """;

  private final Database database;

  ContactStore(Database database) {
    this.database = database;
  }

  List<OfficeContact> all(String state, Level level) {
    return at(
            "select part, office, email, phone from jurisdictions.contact" + AT + " order by part",
            state,
            level)
        .query((row, n) ->
            new OfficeContact(
                ContactPart.of(row.getString("part")).orElseThrow(),
                row.getString("office"),
                row.getString("email"),
                row.getString("phone")))
        .list();
  }

  void put(String state, Level level, OfficeContact contact) {
    at(PUT, state, level)
        .param("part", contact.part().code())
        .param("office", contact.office())
        .param("email", contact.email())
        .param("phone", contact.phone())
        .update();
  }

  boolean remove(String state, Level level, ContactPart part) {
    return at("delete from jurisdictions.contact" + AT + " and part = :part", state, level)
            .param("part", part.code())
            .update()
        == 1;
  }

  private StatementSpec at(String sql, String state, Level level) {
    return database
        .jdbc()
        .sql(sql)
        .param("state", state)
        .param("region", region(level))
        .param("leaId", leaId(level));
  }

  private static @Nullable Long region(Level level) {
    return level instanceof Level.OfRegion(long id) ? id : null;
  }

  private static @Nullable String leaId(Level level) {
    return level instanceof Level.OfDistrict(String leaId) ? leaId : null;
  }
}
