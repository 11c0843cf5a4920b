package org.monarca.exchange.intake.drop;

import java.util.SortedSet;
import java.util.TreeSet;
import org.monarca.exchange.mappings.Mappings;
import org.monarca.exchange.platform.Actor;

/**
 * The folders of a State's mappings. They come and go with these; no sender makes or removes one.
 */
final class MappingFolders {

  private final Mappings mappings;
  private final DropStore store;
  private final Outbox outbox;

  MappingFolders(Mappings mappings, DropStore store, Outbox outbox) {
    this.mappings = mappings;
    this.store = store;
    this.outbox = outbox;
  }

  /** In {@code in/}: of what is kept, and of what was ended while something lay there. */
  SortedSet<String> inside(Actor system) {
    var state = system.ownState().orElseThrow();
    var all = new TreeSet<>(mappings.living(system));
    store.database().read(system, () -> store.inside(state)).stream()
        .filter(file -> file.fileName().isOfMapping())
        .forEach(file -> all.add(file.folder()));
    return all;
  }

  /** In {@code out/}: of what is kept, and of what was ended and has something to tell still. */
  SortedSet<String> outside(Actor system) {
    var state = system.ownState().orElseThrow();
    var all = new TreeSet<>(mappings.living(system));
    store.database().read(system, () -> store.folders(state)).stream()
        .filter(folder -> !all.contains(folder) && !outbox.list(system, folder).isEmpty())
        .forEach(all::add);
    return all;
  }

  /** What a path means to that State, of whose mappings a name may be one's. */
  Place place(Actor system, String path) {
    var place = Place.of(path);
    return switch (place) {
      case Place.InFile(FileName name)
          when mayBe(name.folder(), name.text()) && inside(system).contains(name.text()) ->
          new Place.OfMapping(Place.Folders.IN, name.text());
      case Place.OutFile(String folder, String name)
          when mayBe(folder, name) && outside(system).contains(name) ->
          new Place.OfMapping(Place.Folders.OUT, name);
      case Place.InFile(FileName name) when Place.isOfFolder(path) ->
          name.isOfMapping() ? new Place.Nowhere() : new Place.NoSuchMapping();
      default -> place;
    };
  }

  /**
   * The same, where a file is meant: one that was on its way before there was a mapping of its name
   * can be renamed and removed still.
   */
  Place placeOfFile(Actor system, String path) {
    var place = place(system, path);
    return place instanceof Place.OfMapping
            && !Place.isOfFolder(path)
            && Place.of(path) instanceof Place.InFile file
            && isOnItsWay(system, file.name())
        ? file
        : place;
  }

  private boolean isOnItsWay(Actor system, FileName name) {
    var state = system.ownState().orElseThrow();
    return store.database().read(system, () -> store.inside(state)).stream()
        .anyMatch(file -> file.status() == Dropped.Status.ARRIVING && file.fileName().equals(name));
  }

  /**
   * Something may be put there from now on only if the mapping is kept.
   *
   * @param folder of a mapping; blank for {@code in/} itself
   */
  void mustTake(Actor system, String folder) throws Refused {
    if (!folder.isEmpty() && mappings.newest(system, folder).isEmpty()) {
      throw Refused.noSuchMapping();
    }
  }

  private static boolean mayBe(String folder, String name) {
    return folder.isEmpty() && Mappings.isName(name);
  }
}
