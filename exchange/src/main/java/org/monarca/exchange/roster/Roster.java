package org.monarca.exchange.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.identity.scope.ChildScope;
import org.monarca.exchange.identity.scope.HiddenChildren;
import org.monarca.exchange.identity.scope.OfficeScope;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.SmallTable;
import org.monarca.exchange.roster.RosterStore.Found;
import org.monarca.exchange.roster.RosterStore.Place;
import org.springframework.stereotype.Service;

/**
 * The children of the office in which somebody acts. Which ones a page shows is written down before
 * it is read, in the same transaction. It is no look-up of the nation's children and is not counted
 * as one; that a child was shown stands in the trail all the same.
 */
@Service
public class Roster {

  /** Lines of a page. */
  public static final int PAGE = 50;

  /** So many children of a file are written down in one entry. */
  private static final int ENTRY = 1_000;

  /** Who is in the list follows from records that are closed to whoever asks until it is known. */
  private static final Actor ACTOR = Actor.exchange("roster");

  private static final Map<String, Integer> MOST_ROWS =
      SmallTable.rows(Roster.class, "most-rows.csv").stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> Integer.valueOf(row.get(1))));

  private final Database database;
  private final ChildScope scope;
  private final HiddenChildren hidden;
  private final Audit audit;
  private final RosterStore store;

  public Roster(Database database, ChildScope scope, HiddenChildren hidden, Audit audit) {
    this.database = database;
    this.scope = scope;
    this.hidden = hidden;
    this.audit = audit;
    this.store = new RosterStore(database);
  }

  /**
   * A page of the list; the last one where there are fewer.
   *
   * @param purpose code of what it is looked at for
   * @param page the first is 1
   * @return absent where the actor's office has no children of its own
   */
  public Optional<ListPage> page(
      Actor actor, String purpose, Filter filter, Order order, int page) {
    return database.write(
        actor,
        () ->
            scope
                .office(actor)
                .map(office -> {
                  var asked = Math.max(1, page);
                  var found = find(office, filter, order, (asked - 1L) * PAGE, PAGE);
                  int pages = (int) Math.max(1, (found.fitting() + PAGE - 1) / PAGE);
                  if (asked > pages) {
                    asked = pages;
                    found = find(office, filter, order, (asked - 1L) * PAGE, PAGE);
                  }
                  audit.open(
                      actor,
                      entry("child.list", purpose, filter, found.places()).with("page", asked));
                  return new ListPage(
                      office,
                      store.lines(found.places()),
                      found.fitting(),
                      found.all(),
                      asked,
                      pages);
                }));
  }

  /** How many lines a file of the actor's may have. */
  public int most(Actor actor) {
    return MOST_ROWS.getOrDefault(actor.role(), 0);
  }

  /**
   * A list that is taken away.
   *
   * @param fitting how long it is
   * @param children all of them; none where there are more than the actor may take
   */
  public record Taken(OfficeScope scope, long fitting, List<ListedChild> children) {

    public Taken {
      children = List.copyOf(children);
    }

    /** Whether it is longer than may be taken. */
    public boolean isTooLong() {
      return fitting > 0 && children.isEmpty();
    }
  }

  /**
   * The whole list to be taken away, where it is not longer than the actor may take. Whatever else
   * limits what somebody takes away is asked here.
   *
   * @param purpose code of what it is taken for
   * @param form what is made of it, {@code csv}
   * @return absent where the actor's office has no children of its own
   */
  public Optional<Taken> take(
      Actor actor, String purpose, Filter filter, Order order, String form) {
    return database.write(
        actor,
        () ->
            scope
                .office(actor)
                .map(office -> {
                  int most = most(actor);
                  var found = find(office, filter, order, 0, most);
                  if (found.fitting() > most) {
                    audit.record(
                        actor, Entry.refused("child.take-list", "child", null, "too-many"));
                    return new Taken(office, found.fitting(), List.of());
                  }
                  return new Taken(
                      office, found.fitting(), taken(actor, purpose, filter, form, found.places()));
                }));
  }

  private List<ListedChild> taken(
      Actor actor, String purpose, Filter filter, String form, List<Place> places) {
    var taken = new ArrayList<ListedChild>(places.size());
    for (int from = 0; from == 0 || from < places.size(); from += ENTRY) {
      var part = places.subList(from, Math.min(from + ENTRY, places.size()));
      var entry = entry("child.take-list", purpose, filter, part);
      audit.open(actor, entry.with("form", form).with("whole", places.size()));
      taken.addAll(store.lines(part));
    }
    return taken;
  }

  private Found find(OfficeScope office, Filter filter, Order order, long from, int most) {
    return database.read(
        ACTOR, () -> store.find(office, filter, order, hidden.marked(), from, most));
  }

  /** Whom it showed, and what it was narrowed by. */
  private static Entry entry(String action, String purpose, Filter filter, List<Place> places) {
    return Entry.done(action, "child")
        .with("count", places.size())
        .with("shown", places.stream().map(place -> place.child().digits()).toList())
        .with("filters", List.copyOf(filter.fields().keySet()))
        .with("purpose", purpose);
  }
}
