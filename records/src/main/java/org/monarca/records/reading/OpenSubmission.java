package org.monarca.records.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.monarca.records.Row;

/**
 * A submission of some form while it is read: first its header, then all its other rows, each once.
 * What speaks against it is objected to on the way.
 */
public interface OpenSubmission extends Closeable {

  /** What findings call the place of a row. */
  Place place();

  /** The header's row, or null after an objection. */
  @Nullable Row header() throws IOException;

  /** Hands over all rows behind the header, in whatever order they stand. */
  void rows(Gathering to) throws IOException;
}
