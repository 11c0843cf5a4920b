package org.monarca.exchange.intake.uploads;

import java.util.UUID;
import org.monarca.exchange.notices.Notice;
import org.monarca.exchange.notices.Notices;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.Database;

/**
 * Tells people that what they uploaded is through, or waits for a decision: they may have left the
 * page long ago. Each is told once, in the transaction that writes down that they were.
 */
record UploadNews(Database database, Notices notices) {

  private static final Actor ACTOR = Actor.exchange("uploads");

  private static final String NEXT =
      """
      select u.id, u.sender, u.submission
        from intake.upload u join intake.submission s on s.id = u.submission
       where u.untold and s.status in ('done', 'rejected', 'waiting')
       order by u.settled limit 1 for update of u skip locked
      """;

  private record Through(UUID upload, String sender, UUID submission) {}

  /** Tells the next; answers whether there was one. */
  boolean tellOne() {
    return database.write(
        ACTOR,
        () -> {
          var next =
              database
                  .jdbc()
                  .sql(NEXT)
                  .query((row, n) ->
                      new Through(
                          row.getObject("id", UUID.class),
                          row.getString("sender"),
                          row.getObject("submission", UUID.class)))
                  .optional();
          next.ifPresent(this::tell);
          return next.isPresent();
        });
  }

  private void tell(Through through) {
    notices.send(
        Notice.about("upload-through", through.sender(), "submission", through.submission()));
    database
        .jdbc()
        .sql("update intake.upload set untold = false where id = ?")
        .param(through.upload())
        .update();
  }
}
