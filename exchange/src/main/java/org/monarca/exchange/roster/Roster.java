package org.monarca.exchange.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.audit.Exports;
import org.monarca.exchange.identity.scope.ChildScope;
import org.monarca.exchange.identity.scope.HiddenChildren;
import org.monarca.exchange.identity.scope.OfficeScope;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.roster.RosterStore.Found;
import org.monarca.exchange.roster.RosterStore.Place;
import org.springframework.stereotype.Service;

/**
 * The children of the office in which somebody acts. Which ones a page shows is written down before
 * it is read, in the same transaction. It is no look-up of the nation's children and is not counted
 * as one; how many children somebody is shown a day is counted by itself.
 */
@Service
public class Roster {

  /** Lines of a page. */
  public static final int PAGE = 50;

  /** So many children of a file are written down in one entry. */
  private static final int ENTRY = 1_000;

  private static final String LIST = "child.list";
  private static final String FILE = "child-list.export";
  private static final String PART = "child.take-list";

  /** Who is in the list follows from records that are closed to whoever asks until it is known. */
  private static final Actor ACTOR = Actor.exchange("roster");

  private final Database database;
  private final ChildScope scope;
  private final HiddenChildren hidden;
  private final Audit audit;
  private final Exports exports;
  private final ListBudget budget;
  private final Bounds bounds;
  private final RosterStore store;

  public Roster(
      Database database,
      ChildScope scope,
      HiddenChildren hidden,
      Audit audit,
      Exports exports,
      ListBudget budget,
      Bounds bounds) {
    this.database = database;
    this.scope = scope;
    this.hidden = hidden;
    this.audit = audit;
    this.exports = exports;
    this.budget = budget;
    this.bounds = bounds;
    this.store = new RosterStore(database);
  }

  /**
   * A page of the list; the last one where there are fewer. An office that is too wide to be listed
   * as a whole has none until it is narrowed.
   *
   * @param purpose code of what it is looked at for
   * @param page the first is 1
   * @return absent where the actor's office has no children of its own
   * @throws ListsSpent when the actor was shown as many as they may; the transaction is over then
   */
  public Optional<ListPage> page(
      Actor actor, String purpose, Filter filter, Order order, int page) {
    try {
      return of(
          actor,
          office ->
              isTooWide(office, filter)
                  ? ListPage.tooWide(office)
                  : shown(actor, purpose, office, filter, order, Math.max(1, page)));
    } catch (ListsSpent spent) {
      audit.record(actor, Entry.refused(LIST, "child", null, "budget"));
      throw spent;
    }
  }

  private ListPage shown(
      Actor actor, String purpose, OfficeScope office, Filter filter, Order order, int page) {
    budget.show(actor);
    var found = find(office, filter, order, (page - 1L) * PAGE, PAGE);
    int pages = (int) Math.max(1, (found.fitting() + PAGE - 1) / PAGE);
    int at = Math.min(page, pages);
    audit.open(
        actor,
        shown(entry(LIST, purpose, filter, found.places()), found.places()).with("page", at));
    return new ListPage(
        office, store.lines(found.places()), found.fitting(), found.all(), at, pages, false);
  }

  /** A district's children are never too many to be sorted while somebody waits. */
  private boolean isTooWide(OfficeScope office, Filter filter) {
    return office.district() == null
        && !filter.narrows()
        && database.read(ACTOR, () -> store.isLonger(office, bounds.widest()));
  }

  /** How many lines a file of the actor's may have. */
  public int most(Actor actor) {
    return bounds.most(actor);
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
   * The whole list to be taken away, where it is not longer than the actor may take.
   *
   * @param purpose code of what it is taken for
   * @param form what is made of it, {@code csv}
   * @return absent where the actor's office has no children of its own
   * @throws org.monarca.exchange.audit.ExportsSpent when the actor takes away too many files
   */
  public Optional<Taken> take(
      Actor actor, String purpose, Filter filter, Order order, String form) {
    return of(
        actor,
        office -> {
          int most = most(actor);
          var found = find(office, filter, order, 0, Math.max(1, most));
          if (found.fitting() > most) {
            audit.record(actor, Entry.refused(FILE, "child", null, "too-many"));
            return new Taken(office, found.fitting(), List.of());
          }
          exports.record(actor, entry(FILE, purpose, filter, found.places()).with("form", form));
          return new Taken(office, found.fitting(), taken(actor, purpose, filter, found.places()));
        });
  }

  /** Each child is written down, a part of the file in an entry. */
  private List<ListedChild> taken(Actor actor, String purpose, Filter filter, List<Place> places) {
    var taken = new ArrayList<ListedChild>(places.size());
    for (int from = 0; from < places.size(); from += ENTRY) {
      var part = places.subList(from, Math.min(from + ENTRY, places.size()));
      audit.open(actor, shown(entry(PART, purpose, filter, part), part));
      taken.addAll(store.lines(part));
    }
    return taken;
  }

  private <T> Optional<T> of(Actor actor, Function<OfficeScope, T> work) {
    return database.write(actor, () -> scope.office(actor).map(work));
  }

  private Found find(OfficeScope office, Filter filter, Order order, long from, int most) {
    return database.read(
        ACTOR, () -> store.find(office, filter, order, hidden.marked(), from, most));
  }

  /** How many there are, and what the list was narrowed by. */
  private static Entry entry(String action, String purpose, Filter filter, List<Place> places) {
    return Entry.done(action, "child")
        .with("count", places.size())
        .with("filters", List.copyOf(filter.fields().keySet()))
        .with("purpose", purpose);
  }

  private static Entry shown(Entry entry, List<Place> places) {
    return entry.with("shown", places.stream().map(place -> place.child().digits()).toList());
  }
}
