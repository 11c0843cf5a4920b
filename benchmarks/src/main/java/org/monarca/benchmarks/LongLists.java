package org.monarca.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Lists as long as those of a large district. Synthetic families live in many small ones: of each
 * State in which somebody acts for a district so many enrollments are moved there, in the lines of
 * lists alone: to the schools that the directory has in it, and a tenth to no school of it, for
 * they only live there. And the server looks at the table as it does by itself while it grows.
 */
final class LongLists {

  private static final String MOVE =
      """
      with office as (
        select state, district, row_number() over (partition by state order by district) as place
          from (select distinct state, district from access.role_grant where role = 'district-admin' and district is not null and ended is null) acting),
      school as (
        select lea_id, array_agg(id order by id) as ids from jurisdictions.operator where kind = 'school' group by lea_id),
      line as (
        select source_id, enrollment, state, (n - 1) / ? + 1 as place, n % 10 = 0 as lives_there, n
          from (select child.*, row_number() over (partition by state order by hashint8extended(source_id, 0)) as n
                  from (select distinct on (exchange_id) stay.source_id, stay.enrollment, stay.state
                          from roster.stay join identity.link using (source_id) where stay.ended is null order by exchange_id, stay.source_id, stay.enrollment) child) counted)
      update roster.stay set district = case when lives_there then stay.district else office.district end,
                             residence = case when lives_there then office.district end,
                             school = case when lives_there then stay.school else ids[1 + n % cardinality(ids)] end
        from line join office using (state, place) left join school on school.lea_id = office.district
       where stay.source_id = line.source_id and stay.enrollment = line.enrollment
      """;

  private final Connection exchange;

  LongLists(Connection exchange) {
    this.exchange = exchange;
  }

  /** Makes them as long, where the State has so many children. */
  void of(int children) throws SQLException {
    try (var moving = exchange.prepareStatement(MOVE);
        var looking = exchange.createStatement()) {
      moving.setInt(1, children);
      moving.executeUpdate();
      looking.execute("vacuum analyze roster.stay");
    }
  }
}
