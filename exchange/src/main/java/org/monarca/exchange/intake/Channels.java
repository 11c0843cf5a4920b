package org.monarca.exchange.intake;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.monarca.exchange.intake.ChannelUse.Channel;
import org.monarca.exchange.intake.ChannelUse.RefusedFile;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;
import org.springframework.stereotype.Service;

/** By which ways a State sends, and how that went last. */
@Service
public class Channels {

  /** Accounts have UUIDs for numbers; systems and keys have names that begin otherwise. */
  private static final String SENT =
      """
      select distinct on (channel) id, channel
        from (select id, received, status, rejected,
                     case when form = 'live' then 'live' when sender like 'sftp-%' then 'sftp' when sender ~ '^pull-[0-9]+$' then 'pull'
                          when sender ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then 'person' else 'system' end as channel
                from intake.submission
               where state = :state and not dry_run) sent
      """;

  private static final String LATEST = " order by channel, received desc, id desc";
  private static final String LAST = told(SENT + LATEST);

  /** Of those that have come to rest: what is counted of others is not told yet. */
  private static final String LAST_BAD =
      told(SENT + " where status = 'rejected' or status = 'done' and rejected > 0" + LATEST);

  private static final String REFUSED =
      "select case folder when '' then name else folder || '/' || name end as name, settled, refusal from intake.dropped where state = ? and status = 'refused' order by settled desc, id limit 1";

  private static final String REFUSED_UPLOADS =
      """
      select distinct on (channel) channel, settled, refusal
        from (select case when sender ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then 'person' else 'system' end as channel, settled, refusal
                from intake.upload where state = ? and refusal <> 'ended') refused
       order by channel, settled desc
      """;

  private final Database database;

  Channels(Database database) {
    this.database = database;
  }

  /** Each way, used or not. */
  public List<ChannelUse> of(Actor reader) {
    var state = reader.ownState().orElseThrow();
    return database.read(
        reader,
        () -> {
          var last = submissions(LAST, state);
          var bad = submissions(LAST_BAD, state);
          var refused = database.read(Ledger.WORKER, () -> refused(state)); // names of files alone
          return Arrays.stream(Channel.values())
              .map(channel ->
                  new ChannelUse(
                      channel, last.get(channel), bad.get(channel), refused.get(channel)))
              .toList();
        });
  }

  /** What senders see of each of them, beside its channel. */
  private static String told(String last) {
    return "with last as (%s) select channel, seen.* from last join (%s where s.id in (select id from last)) seen using (id)"
        .formatted(last, Entries.SELECT);
  }

  private Map<Channel, SubmissionStatus> submissions(String query, String state) {
    var found = new HashMap<Channel, SubmissionStatus>();
    database
        .jdbc()
        .sql(query)
        .param("state", state)
        .query(row -> {
          var channel = Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT));
          found.put(channel, Entries.status(row));
        });
    return found;
  }

  private Map<Channel, RefusedFile> refused(String state) {
    var refused = new HashMap<Channel, RefusedFile>();
    database
        .jdbc()
        .sql(REFUSED_UPLOADS)
        .param(state)
        .query(row -> {
          refused.put(
              Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
              new RefusedFile("", Times.instant(row, "settled"), row.getString("refusal")));
        });
    database
        .jdbc()
        .sql(REFUSED)
        .param(state)
        .query((row, n) ->
            new RefusedFile(
                row.getString("name"), Times.instant(row, "settled"), row.getString("refusal")))
        .optional()
        .ifPresent(file -> refused.put(Channel.SFTP, file));
    return refused;
  }
}
