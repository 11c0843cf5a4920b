package org.monarca.population.journeys;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.monarca.population.chance.Chance;
import org.monarca.population.people.Family;
import org.monarca.population.places.Atlas;
import org.monarca.population.places.Place;
import org.monarca.population.places.Region;
import org.monarca.population.places.Town;
import org.monarca.population.work.Livelihood;

/** Draws the stays of one family, day by day forward; used once. */
final class Itinerary {

  private static final int SHORTEST_DAYS = 20;

  /** Of 100 moves to work and of 100 moves home, those that qualify. */
  private static final int TO_WORK = 90;

  private static final int HOME = 62;

  private final Atlas atlas;
  private final Livelihood living;
  private final LocalDate begins;
  private final LocalDate roadEnds;
  private final boolean alone;
  private final Chance chance;
  private final List<Stay> stays = new ArrayList<>();
  private Place from;

  Itinerary(Atlas atlas, Family family, Chance chance) {
    this.atlas = atlas;
    this.living = family.livelihood();
    this.begins = family.tenure().begins();
    this.roadEnds = family.tenure().roadEnds();
    this.alone = family.tenure().alone();
    this.chance = chance;
    this.from = living.origin();
  }

  /** The whole journey. */
  List<Stay> stays() {
    switch (living.way()) {
      case CIRCUIT, FISH_CAMP -> circuits();
      case PLANTS -> plants();
      case ONE_MOVE -> oneMove();
      case ACROSS_THE_BORDER -> acrossTheBorder();
    }
    settle();
    return stays;
  }

  /** Winters at home, seasons of work elsewhere; some years the family stays at home. */
  private void circuits() {
    var home = town(living.base());
    var day = begins;
    while (day.isBefore(roadEnds)) {
      var leaving = inMonth(living.months().getFirst(), day.plusDays(SHORTEST_DAYS));
      if (!stays.isEmpty() && chance.percent(18)) {
        leaving = leaving.plusYears(1);
      }
      stay(home, day, leaving, stays.isEmpty() || chance.percent(HOME));
      day = leaving.isBefore(roadEnds) ? season(leaving) : leaving;
    }
  }

  /** One season's stops; answers the day of coming home. */
  private LocalDate season(LocalDate leaving) {
    var day = leaving;
    for (int i = 0; i < living.stops().size(); i++) {
      var next = inMonth(living.months().get(i + 1), day.plusDays(SHORTEST_DAYS));
      boolean skipped = i > 0 && chance.percent(20);
      if (!skipped) {
        var arrival = day.plusDays(chance.between(1, 5));
        stay(town(living.stops().get(i)), arrival, next, chance.percent(TO_WORK));
      }
      day = next;
    }
    return day.plusDays(chance.between(1, 6));
  }

  private void plants() {
    var day = begins;
    for (int i = -1; i < living.stops().size() && day.isBefore(roadEnds); i++) {
      var region = i < 0 ? living.base() : living.stops().get(i);
      var leaving = day.plusDays(chance.between(180, 800));
      stay(town(region), day, leaving, stays.isEmpty() || chance.percent(TO_WORK));
      day = leaving.plusDays(chance.between(1, 4));
    }
  }

  /** One move and, for some, another one nearby. */
  private void oneMove() {
    var leaving = begins.plusDays(chance.between(60, 900));
    stay(town(living.base()), begins, leaving, true);
    if (chance.percent(40)) {
      var next = leaving.plusDays(chance.between(100, 900));
      stay(town(living.base()), leaving.plusDays(1), next, chance.percent(30));
    }
  }

  private void acrossTheBorder() {
    var day = begins;
    var home = living.origin();
    while (day.isBefore(roadEnds)) {
      var leaving = inMonth(living.months().getLast(), day.plusDays(SHORTEST_DAYS));
      from = home;
      stay(town(living.base()), day, leaving, stays.isEmpty() || chance.percent(TO_WORK));
      day = inMonth(living.months().getFirst(), leaving.plusDays(SHORTEST_DAYS));
    }
  }

  /** Most families stay where they are; some leave the country. */
  private void settle() {
    var last = stays.removeLast();
    boolean leaves = living.origin().abroad() && chance.percent(alone ? 45 : 12);
    var later = last.arrival().isAfter(roadEnds) ? last.arrival() : roadEnds;
    stays.add(
        new Stay(
            last.town(),
            last.arrival(),
            leaves ? later.plusDays(chance.between(60, 500)) : null,
            last.from(),
            last.qualifying()));
  }

  private void stay(Town town, LocalDate arrival, LocalDate departure, boolean qualifying) {
    if (!town.place().equals(from)) {
      stays.add(new Stay(town, arrival, departure, from, qualifying));
      from = town.place();
    } else if (stays.isEmpty()) {
      stays.add(new Stay(town, arrival, departure, elsewhere(town), qualifying));
      from = town.place();
    } else {
      var last = stays.removeLast();
      stays.add(new Stay(town, last.arrival(), departure, last.from(), last.qualifying()));
    }
  }

  private Place elsewhere(Town town) {
    var place = atlas.anywhere(chance);
    while (place.equals(town.place())) {
      place = atlas.anywhere(chance);
    }
    return place;
  }

  private Town town(Region region) {
    return chance.oneOf(region.towns());
  }

  /** A day about that month, the next one after {@code day}. */
  private LocalDate inMonth(int month, LocalDate day) {
    var wanted = LocalDate.of(day.getYear(), month, 1).plusDays(chance.between(-12, 24));
    return wanted.isBefore(day) ? wanted.plusYears(1) : wanted;
  }
}
