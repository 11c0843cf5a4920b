package org.monarca.exchange.mappings;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.monarca.records.mapping.MappingFault;
import org.monarca.records.mapping.MappingFile;

/** The mappings of a State: kept in versions, chosen for what is sent, ended. */
public class Mappings {

  public static final int LONGEST_NAME = 20;
  public static final int LONGEST_TITLE = 100;

  private static final String NAME = "[a-z0-9-]{1,20}";

  /** Of those that are kept anew: what is a folder over SFTP can be made on any disk. */
  private static final Pattern FOLDER =
      Pattern.compile("(?!(con|prn|aux|nul|com[0-9]|lpt[0-9])$)[a-z0-9]([a-z0-9-]*[a-z0-9])?");

  private static final String OBJECT = "file-mapping";

  private final Database database;
  private final MappingStore store;
  private final DraftStore drafts;
  private final Audit audit;
  private final InstantSource clock;

  Mappings(
      Database database, MappingStore store, DraftStore drafts, Audit audit, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.drafts = drafts;
    this.audit = audit;
    this.clock = clock;
  }

  /** How saving went. */
  public sealed interface Saved {

    /** It is a version now. */
    record Done(String name, int version) implements Saved {}

    /** The name is none. */
    record UnfitName() implements Saved {}

    /** The State has, or had, another mapping of that name. */
    record NameTaken() implements Saved {}

    /** Others kept versions since the draft was begun, whose changes it has not. */
    record Moved(KeptVersion newest) implements Saved {}

    /** It has no title, or one that is too long. */
    record UnfitTitle() implements Saved {}

    /** It cannot be used yet. */
    record Unusable(MappingFault fault) implements Saved {}

    /** There is no such draft, or no such version. */
    record Gone() implements Saved {}
  }

  /** Those of the own State, living ones first, by name. */
  public List<KeptMapping> of(Actor actor) {
    var state = actor.ownState().orElseThrow();
    return database.read(actor, () -> store.of(state));
  }

  public Optional<KeptMapping> find(Actor actor, String name) {
    return of(actor).stream().filter(mapping -> mapping.name().equals(name)).findFirst();
  }

  /** The newest first. */
  public List<KeptVersion> versions(Actor actor, String name) {
    var state = actor.ownState().orElseThrow();
    return database.read(actor, () -> store.versions(state, name));
  }

  /** The mapping file of a version. */
  public Optional<byte[]> document(Actor actor, String name, int version) {
    var state = actor.ownState().orElseThrow();
    return database.read(actor, () -> store.document(state, name, version));
  }

  /**
   * As {@link #save(Actor, UUID, String, String, int)}, over nothing that others kept meanwhile.
   */
  public Saved save(Actor actor, UUID id, String typedName, String typedTitle) {
    return save(actor, id, typedName, typedTitle, 0);
  }

  /**
   * Keeps a draft as a new version, and lets its sample go.
   *
   * @param over the newest version, where somebody knows that it is later than the draft's
   *     beginning and wants the draft in its place; else 0
   */
  public Saved save(Actor actor, UUID id, String typedName, String typedTitle, int over) {
    var state = actor.ownState().orElseThrow();
    var name = PlainText.of(typedName);
    var title = PlainText.of(typedTitle);
    if (!isName(name)) {
      return new Saved.UnfitName();
    }
    if (title.isEmpty() || PlainText.isLonger(title, LONGEST_TITLE)) {
      return new Saved.UnfitTitle();
    }
    return database.write(
        actor,
        () -> {
          var draft = drafts.lock(state, id);
          if (draft.isEmpty()) {
            return new Saved.Gone();
          }
          store.hold(state);
          var before = store.newestVersion(state, name);
          if (before.isEmpty() && !FOLDER.matcher(name).matches()) {
            return new Saved.UnfitName();
          }
          if (before.isPresent() && !name.equals(draft.get().of())) {
            return new Saved.NameTaken();
          }
          int newest = before.orElse(0);
          if (newest != draft.get().basis() && newest != over) {
            return new Saved.Moved(store.versions(state, name).getFirst());
          }
          var document = draft.get().document();
          var saved = keep(actor, state, name, newest + 1, title, document);
          if (saved instanceof Saved.Done) {
            drafts.remove(state, id);
          }
          return saved;
        });
  }

  /** Takes an earlier version again: it becomes the newest. */
  public Saved again(Actor actor, String name, int version) {
    var state = actor.ownState().orElseThrow();
    return database.write(
        actor,
        () -> {
          store.hold(state);
          var newest = store.newestVersion(state, name);
          var document = store.document(state, name, version).map(MappingDocument::kept);
          return newest.isEmpty() || document.isEmpty()
              ? new Saved.Gone()
              : keep(actor, state, name, newest.get() + 1, document.get().title(), document.get());
        });
  }

  /** From now on nothing is sent by it; it stays to be looked at, and can be taken again. */
  public boolean end(Actor actor, String name) {
    var state = actor.ownState().orElseThrow();
    return database.write(
        actor,
        () -> {
          boolean ended = store.end(state, name, now(), actor.id());
          if (ended) {
            audit.record(actor, Entry.done("file-mapping.end", OBJECT, name));
          }
          return ended;
        });
  }

  /** Whether a mapping may have this name: no other text is one, whatever it is used for. */
  public static boolean isName(String text) {
    return text.matches(NAME) && !text.equals("new");
  }

  /** Names of the living ones of the sender's State, in their order. */
  public List<String> living(Actor sender) {
    var state = sender.ownState().orElse("");
    return database.read(sender, () -> store.living(state));
  }

  /** The number of the newest version of a living mapping of the sender's State. */
  public Optional<Integer> newest(Actor sender, String name) {
    var state = sender.ownState().orElse("");
    return isName(name) ? database.read(sender, () -> store.living(state, name)) : Optional.empty();
  }

  /** The newest version of a living mapping of the sender's State. */
  public Optional<Chosen> chosen(Actor sender, String name) {
    return newest(sender, name).flatMap(version -> chosen(sender, name, version));
  }

  /** That version, whether the mapping lives or was ended. */
  public Optional<Chosen> chosen(Actor sender, String name, int version) {
    return document(sender, name, version).map(document -> new Chosen(name, version, document));
  }

  /** Notes by which version a submission is read; joins the transaction under way. */
  public void used(UUID submission, String state, Chosen by, boolean dryRun) {
    store.used(submission, state, by, dryRun, now());
  }

  /** By which version of which mapping a submission was read. */
  public Optional<UsedVersion> usedFor(Actor actor, UUID submission) {
    return actor
        .ownState()
        .flatMap(state -> database.read(actor, () -> store.usedFor(state, submission)));
  }

  private Saved keep(
      Actor actor, String state, String name, int number, String title, MappingDocument document) {
    document.name(name, Integer.toString(number), title);
    var bytes = document.bytes();
    try {
      MappingFile.read(new ByteArrayInputStream(bytes));
    } catch (MappingFault fault) {
      return new Saved.Unusable(fault);
    }
    store.add(state, name, new KeptVersion(number, title, now(), actor.id()), bytes);
    audit.record(actor, Entry.done("file-mapping.save", OBJECT, name).with("version", number));
    return new Saved.Done(name, number);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
