package org.monarca.records.jsonl;

import org.monarca.records.reading.FormReader;
import org.monarca.records.reading.Workspace;

/** Reads submissions that come as JSON Lines. */
public final class JsonLinesReader extends FormReader {

  /** Uses what readings usually use of the machine. */
  public JsonLinesReader() {
    this(Workspace.usual());
  }

  public JsonLinesReader(Workspace space) {
    super(JsonSubmission::open, space);
  }
}
