package org.monarca.exchange.oversight.demands;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.monarca.exchange.audit.trail.Under;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/**
 * What an account of disclosures tells of legal demands of any State (34 CFR 99.32): each request,
 * and what was given. What an order forbids to tell is not in it, and a request that an order might
 * forbid to tell of only once it is decided.
 */
@Service
public class AccountOfDemands {

  private static final Actor ACCOUNT = Actor.exchange("demands");

  private static final String ACCOUNT_OF =
      """
      with stood as (select * from unnest(:numbers::text[], :begun::timestamptz[], :ended::timestamptz[]) as stood (number, begun, ended)),
      given as (
        select distinct e.id from stood
          join oversight.demand_child c on c.child = stood.number
          join oversight.demand_decision e on e.id = c.decision
         where e.verdict = 'confirmed' and e.answer = 'given' and e.decided >= stood.begun and e.decided < stood.ended),
      asked as (
        select distinct d.id from stood
          join oversight.demand_named n on n.child = stood.number
          join oversight.demand d on d.id = n.demand
         where d.written >= stood.begun and d.written < stood.ended)
      select d.id, d.office, e.decided as at, d.basis, 'given' as came, e.kinds, e.handed, e.threat, e.family, e.lifted
        from given join oversight.demand_decision e on e.id = given.id join oversight.demand d on d.id = e.demand
       where e.family <> 'forbidden' or e.lifted is not null
      union all
      select d.id, d.office, d.written, d.basis, case e.answer when 'refused' then 'refused' when 'given' then 'others' else 'asked' end,
             array[]::text[], null, null, e.family, e.lifted
        from asked join oversight.demand d on d.id = asked.id
        left join oversight.demand_decision e on e.demand = d.id and e.verdict = 'confirmed'
       where (e.id is null or e.id not in (select id from given))
         and case when e.id is null then d.basis <> all(:forbidding::text[]) else e.family is distinct from 'forbidden' or e.lifted is not null end
       order by at, id
      """;

  private final Database database;

  AccountOfDemands(Database database) {
    this.database = database;
  }

  /**
   * The earliest first. Who asks has been let see the account of the child already.
   *
   * @param numbers under which its records stood, while they did
   */
  public List<Given> of(List<Under> numbers) {
    return database.read(
        ACCOUNT,
        () ->
            database
                .jdbc()
                .sql(ACCOUNT_OF)
                .param("numbers", texts(numbers, Under::number))
                .param("begun", texts(numbers, under -> under.from().toString()))
                .param("ended", texts(numbers, under -> under.to().toString()))
                .param(
                    "forbidding",
                    Basis.all().stream()
                        .filter(Basis::forbids)
                        .map(Basis::code)
                        .toArray(String[]::new))
                .query((row, n) -> given(row))
                .list());
  }

  private static Given given(ResultSet row) throws SQLException {
    return new Given(
        row.getString("office"),
        Times.instant(row, "at"),
        row.getString("basis"),
        row.getString("came"),
        List.of((String[]) row.getArray("kinds").getArray()),
        row.getObject("handed", LocalDate.class),
        row.getString("threat"));
  }

  private static String[] texts(List<Under> numbers, Function<Under, String> text) {
    return numbers.stream().map(text).toArray(String[]::new);
  }
}
