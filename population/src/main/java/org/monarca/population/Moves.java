package org.monarca.population;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.monarca.population.journeys.Stay;
import org.monarca.population.places.Place;
import org.monarca.population.places.Town;
import org.monarca.population.school.Schools;

/**
 * The file of all true moves: arrivals, {@code qualifying} or {@code other}, and where somebody
 * {@code left} the country.
 */
final class Moves implements Closeable {

  private static final String HEADING =
      "child,date,from_state,from_district,from_place,to_state,to_district,to_place,kind";

  private final BufferedWriter file;
  private final LocalDate until;

  /** Moves after {@code until} are not known yet. */
  Moves(Path path, LocalDate until) throws IOException {
    this.file = Files.newBufferedWriter(path);
    this.until = until;
    file.write(HEADING + "\n");
  }

  void add(List<Life> lives) throws IOException {
    for (var life : lives) {
      @Nullable Stay before = null;
      for (var stay : life.stays()) {
        if (before != null && stay.from().abroad()) {
          leave(life, before, stay.from());
        }
        arrive(life, before, stay);
        before = stay;
      }
      leave(life, Objects.requireNonNull(before), null);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void arrive(Life life, @Nullable Stay before, Stay stay) throws IOException {
    boolean fromThere = before != null && before.town().place().equals(stay.from());
    var from = fromThere && before != null ? of(before.town()) : of(stay.from());
    write(life, stay.arrival(), from, of(stay.town()), stay.qualifying() ? "qualifying" : "other");
  }

  private void leave(Life life, Stay last, @Nullable Place to) throws IOException {
    if (last.departure() != null) {
      write(life, last.departure(), of(last.town()), to == null ? ",," : of(to), "left");
    }
  }

  private void write(Life life, LocalDate day, String from, String to, String kind)
      throws IOException {
    if (day.isBefore(until)) {
      file.write(life.child().number() + "," + day + "," + from + "," + to + "," + kind + "\n");
    }
  }

  private static String of(Town town) {
    return town.state().code() + "," + Schools.districtId(town) + "," + town.name();
  }

  /** A place abroad, or one whose district nobody knows. */
  private static String of(Place place) {
    var part = place.subdivision() == null ? place.country() : place.subdivision();
    return part + ",," + place.city();
  }
}
