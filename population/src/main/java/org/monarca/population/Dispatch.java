package org.monarca.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.monarca.population.nights.Delivery;
import org.monarca.population.nights.DeliveryList;
import org.monarca.population.nights.Shelf;
import org.monarca.population.nights.ShelfMonth;
import org.monarca.population.nights.Sort;
import org.monarca.population.places.Atlas;
import org.monarca.population.places.UsState;
import org.monarca.population.states.Senders;
import org.monarca.population.states.Senders.Fate;
import org.monarca.records.Header;
import org.monarca.records.submission.Form;

/** Writes the files of all nights, each into the folder of the night on which it arrives. */
final class Dispatch {

  private final List<UsState> states;
  private final Form form;
  private final Path out;
  private final LocalDate first;
  private final LocalDate last;
  private final Headers headers;
  private final Senders senders;
  private final Crew crew;
  private final Map<UsState, LocalDate> sentLast = new HashMap<>();
  private final DeliveryList deliveries = new DeliveryList();

  Dispatch(Settings settings, LocalDate first, Senders senders, Crew crew) {
    var atlas = Atlas.published();
    this.states = settings.states().stream().map(atlas::fetch).toList();
    this.form = settings.form();
    this.out = settings.out();
    this.first = first;
    this.last = settings.asOf();
    this.headers = new Headers(settings.seed());
    this.senders = senders;
    this.crew = crew;
  }

  /** Sends all that is on the shelf; answers with what arrived. */
  DeliveryList send(Shelf shelf, Progress progress) throws IOException {
    long nights = ChronoUnit.DAYS.between(first, last) + 1;
    for (var month : shelf.months()) {
      try (var open = shelf.open(month)) {
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
          night(month.atDay(day), open);
        }
      }
      var done = ChronoUnit.DAYS.between(first, month.atEndOfMonth()) + 1;
      progress.reached(Math.min(done, nights), nights);
    }
    return deliveries;
  }

  private void night(LocalDate night, ShelfMonth month) throws IOException {
    var work = new ArrayList<Callable<List<Delivery>>>();
    for (var state : states) {
      for (var sort : Sort.values()) {
        boolean first = sort == Sort.FULL && night.equals(this.first);
        if (first || month.holds(night, state.code(), sort)) {
          var sentBefore = sentLast.getOrDefault(state, night);
          var header = headers.ofNight(state.code(), night, sort, sentBefore);
          work.add(() -> file(state, night, sort, header, month));
        }
      }
      sentLast.merge(
          state, night, (before, now) -> month.holds(now, state.code(), Sort.DELTA) ? now : before);
    }
    crew.all(work).forEach(arrived -> arrived.forEach(deliveries::add));
  }

  private List<Delivery> file(
      UsState state, LocalDate night, Sort sort, Header header, ShelfMonth month)
      throws IOException {
    var fate = sort == Sort.FULL ? Fate.IN_TIME : senders.fate(state, night, sort == Sort.MENDED);
    var later = night.plusDays(senders.delay(state, night));
    boolean late = fate == Fate.LATE && !later.isAfter(last);
    var arrives = late ? later : night;
    var name = state.code() + (sort == Sort.MENDED ? "-2" : "");
    var path = Path.of(arrives.toString(), name + (late ? "-of-" + night : "") + ending());
    var delivery = written(arrives, path, late ? "late" : sort.word(), header, sort, month, night);
    if (fate != Fate.REPEATED || later.isAfter(last)) {
      return List.of(delivery);
    }
    var again = Path.of(later.toString(), name + "-again-" + night + ending());
    Files.createDirectories(out.resolve(later.toString()));
    Files.copy(out.resolve(path), out.resolve(again));
    return List.of(delivery, delivery.again(later, again));
  }

  private Delivery written(
      LocalDate arrives,
      Path path,
      String fate,
      Header header,
      Sort sort,
      ShelfMonth month,
      LocalDate night)
      throws IOException {
    Files.createDirectories(out.resolve(arrives.toString()));
    try (var bundle = new Bundle(form, out.resolve(path), header)) {
      month.take(night, header.state(), sort, bundle::add);
      var sent = bundle.submission();
      return new Delivery(
          arrives,
          path,
          header.state(),
          header.submissionId(),
          header.created(),
          fate,
          sent.students(),
          sent.records());
    }
  }

  private String ending() {
    return "." + form.extension();
  }
}
