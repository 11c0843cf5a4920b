package org.monarca.exchange.platform;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Refuses to start a service whose database role could walk past the walls: superuser, owner of a
 * table or a function or a member of one, free of row security, or maker of roles (AC-6).
 */
final class LeastPrivilege {

  private static final String TOO_MIGHTY =
      """
      select r.rolsuper or r.rolbypassrls or r.rolcreaterole or exists (select from pg_class c where pg_has_role(r.oid, c.relowner, 'member') and c.relpersistence <> 't')
             or exists (select from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname not in ('pg_catalog', 'information_schema') and pg_has_role(r.oid, p.proowner, 'member'))
        from pg_roles r
       where r.rolname = current_user
      """;

  private LeastPrivilege() {}

  static void check(DataSource source) {
    if (JdbcClient.create(source).sql(TOO_MIGHTY).query(Boolean.class).single()) {
      throw new IllegalStateException(
          "the service's database role is superuser, owns tables or bypasses row security; give monarca.database.service a role that owns nothing");
    }
  }
}
