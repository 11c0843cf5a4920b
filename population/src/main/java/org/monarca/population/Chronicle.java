package org.monarca.population;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.monarca.population.nights.Packed;
import org.monarca.population.nights.Parcel;
import org.monarca.population.nights.Sort;
import org.monarca.population.states.Book;
import org.monarca.population.states.Senders;

/**
 * One child's life and all that States send of it from the first night to the last.
 *
 * @param counted whether some State still tells of the child on the last night
 */
record Chronicle(Life life, boolean counted, List<Packed> sent) {

  static List<Chronicle> of(World world, long cabin, LocalDate first, LocalDate last)
      throws IOException {
    var chronicles = new ArrayList<Chronicle>();
    for (var life : world.lives(cabin, first, last)) {
      var sent = new ArrayList<Packed>();
      for (var book : life.books()) {
        for (var parcel : parcels(world.senders(), book, first, last)) {
          sent.add(Packed.of(parcel));
        }
      }
      chronicles.add(new Chronicle(life, life.isTold(last), sent));
    }
    return chronicles;
  }

  private static List<Parcel> parcels(Senders senders, Book book, LocalDate first, LocalDate last) {
    var state = book.state().code();
    var parcels = new ArrayList<Parcel>();
    if (book.isOpen(first)) {
      parcels.add(new Parcel(first, state, Sort.FULL, book.asOf(first)));
    }
    for (var change : senders.changes(book, first, last)) {
      var sort = change.mended() ? Sort.MENDED : Sort.DELTA;
      parcels.add(new Parcel(change.night(), state, sort, change.record()));
    }
    return parcels;
  }
}
