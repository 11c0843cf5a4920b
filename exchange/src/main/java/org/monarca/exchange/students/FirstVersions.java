package org.monarca.exchange.students;

import java.util.UUID;
import org.monarca.exchange.platform.CopyRows;
import org.monarca.records.Row;

/**
 * The versions of records of which nothing was said before, as rows of COPY. There is nothing they
 * could be older than or the same as: they go straight to where they stay, which is how a State's
 * first list of millions of rows comes in.
 */
final class FirstVersions {

  static final String COPY =
      "copy students.version (source_id, kind, record_key, action, removed, digest, values,"
          + " current, moment, received, as_of, as_of_received, submission_id) from stdin";

  private final CopyRows rows = new CopyRows();
  private final String said;
  private final String received;
  private final String submission;

  FirstVersions(UUID submission, Moment moment) {
    this.said = moment.said().toString();
    this.received = moment.received().toString();
    this.submission = submission.toString();
  }

  void add(StoredRow stored, long source, Row row) {
    stored
        .add(rows, source, row)
        .truth(true)
        .plain(said)
        .plain(received)
        .plain(said)
        .plain(received)
        .plain(submission)
        .end();
  }

  CopyRows rows() {
    return rows;
  }
}
