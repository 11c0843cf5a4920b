package org.monarca.exchange.applications;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.applications.Form.Authority;
import org.monarca.exchange.notices.Preference.Language;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/** Applications in the database, in the transaction under way. */
final class ApplicationStore {

  private static final String ADD =
      """
      insert into applications.application
             (id, stage, email, name, title, work_address, phone, language, zone, role, state, region, district, need, trained, rules,
              authority_name, authority_title, authority_email, asked, changed)
      values (:id, 'unconfirmed', :email, :name, :title, :work_address, :phone, :language, :zone, :role, :state, :region, :district, :need,
              :trained, :rules, :authority_name, :authority_title, :authority_email, :at, :at)
      """;

  private static final String AMEND =
      """
      update applications.application
         set name = :name, title = :title, work_address = :work_address, phone = :phone, language = :language, zone = :zone,
             role = :role, state = :state, region = :region, district = :district, need = :need, trained = :trained, rules = :rules,
             authority_name = :authority_name, authority_title = :authority_title, authority_email = :authority_email,
             stage = 'vouching', changed = :at, vouched = null, reminded = null, decided = null, decided_by = null
       where id = :id
      """;

  private static final String MOVE =
      """
      update applications.application
         set stage = :stage, changed = :at, reason = :reason,
             confirmed = case when :stage = 'vouching' then :at else confirmed end,
             vouched = case when :stage = 'deciding' then :at else vouched end,
             decided = case when :by::text is null then decided else :at end,
             decided_by = coalesce(:by, decided_by), account = :account
       where id = :id
      """;

  private static final String READ = "select * from applications.application ";

  private static final String LIST =
      READ
          + """
           where stage <> 'unconfirmed' and role = any(:roles) and (:state::text is null or state = :state)
             and (:region::bigint is null
                  or exists (select from jurisdictions.v_district d where d.lea_id = application.district and d.region = :region))
             and (:stage::text is null or stage = :stage)
           order by changed desc, id
          offset :from limit :most
          """;

  private final Database database;

  ApplicationStore(Database database) {
    this.database = database;
  }

  void add(UUID id, Form form, Instant at) {
    database.jdbc().sql(ADD).params(params(id, form, at)).param("email", form.email()).update();
  }

  /** What the applicant says anew; whoever is named is asked to vouch again. */
  void amend(UUID id, Form form, Instant at) {
    database.jdbc().sql(AMEND).params(params(id, form, at)).update();
  }

  private static Map<String, @Nullable Object> params(UUID id, Form form, Instant at) {
    var params = new HashMap<String, @Nullable Object>();
    params.put("id", id);
    params.put("name", form.name());
    params.put("title", form.title());
    params.put("work_address", form.workAddress());
    params.put("phone", form.phone());
    params.put("language", form.language().code());
    params.put("zone", form.zone().getId());
    params.put("role", form.role().code());
    params.put("state", form.state());
    params.put("region", form.region());
    params.put("district", form.district());
    params.put("need", form.need());
    params.put("trained", form.trained());
    params.put("rules", form.rules());
    params.put("authority_name", form.authority().name());
    params.put("authority_title", form.authority().title());
    params.put("authority_email", form.authority().email());
    params.put("at", Times.utc(at));
    return params;
  }

  void move(UUID id, Stage stage, @Nullable String reason, Instant at) {
    move(id, stage, reason, null, null, at);
  }

  /**
   * @param by account of the user administrator who decided; absent where none did
   * @param account that was made; absent where none was
   */
  void move(
      UUID id,
      Stage stage,
      @Nullable String reason,
      @Nullable String by,
      @Nullable String account,
      Instant at) {
    database
        .jdbc()
        .sql(MOVE)
        .param("id", id)
        .param("stage", stage.code())
        .param("reason", reason)
        .param("by", by)
        .param("account", account)
        .param("at", Times.utc(at))
        .update();
  }

  Optional<Application> find(UUID id) {
    return one(READ + "where id = ?", id);
  }

  /** The same, and nobody else changes it meanwhile. */
  Optional<Application> lock(UUID id) {
    return one(READ + "where id = ? for update", id);
  }

  private Optional<Application> one(String sql, Object key) {
    return database.jdbc().sql(sql).param(key).query((row, n) -> application(row)).optional();
  }

  /** Whether there is one of that address. */
  boolean has(String email) {
    return database
        .jdbc()
        .sql("select exists (select from applications.application where email = ?)")
        .param(email)
        .query(Boolean.class)
        .single();
  }

  /** Others of the same address that somebody is still to do something about. */
  List<UUID> openOf(String email, UUID but) {
    return database
        .jdbc()
        .sql(
            "select id from applications.application where email = ? and id <> ? and stage in ('vouching', 'deciding', 'sent-back') order by id for update")
        .params(email, but)
        .query(UUID.class)
        .list();
  }

  /**
   * @param state absent for all
   * @param region of the districts; absent for all, and for those who name no district
   * @param stage absent for all
   */
  List<Application> list(
      @Nullable String state,
      @Nullable Long region,
      Collection<Role> roles,
      @Nullable Stage stage,
      long from,
      int most) {
    return database
        .jdbc()
        .sql(LIST)
        .param("state", state)
        .param("region", region)
        .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
        .param("stage", stage == null ? null : stage.code())
        .param("from", from)
        .param("most", most)
        .query((row, n) -> application(row))
        .list();
  }

  private static Application application(ResultSet row) throws SQLException {
    return new Application(
        row.getObject("id", UUID.class),
        Stage.of(row.getString("stage")).orElseThrow(),
        form(row),
        Times.instant(row, "asked"),
        Times.instant(row, "changed"),
        Times.instantOrNull(row, "confirmed"),
        Times.instantOrNull(row, "vouched"),
        Times.instantOrNull(row, "decided"),
        row.getString("decided_by"),
        row.getString("reason"),
        row.getString("account"));
  }

  private static Form form(ResultSet row) throws SQLException {
    return new Form(
        row.getString("email"),
        row.getString("name"),
        row.getString("title"),
        row.getString("work_address"),
        row.getString("phone"),
        Language.of(row.getString("language")).orElseThrow(),
        ZoneId.of(row.getString("zone")),
        Role.of(row.getString("role")).orElseThrow(),
        row.getString("state"),
        row.getObject("region", Long.class),
        row.getString("district"),
        row.getString("need"),
        row.getObject("trained", LocalDate.class),
        row.getString("rules"),
        new Authority(
            row.getString("authority_name"),
            row.getString("authority_title"),
            row.getString("authority_email")));
  }
}
