package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.platform.Actor;

/** What States' systems do in the drop, each in its own State's: list, write, rename, read. */
final class Drop {

  private static final String NOT_KEPT =
      "Files can be put into in/ and the folders in it, and read from out/, nothing else";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final DropKeys keys;
  private final Inside inside;
  private final Outbox outbox;
  private final MappingFolders folders;
  private final RateLimits limits;
  private final InstantSource clock;

  Drop(
      DropKeys keys,
      Inside inside,
      Outbox outbox,
      MappingFolders folders,
      RateLimits limits,
      InstantSource clock) {
    this.keys = keys;
    this.inside = inside;
    this.outbox = outbox;
    this.folders = folders;
    this.limits = limits;
    this.clock = clock;
  }

  Attributes attributes(DropKeys.Holder who, String path) throws IOException {
    var system = reader(who);
    return switch (folders.place(system, path)) {
      case Place.Folders folder -> Attributes.folder(clock.instant());
      case Place.OfMapping folder -> Attributes.folder(clock.instant());
      case Place.InFile(FileName name) ->
          inside.attributes(system, name).orElseThrow(Refused::noSuchFile);
      case Place.OutFile file -> outbox.attributes(system, file);
      case Place.NoSuchMapping none -> throw Refused.noSuchMapping();
      case Place.Unfit unfit -> throw Refused.noSuchFile();
      case Place.Nowhere nowhere -> throw Refused.noSuchFile();
    };
  }

  Folder list(DropKeys.Holder who, String path) throws IOException {
    var system = reader(who);
    var folder = Attributes.folder(clock.instant());
    var lines = new ArrayList<Listed>();
    lines.add(new Listed(".", folder));
    lines.add(new Listed("..", folder));
    lines.addAll(
        switch (folders.place(system, path)) {
          case Place.Folders.ROOT -> both(new TreeSet<>(Set.of("in", "out")), List.of(), folder);
          case Place.Folders.IN -> both(folders.inside(system), inside.list(system, ""), folder);
          case Place.Folders.OUT -> both(folders.outside(system), outbox.list(system, ""), folder);
          case Place.OfMapping(Place.Folders in, String mapping) ->
              in == Place.Folders.IN ? inside.list(system, mapping) : outbox.list(system, mapping);
          default -> throw Refused.noSuchFile();
        });
    return new Folder(folder, lines);
  }

  /** A file that has the name of a folder is not seen. */
  private static List<Listed> both(Set<String> folders, List<Listed> files, Attributes folder) {
    return Stream.concat(
            folders.stream().map(name -> new Listed(name, folder)),
            files.stream().filter(file -> !folders.contains(file.name())))
        .toList();
  }

  /** Opens a file of {@code out/}. */
  Outgoing read(DropKeys.Holder who, String path) throws IOException {
    var system = reader(who);
    return switch (folders.place(system, path)) {
      case Place.OutFile file -> outbox.open(system, file);
      case Place.InFile(FileName name) when inside.holds(system, name) ->
          throw Refused.denied("What stands in in/ can be written, not read");
      default -> throw Refused.noSuchFile();
    };
  }

  /** Opens a file of {@code in/}, or of a folder in it, to be written. */
  Incoming write(DropKeys.Holder who, String path, OpenFlags flags) throws IOException {
    var system = admitted(who);
    var name =
        switch (folders.place(system, path)) {
          case Place.InFile(FileName fit) -> fit;
          case Place.Unfit() -> throw Refused.unfitName();
          case Place.NoSuchMapping() -> throw Refused.noSuchMapping();
          default -> throw Refused.denied(NOT_KEPT);
        };
    folders.mustTake(system, name.folder());
    if (limits.take(RateLimit.UPLOAD, system.id()).isPresent()) {
      throw Refused.failed("Too many files within a short time; come again in a minute");
    }
    return inside.open(system, name, flags);
  }

  /** Its sender closes it: it is whole, and taken if its name is final. */
  void finish(DropKeys.Holder who, Incoming writing) throws IOException {
    try {
      long bytes = writing.finish();
      Patience.with(() -> {
        inside.close(admitted(who), writing, bytes);
        return bytes;
      });
    } finally {
      release(writing);
      if (writing.isTooLarge()) {
        inside.giveUp(who.actor(), writing);
      }
    }
  }

  /** Its sender is gone: what has come stays, to go on from there. */
  void release(Incoming writing) throws IOException {
    inside.release(writing);
  }

  void rename(DropKeys.Holder who, String from, String to, boolean replace) throws IOException {
    var system = admitted(who);
    var there = folders.place(system, to);
    if (there instanceof Place.Unfit) {
      throw Refused.unfitName();
    }
    if (there instanceof Place.NoSuchMapping) {
      throw Refused.noSuchMapping();
    }
    if (!(folders.placeOfFile(system, from) instanceof Place.InFile(FileName old))
        || !(there instanceof Place.InFile(FileName name))) {
      throw Refused.denied(
          "Only files of in/ and the folders in it can be renamed, and stay there");
    }
    if (!name.folder().equals(old.folder())) {
      folders.mustTake(system, name.folder());
    }
    inside.rename(system, old, name, replace);
  }

  void remove(DropKeys.Holder who, String path) throws IOException {
    var system = admitted(who);
    switch (folders.placeOfFile(system, path)) {
      case Place.InFile(FileName name) -> inside.remove(system, name);
      case Place.OutFile file -> outbox.remove(system, file);
      case Place.Folders folder -> throw Refused.noMakingOfFolders();
      case Place.OfMapping folder -> throw Refused.noMakingOfFolders();
      case Place.NoSuchMapping none -> throw Refused.noSuchMapping();
      case Place.Unfit unfit -> throw Refused.noSuchFile();
      case Place.Nowhere nowhere -> throw Refused.noSuchFile();
    }
  }

  /** Whoever's key was ended is shut out in the middle of a session. */
  Actor admitted(DropKeys.Holder who) throws Refused {
    if (!keys.isGood(who)) {
      throw Refused.denied("Your key was ended");
    }
    return who.actor();
  }

  /** Whoever asks more often than it may waits a little for each answer. */
  private Actor reader(DropKeys.Holder who) throws IOException {
    var system = admitted(who);
    for (var waited = Duration.ZERO; waited.compareTo(LONGEST_WAIT) < 0; ) {
      var wait = limits.take(RateLimit.READ, system.id());
      if (wait.isEmpty()) {
        return system;
      }
      Patience.pause(wait.get().time());
      waited = waited.plus(wait.get().time());
    }
    throw Refused.failed("Too many questions within a short time; come again in a minute");
  }
}
