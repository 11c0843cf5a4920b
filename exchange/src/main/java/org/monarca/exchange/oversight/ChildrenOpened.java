package org.monarca.exchange.oversight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.monarca.exchange.identity.ExchangeId;
import org.monarca.exchange.identity.Identities;
import org.monarca.exchange.oversight.WeekCounts.Opened;
import org.monarca.exchange.platform.Database;

/**
 * Which of the children whose records people opened have their family name, and of how many States
 * they are. Names are read here, compared and forgotten: what is kept are counts.
 */
final class ChildrenOpened {

  /** More States than somebody has to do with who enrolls children that move. */
  static final int MANY_STATES = 6;

  private static final int AT_ONCE = 2_000;

  private static final String NAMES =
      """
      select source_id, state, concat_ws(' ', values ->> 'last_name_1', values ->> 'last_name_2') as names
        from students.v_living_record where source_id = any(?) and kind = 'student'
      """;

  private final Database database;
  private final Identities identities;

  ChildrenOpened(Database database, Identities identities) {
    this.database = database;
    this.identities = identities;
  }

  /**
   * @param names of people, by their accounts; whoever has none is not looked at
   */
  List<Unusual> unusual(List<Opened> opened, Map<String, String> names) {
    var known =
        children(opened.stream().flatMap(one -> one.children().stream()).distinct().toList());
    var found = new ArrayList<Unusual>();
    for (var one : opened) {
      var theirs = one.children().stream().map(known::get).filter(child -> child != null).toList();
      var own = FamilyNames.ofPerson(names.getOrDefault(one.actor(), ""));
      long alike = theirs.stream().filter(child -> child.isNamed(own)).count();
      add(found, UnusualKind.OWN_NAME, one, (int) alike, 1);
      var states = new HashSet<String>();
      theirs.forEach(child -> states.addAll(child.states));
      var home = one.state();
      if (home != null) { // the Department monitors all
        states.remove(home);
        add(found, UnusualKind.MANY_STATES, one, states.size(), MANY_STATES);
      }
    }
    return found;
  }

  private static void add(List<Unusual> found, UnusualKind kind, Opened one, int count, int least) {
    if (count >= least) {
      found.add(new Unusual(kind, one.actor(), one.state(), count, null));
    }
  }

  private Map<String, Child> children(List<String> numbers) {
    var known = new HashMap<String, Child>();
    for (int from = 0; from < numbers.size(); from += AT_ONCE) {
      known.putAll(some(numbers.subList(from, Math.min(from + AT_ONCE, numbers.size()))));
    }
    return known;
  }

  private Map<String, Child> some(Collection<String> numbers) {
    var living = identities.living(numbers);
    var sources = identities.sourcesOf(Set.copyOf(living.values()));
    var records = records(sources.values().stream().flatMap(List::stream).toList());
    Function<ExchangeId, Child> child =
        id -> {
          var all = new Child();
          sources.getOrDefault(id, List.of()).stream()
              .map(records::get)
              .filter(record -> record != null)
              .forEach(all::add);
          return all;
        };
    var known = new HashMap<String, Child>();
    living.forEach((number, id) -> known.put(number, child.apply(id)));
    return known;
  }

  private Map<Long, Child> records(List<Long> sources) {
    var records = new HashMap<Long, Child>();
    database
        .jdbc()
        .sql(NAMES)
        .param(sources.toArray(Long[]::new))
        .query(row -> {
          var child = new Child();
          child.states.add(row.getString("state"));
          child.names.addAll(FamilyNames.of(row.getString("names")));
          records.put(row.getLong("source_id"), child);
        });
    return records;
  }

  /** What is known of one child for as long as it is compared. */
  private static final class Child {

    private final Set<String> states = new HashSet<>();
    private final Set<String> names = new HashSet<>();

    private void add(Child other) {
      states.addAll(other.states);
      names.addAll(other.names);
    }

    private boolean isNamed(Set<String> some) {
      return some.stream().anyMatch(names::contains);
    }
  }
}
