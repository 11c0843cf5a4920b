package org.monarca.exchange.access.links;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.monarca.exchange.access.doors.Secrets;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/** The links that are good at this moment. */
@Service
public class Links {

  private static final String ADD =
      "insert into access.link (hash, purpose, subject, made, expires) values (:hash, :purpose, :subject, :made, :expires)";

  private static final String FIND =
      "select purpose, subject from access.link where hash = :hash and purpose = any(:purposes) and expires > :now";

  /** Of several links to the same, one at a time is followed. */
  private static final String IN_TURN =
      "select pg_advisory_xact_lock(hashtextextended('access.link ' || :purpose || ' ' || :subject, 0))";

  private final Database database;
  private final InstantSource clock;
  private final Secrets secrets = new Secrets();

  public Links(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * A new link, in the transaction under way; others to the same stay good.
   *
   * @return its token, which is kept nowhere
   */
  public String draw(Link link) {
    var token = secrets.draw();
    var now = now();
    database
        .jdbc()
        .sql(ADD)
        .param("hash", Secrets.digest(token))
        .param("purpose", link.purpose().code())
        .param("subject", link.subject())
        .param("made", Times.utc(now))
        .param("expires", Times.utc(now.plus(link.purpose().life())))
        .update();
    return token;
  }

  /** What the token is good for, if it is good for one of these; it stays so. */
  public Optional<Link> find(String token, Set<LinkPurpose> purposes) {
    return database
        .jdbc()
        .sql(FIND)
        .param("hash", Secrets.digest(token))
        .param("purposes", purposes.stream().map(LinkPurpose::code).toArray(String[]::new))
        .param("now", Times.utc(now()))
        .query((row, n) ->
            new Link(
                LinkPurpose.of(row.getString("purpose")).orElseThrow(), row.getString("subject")))
        .optional();
  }

  /**
   * Uses the token up, in the transaction under way, and with it every other link to the same. Of
   * two who show it at once the second waits, and has nothing.
   */
  public Optional<Link> use(String token, Set<LinkPurpose> purposes) {
    var found = find(token, purposes);
    found.ifPresent(this::waitForTurn);
    var still = found.flatMap(link -> find(token, Set.of(link.purpose())));
    still.ifPresent(this::end);
    return still;
  }

  /** No link to that is good any more, in the transaction under way. */
  public void end(Link link) {
    database
        .jdbc()
        .sql("delete from access.link where purpose = ? and subject = ?")
        .params(link.purpose().code(), link.subject())
        .update();
  }

  /** The same for all of these purposes. */
  public void end(String subject, LinkPurpose... purposes) {
    Arrays.stream(purposes).forEach(purpose -> end(new Link(purpose, subject)));
  }

  private void waitForTurn(Link link) {
    database
        .jdbc()
        .sql(IN_TURN)
        .param("purpose", link.purpose().code())
        .param("subject", link.subject())
        .query(row -> {});
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
