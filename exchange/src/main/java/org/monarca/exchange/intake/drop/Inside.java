package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.monarca.exchange.access.limits.UploadPlaces;
import org.monarca.exchange.access.limits.UploadPlaces.Answer;
import org.monarca.exchange.platform.Actor;
import org.monarca.records.submission.Limits;

/**
 * What a State's system does in {@code in/} and the folders in it: its files are put, gone on with,
 * renamed, removed.
 */
final class Inside {

  /** For so long clients that look whether all has come are told its size, though it is taken. */
  private static final Duration TOLD_AFTERWARDS = Duration.ofMinutes(15);

  private final DropStore store;
  private final Arrivals arrivals;
  private final Spool spool;
  private final Writers writers;
  private final UploadPlaces places;
  private final long slowest;
  private final DropSettings settings;
  private final InstantSource clock;
  private final Runnable work;

  /**
   * @param slowest bytes of a file that must come in a second
   * @param work told when a file is ready to be taken
   */
  Inside(
      DropStore store,
      Arrivals arrivals,
      Spool spool,
      Writers writers,
      UploadPlaces places,
      long slowest,
      DropSettings settings,
      InstantSource clock,
      Runnable work) {
    this.store = store;
    this.arrivals = arrivals;
    this.spool = spool;
    this.writers = writers;
    this.places = places;
    this.slowest = slowest;
    this.settings = settings;
    this.clock = clock;
    this.work = work;
  }

  /**
   * What lies in a folder.
   *
   * @param folder the mapping whose folder it is; blank for {@code in/} itself
   */
  List<Listed> list(Actor system, String folder) {
    return files(system).stream()
        .filter(file -> file.folder().equals(folder))
        .map(file -> new Listed(file.name(), told(file)))
        .toList();
  }

  /** Also of what was taken a moment ago: clients ask once more when they have put a file. */
  Optional<Attributes> attributes(Actor system, FileName name) {
    return find(system, name)
        .map(this::told)
        .or(() ->
            store
                .database()
                .read(system, () -> store.latest(state(system), name.folder(), name.text()))
                .filter(this::isSettledLately)
                .map(file -> Attributes.file(file.bytes(), file.changed())));
  }

  boolean holds(Actor system, FileName name) {
    return find(system, name).isPresent();
  }

  /** Opens a file to be written. Whoever had it open gives back the place first. */
  Incoming open(Actor system, FileName name, OpenFlags flags) throws IOException {
    var before = find(system, name).filter(file -> file.status() == Dropped.Status.ARRIVING);
    if (before.isPresent() && !flags.exclusive()) {
      writers.takeAway(before.get().id());
    }
    return switch (places.take(state(system))) {
      case Answer.StateIsFull full ->
          throw Refused.failed(
              "Your State sends as many files at once as it may; come again later");
      case Answer.AllIsFull full ->
          throw Refused.failed("As many files are sent at once as may be; come again later");
      case Answer.Place place -> begin(system, name, before, flags, place);
    };
  }

  private Incoming begin(
      Actor system, FileName name, Optional<Dropped> before, OpenFlags flags, Answer.Place place)
      throws IOException {
    try {
      var room = room(system, before);
      var opened = arrivals.open(system, name, flags);
      writers.takeAway(opened.file().id());
      opened.left().ifPresent(spool::remove);
      var writing =
          new Incoming(
              opened.file(),
              spool.open(opened.file().lies()),
              flags.append(),
              room,
              new Pace(slowest, settings.patience(), System::nanoTime),
              place::close);
      writers.begin(writing);
      return writing;
    } catch (IOException | RuntimeException e) {
      place.close();
      throw e;
    }
  }

  private Room room(Actor system, Optional<Dropped> before) throws Refused {
    if (free() <= 0) {
      throw Refused.failed(Room.FULL);
    }
    long left = settings.room().toBytes() - others(system, before);
    long most = Math.min(Limits.published().sentBytes(), left);
    var tooMuch =
        most < left
            ? "The file is larger than %d bytes, the most that one submission may have"
                .formatted(most)
            : "Your State's files in in/ have no more room; wait until some are taken, or remove some";
    return new Room(most, tooMuch, this::free);
  }

  private long free() {
    return spool.free() - settings.spare().toBytes();
  }

  /** What the State's other files take. */
  private long others(Actor system, Optional<Dropped> before) throws Refused {
    var own = before.map(Dropped::id);
    var others =
        files(system).stream().filter(file -> !own.equals(Optional.of(file.id()))).toList();
    if (others.size() >= settings.files()) {
      throw Refused.failed(
          "Your State has %d files in in/, as many as there may be".formatted(others.size()));
    }
    return others.stream().mapToLong(file -> spool.size(file.lies())).sum();
  }

  /** Says that it is whole: from then on it is taken if its name is final. */
  void close(Actor system, Incoming writing, long bytes) throws IOException {
    if (arrivals.close(system, writing.file(), bytes)) {
      work.run();
    }
  }

  /** Its sender is gone: what has come stays, to go on from there. */
  void release(Incoming writing) throws IOException {
    writers.end(writing);
    writing.close();
  }

  /** It is larger than it may be, and nobody goes on with it. */
  void giveUp(Actor system, Incoming writing) {
    arrivals.giveUp(system, writing.file());
    spool.remove(writing.file().lies());
  }

  void rename(Actor system, FileName old, FileName name, boolean replace) throws IOException {
    var renamed = arrivals.rename(system, old, name, replace);
    if (renamed.replaced() != null) {
      letGo(renamed.replaced());
    }
    if (renamed.last()) {
      work.run();
    }
  }

  void remove(Actor system, FileName name) throws IOException {
    if (find(system, name).filter(file -> file.status() == Dropped.Status.READY).isPresent()) {
      throw Refused.denied("This file has come whole, and is being taken");
    }
    letGo(arrivals.remove(system, name));
  }

  private void letGo(Dropped file) throws IOException {
    writers.takeAway(file.id());
    spool.remove(file.lies());
  }

  private List<Dropped> files(Actor system) {
    return store.database().read(system, () -> store.inside(state(system)));
  }

  /** Of several of one name the one that is still coming. */
  private Optional<Dropped> find(Actor system, FileName name) {
    var all = files(system).stream().filter(file -> file.fileName().equals(name)).toList();
    return all.stream()
        .filter(file -> file.status() == Dropped.Status.ARRIVING)
        .findFirst()
        .or(() -> all.stream().findFirst());
  }

  private boolean isSettledLately(Dropped file) {
    return file.settled() == null || file.settled().isAfter(clock.instant().minus(TOLD_AFTERWARDS));
  }

  private Attributes told(Dropped file) {
    return Attributes.file(spool.size(file.lies()), file.changed());
  }

  private static String state(Actor system) {
    return system.ownState().orElseThrow();
  }
}
