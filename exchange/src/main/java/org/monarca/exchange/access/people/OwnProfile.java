package org.monarca.exchange.access.people;

import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.doors.Caller;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.doors.SignedIn;
import org.monarca.exchange.access.roles.Reach;
import org.monarca.exchange.access.roles.RoleGrant;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.audit.Audit;
import org.monarca.exchange.audit.Entry;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.Region;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.springframework.stereotype.Service;

/** What people say of themselves, and who sees to their accounts. */
@Service
public class OwnProfile {

  private static final String READ =
      "select display_name, phone, language, zone from access.account where id = ?";

  private static final String KEEP =
      """
      update access.account set display_name = :name, phone = :phone, language = :language, zone = :zone where id = :id
      """;

  private final Database database;
  private final Accounts accounts;
  private final RoleGrants grants;
  private final Directory directory;
  private final Audit audit;

  OwnProfile(
      Database database, Accounts accounts, RoleGrants grants, Directory directory, Audit audit) {
    this.database = database;
    this.accounts = accounts;
    this.grants = grants;
    this.directory = directory;
    this.audit = audit;
  }

  /** What the person says; empty for whoever has no account. */
  public Optional<Profile> of(Actor person) {
    return database.read(person, () -> read(person));
  }

  /** In which language whoever reads this page wants to, where they have signed in and said it. */
  public Optional<String> languageOfReader() {
    return Caller.current()
        .filter(SignedIn.class::isInstance)
        .flatMap(caller -> languageOf(caller.actor().id()));
  }

  private Optional<String> languageOf(String account) {
    return database.read(
        Doorkeeper.ACTOR,
        () ->
            database
                .jdbc()
                .sql("select language from access.account where id = ?")
                .param(account)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(said -> said));
  }

  /** Keeps it; the audit hears what of it is another now, not what it says. */
  public void keep(Actor person, Profile said) {
    database.write(
        person,
        () -> {
          var before = read(person).orElseThrow();
          var changed = changed(before, said);
          if (changed.isEmpty()) {
            return;
          }
          database
              .jdbc()
              .sql(KEEP)
              .param("id", person.id())
              .param("name", said.displayName())
              .param("phone", said.phone())
              .param("language", said.language())
              .param("zone", said.zone().getId())
              .update();
          audit.record(
              person,
              Entry.done("account.profile", "account", person.id())
                  .with("changed", String.join(" ", changed)));
        });
  }

  /**
   * Who gives and ends the role in which the person acts: the user administrators of their region
   * and State, or those of the Department; never the person.
   */
  public List<Overseer> overseers(Actor person) {
    var mine = grants.actingIn(person);
    var role = mine.map(RoleGrant::role).or(() -> Role.of(person.role()));
    var office = role.filter(Reach::isOfAState).isPresent() ? person.state() : null;
    var region = mine.flatMap(this::regionOf).orElse(null);
    return grants.administratorsOf(office).stream()
        .filter(admin -> isOver(admin.region(), region))
        .filter(admin -> !admin.account().equals(person.id()))
        .flatMap(admin -> overseer(admin).stream())
        .toList();
  }

  private static boolean isOver(@Nullable Long administered, @Nullable Long own) {
    return administered == null || administered.equals(own);
  }

  private Optional<Long> regionOf(RoleGrant grant) {
    var district = grant.district();
    return district == null
        ? Optional.ofNullable(grant.region())
        : directory.regionOf(district).map(Region::id);
  }

  private Optional<Overseer> overseer(RoleGrant admin) {
    return accounts
        .find(admin.account())
        .map(account -> new Overseer(account.displayName(), account.email(), admin));
  }

  private Optional<Profile> read(Actor person) {
    return database
        .jdbc()
        .sql(READ)
        .param(person.id())
        .query((row, n) ->
            new Profile(
                row.getString("display_name"),
                row.getString("phone"),
                row.getString("language"),
                ZoneId.of(row.getString("zone"))))
        .optional();
  }

  private static Set<String> changed(Profile before, Profile now) {
    var changed = new LinkedHashSet<String>();
    if (!before.displayName().equals(now.displayName())) {
      changed.add("name");
    }
    if (!Objects.equals(before.phone(), now.phone())) {
      changed.add("phone");
    }
    if (!Objects.equals(before.language(), now.language())) {
      changed.add("language");
    }
    if (!before.zone().equals(now.zone())) {
      changed.add("zone");
    }
    return changed;
  }

  /**
   * Somebody who sees to a person's account.
   *
   * @param grant in which they do
   */
  public record Overseer(String name, String email, RoleGrant grant) {}
}
