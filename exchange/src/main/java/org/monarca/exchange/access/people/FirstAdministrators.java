package org.monarca.exchange.access.people;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.monarca.exchange.access.Role;
import org.monarca.exchange.access.doors.Doorkeeper;
import org.monarca.exchange.access.duties.Duties;
import org.monarca.exchange.access.links.Link;
import org.monarca.exchange.access.links.LinkPurpose;
import org.monarca.exchange.access.links.Links;
import org.monarca.exchange.platform.Database;

/**
 * The Department's first two administrators, whom nobody can have approved and confirmed: whoever
 * operates the exchange makes them, and everybody else comes by an application. Where fewer than
 * two are left later, as many may be made again.
 */
public final class FirstAdministrators {

  /** One gives a role, another confirms it. */
  public static final int NEEDED = 2;

  private static final String IN_TURN =
      "select pg_advisory_xact_lock(hashtext('access.first-administrators'))";

  private static final String COUNT =
      """
      select count(distinct a.id)
        from access.account a join access.role_grant g on g.account = a.id
       where g.role = ? and g.ended is null and (g.ends is null or g.ends > now()) and a.status <> 'deactivated'
      """;

  private final Database database;
  private final Accounts accounts;
  private final Duties duties;
  private final Links links;

  FirstAdministrators(Database database, Accounts accounts, Duties duties, Links links) {
    this.database = database;
    this.accounts = accounts;
    this.duties = duties;
    this.links = links;
  }

  /** How making one ended. */
  public sealed interface Outcome {

    /**
     * It was made.
     *
     * @param token of the link to its first password, which is kept nowhere
     */
    record Made(String token) implements Outcome {}

    /** There are enough who can decide about an application. */
    record Enough() implements Outcome {}

    /** Another account has that address. */
    record Taken() implements Outcome {}

    /** The training was so long ago that its person would not come in. */
    record TrainingLapsed(LocalDate oldestGood) implements Outcome {}
  }

  /** Makes one, who chooses a password, a second factor and the rules of behavior at the door. */
  public Outcome make(String email, String name, ZoneId zone, LocalDate trained) {
    if (trained.isBefore(duties.oldestGood())) {
      return new Outcome.TrainingLapsed(duties.oldestGood());
    }
    var holder = new Holder(email, name, Role.FEDERAL_ADMIN, null, null, null, zone);
    return database.write(
        Doorkeeper.ACTOR, () -> refusal(holder).orElseGet(() -> made(holder, trained)));
  }

  private Optional<Outcome> refusal(Holder holder) {
    database.jdbc().sql(IN_TURN).query(row -> {});
    var there =
        database.jdbc().sql(COUNT).param(Role.FEDERAL_ADMIN.code()).query(Integer.class).single();
    if (there >= NEEDED) {
      return Optional.of(new Outcome.Enough());
    }
    accounts.holdAddress(holder.email());
    return accounts.findByEmail(holder.email()).map(account -> new Outcome.Taken());
  }

  private Outcome made(Holder holder, LocalDate trained) {
    var account = accounts.createWithoutPassword(holder, Accounts.SET_UP, null);
    duties.trained(account.id(), trained, Accounts.SET_UP);
    return new Outcome.Made(links.draw(new Link(LinkPurpose.FIRST_PASSWORD, account.id())));
  }
}
