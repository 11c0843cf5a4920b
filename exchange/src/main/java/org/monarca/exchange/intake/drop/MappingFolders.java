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

  MappingFolders(Mappings mappings, DropStore store) {
    this.mappings = mappings;
    this.store = store;
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
    all.addAll(store.database().read(system, () -> store.folders(state)));
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
      case Place.InFile file when Place.isOfFolder(path) -> new Place.Nowhere();
      default -> place;
    };
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
