package org.monarca.exchange.retention;

import java.time.Instant;
import java.util.List;
import org.monarca.exchange.platform.Database;
import org.monarca.exchange.platform.Times;

/**
 * What a part of the exchange keeps for a time. Its method joins the transaction under way, which
 * is the exchange's.
 */
public interface Disposable {

  /** The rule by which it is kept, as {@code rules.csv} names it. */
  String rule();

  /**
   * Disposes of a few, those first whose time was over first; of rows that another worker is at
   * work on it takes none.
   *
   * @param before what began to count at this moment or earlier has been kept long enough
   * @param most how many
   */
  Gone dispose(Instant before, int most);

  /** What was disposed of. */
  record Gone(int count, List<String> ids) {

    public Gone {
      ids = List.copyOf(ids);
      if (!ids.isEmpty() && ids.size() != count) {
        throw new IllegalArgumentException("numbers of some are missing");
      }
    }

    /** Things that are known by these numbers. */
    public static Gone named(List<String> ids) {
      return new Gone(ids.size(), ids);
    }

    /** Secrets, of which no number is told. */
    public static Gone secret(int count) {
      return new Gone(count, List.of());
    }
  }

  /**
   * Rows that one statement deletes.
   *
   * @param delete with {@code :before} and {@code :most}; it returns the number of each, as text
   */
  static Disposable named(String rule, Database database, String delete) {
    return new Deleting(
        rule,
        (before, most) ->
            Gone.named(
                database
                    .jdbc()
                    .sql(delete)
                    .param("before", Times.utc(before))
                    .param("most", most)
                    .query(String.class)
                    .list()));
  }

  /**
   * Rows with secrets that one statement deletes.
   *
   * @param delete with {@code :before} and {@code :most}
   */
  static Disposable secret(String rule, Database database, String delete) {
    return new Deleting(
        rule,
        (before, most) ->
            Gone.secret(
                database
                    .jdbc()
                    .sql(delete)
                    .param("before", Times.utc(before))
                    .param("most", most)
                    .update()));
  }
}
