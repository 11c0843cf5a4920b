package org.monarca.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.population.journeys.Journeys;
import org.monarca.population.journeys.Stay;
import org.monarca.population.names.Names;
import org.monarca.population.people.Child;
import org.monarca.population.people.Families;
import org.monarca.population.people.Family;
import org.monarca.population.places.Atlas;
import org.monarca.population.places.UsState;
import org.monarca.population.states.ErrorRate;
import org.monarca.population.states.Registrars;
import org.monarca.population.states.Registrars.Term;
import org.monarca.population.states.Senders;
import org.monarca.population.states.Told;
import org.monarca.population.work.Livelihoods;

/** Everything that a cabin's records follow from, given its number. Serves every thread. */
final class World {

  /** Longer than any record is kept after a family has left the road. */
  private static final int YEARS_OF_TRACES = 10;

  private final Families families;
  private final Journeys journeys;
  private final Registrars registrars;
  private final Senders senders;

  /**
   * @throws IllegalArgumentException when a State does not exist
   */
  World(List<String> stateCodes, long seed, ErrorRate errors) {
    var names = Names.published();
    var atlas = Atlas.published();
    List<UsState> states = stateCodes.stream().map(atlas::fetch).toList();
    this.families = new Families(names, atlas, new Livelihoods(atlas, states), seed);
    this.journeys = new Journeys(atlas, seed);
    this.registrars = new Registrars(names, errors, seed);
    this.senders = new Senders(names, errors, seed);
  }

  Senders senders() {
    return senders;
  }

  /**
   * The lives of the cabin's children of whom some State tells on one of these nights, in order of
   * their numbers.
   */
  List<Life> lives(long cabin, LocalDate from, LocalDate to) {
    var lives = new ArrayList<Life>();
    for (var family : families.of(cabin, from.minusYears(YEARS_OF_TRACES), to)) {
      var journey = journeys.journey(family);
      for (var child : family.children()) {
        var stays = journey.of(child);
        if (!stays.isEmpty()) {
          var books = registrars.books(child, stays, from, to, this::handedOn);
          if (!books.isEmpty()) {
            lives.add(new Life(child, stays, books));
          }
        }
      }
    }
    return lives;
  }

  /** What the States send of the cabin's children on that night. */
  Generation generation(long cabin, LocalDate night) {
    var lives = lives(cabin, night, night);
    return new Generation(lives, lives.stream().map(life -> told(life, night)).toList());
  }

  private List<Told> told(Life life, LocalDate night) {
    var told = new ArrayList<Told>();
    for (var book : life.open(night)) {
      for (var record : senders.whole(book, night)) {
        told.add(new Told(book.state(), life.child().number(), record));
      }
    }
    return told;
  }

  /** The number of the oldest child of the family two before in the cabin, if it is free again. */
  private @Nullable String handedOn(Child child, Term term) {
    if (!registrars.recycles(child, term.state())) {
      return null;
    }
    return families
        .twoBefore(child)
        .flatMap(family -> closedBefore(family, term))
        .map(before -> registrars.number(before, term.state()))
        .orElse(null);
  }

  private Optional<Child> closedBefore(Family family, Term term) {
    var before = family.children().getFirst();
    List<Stay> stays = journeys.journey(family).of(before);
    return !stays.isEmpty()
            && registrars.terms(before, stays).stream()
                .anyMatch(old ->
                    old.state().equals(term.state())
                        && old.closes().isBefore(term.opens().minusDays(30)))
        ? Optional.of(before)
        : Optional.empty();
  }
}
