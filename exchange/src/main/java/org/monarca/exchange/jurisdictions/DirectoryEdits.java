package org.monarca.exchange.jurisdictions;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.PlainText;
import org.springframework.stereotype.Service;

/** A State's changes to its own directory; what belongs to another State is unknown here. */
@Service
public class DirectoryEdits {

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
  private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ().x-]{6,}");

  private final Database database;
  private final DirectoryStore store;
  private final ContactStore contacts;
  private final Audit audit;

  public DirectoryEdits(Database database, Audit audit) {
    this.database = database;
    this.store = new DirectoryStore(database);
    this.contacts = new ContactStore(database);
    this.audit = audit;
  }

  /** Makes a region of the actor's State. */
  public Edited makeRegion(Actor actor, String name) {
    var said = PlainText.of(name);
    var wrong = wrongName(said);
    return wrong.isPresent() ? wrong.get() : database.write(actor, () -> made(actor, said));
  }

  private Edited made(Actor actor, String name) {
    var region = store.addRegion(own(actor), name);
    if (region.isEmpty()) {
      return Edited.NAME_TAKEN;
    }
    audit.record(actor, Entry.done("region.make", "region", region.get().toString()));
    return Edited.DONE;
  }

  public Edited renameRegion(Actor actor, long region, String name) {
    var said = PlainText.of(name);
    var wrong = wrongName(said);
    return wrong.isPresent()
        ? wrong.get()
        : database.write(actor, () -> renamed(actor, region, said));
  }

  private Edited renamed(Actor actor, long region, String name) {
    if (store.isTaken(own(actor), name, region)) {
      return Edited.NAME_TAKEN;
    }
    if (!store.rename(own(actor), region, name)) {
      return Edited.UNKNOWN;
    }
    audit.record(actor, Entry.done("region.rename", "region", Long.toString(region)));
    return Edited.DONE;
  }

  /**
   * Puts a district into a region.
   *
   * @param region null to leave it in none
   */
  public Edited assign(Actor actor, String leaId, @Nullable Long region) {
    return database.write(
        actor,
        () -> {
          if (region != null && !hasRegion(own(actor), region)) {
            return Edited.REGION_UNKNOWN;
          }
          if (!store.assign(own(actor), leaId, region)) {
            return Edited.UNKNOWN;
          }
          audit.record(
              actor,
              Entry.done("district.assign", "district", leaId)
                  .with("region", region == null ? "none" : region));
          return Edited.DONE;
        });
  }

  /** Says whom to ask; what was said for that part before is replaced. */
  public Edited putContact(Actor actor, Level level, String part, OfficeForm form) {
    var known = ContactPart.of(part).filter(ContactPart.at(level)::contains);
    if (known.isEmpty()) {
      return Edited.PART_UNKNOWN;
    }
    var office = PlainText.of(form.office());
    var email = PlainText.orNull(form.email());
    var phone = PlainText.orNull(form.phone());
    var wrong = wrongContact(office, email, phone);
    return wrong.isPresent()
        ? wrong.get()
        : database.write(
            actor, () -> put(actor, level, new OfficeContact(known.get(), office, email, phone)));
  }

  private Edited put(Actor actor, Level level, OfficeContact contact) {
    if (!has(own(actor), level)) {
      return Edited.UNKNOWN;
    }
    contacts.put(own(actor), level, contact);
    audit.record(actor, entry("contact.put", actor, level, contact.part()));
    return Edited.DONE;
  }

  public Edited removeContact(Actor actor, Level level, String part) {
    var known = ContactPart.of(part);
    return known.isEmpty()
        ? Edited.UNKNOWN
        : database.write(
            actor,
            () -> {
              if (!contacts.remove(own(actor), level, known.get())) {
                return Edited.UNKNOWN;
              }
              audit.record(actor, entry("contact.remove", actor, level, known.get()));
              return Edited.DONE;
            });
  }

  private static Entry entry(String action, Actor actor, Level level, ContactPart part) {
    var entry =
        switch (level) {
          case Level.OfState ignored -> Entry.done(action, "state", own(actor));
          case Level.OfRegion(long id) -> Entry.done(action, "region", Long.toString(id));
          case Level.OfDistrict(String leaId) -> Entry.done(action, "district", leaId);
        };
    return entry.with("part", part.code());
  }

  private boolean has(String state, Level level) {
    return switch (level) {
      case Level.OfState ignored -> true;
      case Level.OfRegion(long id) -> hasRegion(state, id);
      case Level.OfDistrict(String leaId) ->
          store.district(leaId).filter(one -> one.state().equals(state)).isPresent();
    };
  }

  private boolean hasRegion(String state, long region) {
    return store.region(region).filter(one -> one.state().equals(state)).isPresent();
  }

  private static Optional<Edited> wrongName(String name) {
    if (name.isEmpty()) {
      return Optional.of(Edited.NAME_MISSING);
    }
    return PlainText.isLonger(name, Region.LONGEST_NAME)
        ? Optional.of(Edited.NAME_TOO_LONG)
        : Optional.empty();
  }

  private static Optional<Edited> wrongContact(
      String office, @Nullable String email, @Nullable String phone) {
    if (office.isEmpty()) {
      return Optional.of(Edited.OFFICE_MISSING);
    }
    if (PlainText.isLonger(office, OfficeContact.LONGEST_OFFICE)) {
      return Optional.of(Edited.OFFICE_TOO_LONG);
    }
    if (email == null && phone == null) {
      return Optional.of(Edited.WAY_MISSING);
    }
    if (email != null
        && (email.length() > OfficeContact.LONGEST_EMAIL || !EMAIL.matcher(email).matches())) {
      return Optional.of(Edited.EMAIL_WRONG);
    }
    boolean phoneIsWrong =
        phone != null
            && (phone.length() > OfficeContact.LONGEST_PHONE || !PHONE.matcher(phone).matches());
    return phoneIsWrong ? Optional.of(Edited.PHONE_WRONG) : Optional.empty();
  }

  private static String own(Actor actor) {
    return actor.ownState().orElseThrow();
  }
}
