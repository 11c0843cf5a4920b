package org.monarca.exchange.identity.decisions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.monarca.exchange.identity.ExchangeId;

/**
 * How all records stand, in words that name children by their records: numbers are drawn, and two
 * exchanges never draw the same.
 *
 * @param links of each record, with whom it is one child, and how it came there
 * @param nearMatches those that wait for a person, and those that were answered by what holds
 * @param retired which numbers lead to whom, by the record for which each was issued
 * @param bound records that people bind together or keep apart
 * @param credits what the courses of each child count, of which each record sends some, as they are
 *     read
 * @param doses likewise what doses each child has, and what is due
 */
record Settled(
    Map<String, String> links,
    List<String> nearMatches,
    Map<String, String> retired,
    List<String> bound,
    long locked,
    Map<String, String> credits,
    Map<String, String> doses) {

  static Settled of(Administrators people) {
    var jdbc = people.exchange().test().jdbc();
    var members = new HashMap<Long, TreeSet<String>>();
    var rows = new ArrayList<Object[]>();
    jdbc.sql(
            """
            select s.state || ' ' || s.state_student_id as key, l.exchange_id, l.how, round(l.weight::numeric, 3)::text as weight
              from identity.link l join students.source s on s.id = l.source_id
            """)
        .query(row -> {
          members
              .computeIfAbsent(row.getLong("exchange_id"), id -> new TreeSet<>())
              .add(row.getString("key"));
          rows.add(
              new Object[] {
                row.getString("key"),
                row.getLong("exchange_id"),
                row.getString("how") + " " + row.getString("weight")
              });
        });
    var links = new TreeMap<String, String>();
    rows.forEach(row -> links.put((String) row[0], members.get((Long) row[1]) + " " + row[2]));
    var told = new ToldRows(people.exchange());
    var children = called(members);
    return new Settled(
        links,
        nearMatches(people, members),
        retired(people, members),
        bound(people),
        people.exchange().count("select count(*) from identity.locked"),
        told.of(children, CreditsOfMany::inWords),
        told.of(children, DosesOfMany::inWords));
  }

  private static Map<String, ExchangeId> called(Map<Long, TreeSet<String>> members) {
    var called = new TreeMap<String, ExchangeId>();
    members.forEach((id, records) -> called.put(records.toString(), ExchangeId.of(id)));
    return called;
  }

  private static List<String> nearMatches(
      Administrators people, Map<Long, TreeSet<String>> members) {
    return people
        .exchange()
        .test()
        .jdbc()
        .sql(
            """
            select s.state || ' ' || s.state_student_id as key, n.other_id, n.reason, n.status || ' ' || round(n.weight::numeric, 3)::text as weight
              from identity.near_match n join students.source s on s.id = n.source_id
             where n.status = 'open'
                or n.id in (select near_match from identity.decision_near_match join identity.decision on id = decision
                             where not exists (select from identity.decision undone where undone.undoes = decision.id))
            """)
        .query((row, n) ->
            "%s may be %s: %s %s"
                .formatted(
                    row.getString("key"),
                    members.get(people.living(ExchangeId.of(row.getLong("other_id"))).number()),
                    row.getString("reason"),
                    row.getString("weight")))
        .list()
        .stream()
        .sorted()
        .toList();
  }

  /** Of numbers issued for the records that were known before anybody decided. */
  private static Map<String, String> retired(
      Administrators people, Map<Long, TreeSet<String>> members) {
    var retired = new TreeMap<String, String>();
    people
        .exchange()
        .test()
        .jdbc()
        .sql(
            """
            select e.state || ' ' || e.state_student_id as key, e.to_id
              from identity.event e join identity.alias a on a.id = e.to_id
             where e.what = 'created' and e.source_id <= ?
            """)
        .param(TwoExchanges.FIRST)
        .query(row -> {
          retired.put(
              row.getString("key"),
              String.valueOf(
                  members.get(people.living(ExchangeId.of(row.getLong("to_id"))).number())));
        });
    return retired;
  }

  private static List<String> bound(Administrators people) {
    return people
        .exchange()
        .test()
        .jdbc()
        .sql("select lesser || ' ' || greater || ' ' || are_one from identity.binding order by 1")
        .query(String.class)
        .list();
  }
}
