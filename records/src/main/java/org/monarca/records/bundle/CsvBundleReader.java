package org.monarca.records.bundle;

import org.monarca.records.reading.FormReader;
import org.monarca.records.reading.Workspace;

/** Reads submissions that come as a zip of CSV files. */
public final class CsvBundleReader extends FormReader {

  /** Uses what readings usually use of the machine. */
  public CsvBundleReader() {
    this(Workspace.usual());
  }

  public CsvBundleReader(Workspace space) {
    super(opener(), space);
  }

  /** How such a submission is opened. */
  public static Opener opener() {
    return CsvBundle::open;
  }
}
