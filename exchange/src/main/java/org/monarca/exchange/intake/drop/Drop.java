package org.monarca.exchange.intake.drop;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import org.monarca.exchange.access.drops.DropKeys;
import org.monarca.exchange.access.limits.RateLimit;
import org.monarca.exchange.access.limits.RateLimits;
import org.monarca.exchange.platform.Actor;

/** What States' systems do in the drop, each in its own State's: list, write, rename, read. */
final class Drop {

  private static final String NOT_KEPT =
      "Files can be put into in/ and read from out/, nothing else";

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final DropKeys keys;
  private final Inside inside;
  private final Outbox outbox;
  private final RateLimits limits;
  private final InstantSource clock;

  Drop(DropKeys keys, Inside inside, Outbox outbox, RateLimits limits, InstantSource clock) {
    this.keys = keys;
    this.inside = inside;
    this.outbox = outbox;
    this.limits = limits;
    this.clock = clock;
  }

  Attributes attributes(DropKeys.Holder who, String path) throws IOException {
    var system = reader(who);
    return switch (Place.of(path)) {
      case Place.Folders folder -> Attributes.folder(clock.instant());
      case Place.InFile(FileName name) ->
          inside.attributes(system, name).orElseThrow(Refused::noSuchFile);
      case Place.OutFile(String name) -> outbox.attributes(system, name);
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
    if (!(Place.of(path) instanceof Place.Folders which)) {
      throw Refused.noSuchFile();
    }
    switch (which) {
      case ROOT -> {
        lines.add(new Listed("in", folder));
        lines.add(new Listed("out", folder));
      }
      case IN -> lines.addAll(inside.list(system));
      case OUT -> lines.addAll(outbox.list(system));
    }
    return new Folder(folder, lines);
  }

  /** Opens a file of {@code out/}. */
  Outgoing read(DropKeys.Holder who, String path) throws IOException {
    var system = reader(who);
    return switch (Place.of(path)) {
      case Place.OutFile(String name) -> outbox.open(system, name);
      case Place.InFile(FileName name) when inside.holds(system, name) ->
          throw Refused.denied("What stands in in/ can be written, not read");
      default -> throw Refused.noSuchFile();
    };
  }

  /** Opens a file of {@code in/} to be written. */
  Incoming write(DropKeys.Holder who, String path, OpenFlags flags) throws IOException {
    var system = admitted(who);
    var name =
        switch (Place.of(path)) {
          case Place.InFile(FileName fit) -> fit;
          case Place.Unfit() -> throw Refused.unfitName();
          default -> throw Refused.denied(NOT_KEPT);
        };
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
    if (Place.of(to) instanceof Place.Unfit) {
      throw Refused.unfitName();
    }
    if (!(Place.of(from) instanceof Place.InFile(FileName old))
        || !(Place.of(to) instanceof Place.InFile(FileName name))) {
      throw Refused.denied("Only files of in/ can be renamed, and stay there");
    }
    inside.rename(system, old, name, replace);
  }

  void remove(DropKeys.Holder who, String path) throws IOException {
    var system = admitted(who);
    switch (Place.of(path)) {
      case Place.InFile(FileName name) -> inside.remove(system, name);
      case Place.OutFile(String name) -> outbox.remove(system, name);
      case Place.Folders folder -> throw Refused.denied(NOT_KEPT);
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
