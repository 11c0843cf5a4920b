package org.monarca.exchange.intake.uploads;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.FailurePlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells people that what they uploaded is through, waits for a decision, or was refused: they may
 * have left the page long ago. Each is told once, in the transaction that writes down that they
 * were. One that cannot be told holds up nobody else.
 */
final class UploadNews {

  private static final Logger LOG = LoggerFactory.getLogger(UploadNews.class);

  private static final Actor ACTOR = Actor.exchange("uploads");

  private static final String NEXT =
      """
      select u.id, u.sender, u.submission
        from intake.upload u left join intake.submission s on s.id = u.submission
       where u.untold and (u.refusal is not null or s.status in ('done', 'rejected', 'waiting'))
         and u.id <> all (?)
       order by u.settled limit 1 for update of u skip locked
      """;

  private record News(UUID upload, String sender, @Nullable UUID submission) {

    Notice notice() {
      return submission == null
          ? Notice.about("upload-refused", sender, "upload", upload)
          : Notice.about("upload-through", sender, "submission", submission);
    }
  }

  private final Database database;
  private final Notices notices;

  /** Those that could not be told; tried again when the service starts. */
  private final Set<UUID> failed = ConcurrentHashMap.newKeySet();

  UploadNews(Database database, Notices notices) {
    this.database = database;
    this.notices = notices;
  }

  /** Tells the next; answers whether there was one. */
  boolean tellOne() {
    return database.write(
        ACTOR,
        () -> {
          var next = next();
          next.ifPresent(this::tell);
          return next.isPresent();
        });
  }

  private Optional<News> next() {
    return database
        .jdbc()
        .sql(NEXT)
        .param(failed.toArray(UUID[]::new))
        .query((row, n) ->
            new News(
                row.getObject("id", UUID.class),
                row.getString("sender"),
                row.getObject("submission", UUID.class)))
        .optional();
  }

  private void tell(News news) {
    try {
      notices.send(news.notice());
    } catch (RuntimeException e) {
      LOG.error("upload.not-told upload={} at={}", news.upload(), FailurePlace.of(e));
      failed.add(news.upload());
      throw e;
    }
    database
        .jdbc()
        .sql("update intake.upload set untold = false where id = ?")
        .param(news.upload())
        .update();
  }
}
