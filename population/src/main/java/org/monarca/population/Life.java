package org.monarca.population;

import java.time.LocalDate;
import java.util.List;
import org.monarca.population.journeys.Stay;
import org.monarca.population.people.Child;
import org.monarca.population.states.Book;

/**
 * A child, where it was, and what every State says of it.
 *
 * @param stays those of the child as a migratory one
 * @param books in the order in which they are opened, those only that somebody asked for
 */
record Life(Child child, List<Stay> stays, List<Book> books) {

  /** The books that are open after that night. */
  List<Book> open(LocalDate night) {
    return books.stream().filter(book -> book.isOpen(night)).toList();
  }

  boolean isTold(LocalDate night) {
    return books.stream().anyMatch(book -> book.isOpen(night));
  }
}
