package org.monarca.records.xml;

import org.monarca.records.reading.FormReader;
import org.monarca.records.reading.Workspace;

/** Reads submissions that come as XML. */
public final class XmlReader extends FormReader {

  /** Uses what readings usually use of the machine. */
  public XmlReader() {
    this(Workspace.usual());
  }

  public XmlReader(Workspace space) {
    super(opener(), space);
  }

  /** How such a submission is opened. */
  public static Opener opener() {
    return XmlSubmission::open;
  }
}
