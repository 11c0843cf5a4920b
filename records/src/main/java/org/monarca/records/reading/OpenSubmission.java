package org.monarca.records.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Row;
import org.monarca.records.problems.Finding;

/**
 * A submission of some form while it is read: first its header, then all its other rows, each once.
 * What speaks against it is objected to on the way.
 */
public interface OpenSubmission extends Closeable {

  /** What findings call the place of a row. */
  Place place();

  /** The header's row, or null after an objection. */
  @Nullable Row header() throws IOException;

  /** Tells where rows stood that came in another layout; null in our own forms. */
  default @Nullable Origins origins() {
    return null;
  }

  /**
   * Whether it is the sender who says how many there are.
   *
   * @param count {@code student_count} or {@code record_count}
   */
  default boolean announces(String count) {
    return true;
  }

  /**
   * How many records of the sender's are not among the rows: they were put into rows of others, or
   * belong to nobody.
   */
  default long recordsJoined() {
    return 0;
  }

  /** Rows of no child, in layouts where that is seen before children are put together. */
  default List<Finding> strays() {
    return List.of();
  }

  /** Warnings about the whole, known once all rows were read. */
  default List<Finding> remarks() {
    return List.of();
  }

  /** Hands over all rows behind the header, in whatever order they stand. */
  void rows(Gathering to) throws IOException;
}
