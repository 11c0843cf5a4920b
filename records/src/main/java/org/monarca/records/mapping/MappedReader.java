package org.monarca.records.mapping;

import org.monarca.records.reading.FormReader;
import org.monarca.records.reading.Workspace;

/** Reads submissions in another layout by a mapping. */
public final class MappedReader extends FormReader {

  /**
   * @param name what findings call a file that is no zip
   * @param unsaid what the layout does not say of itself
   */
  public MappedReader(Mapping mapping, String name, Unsaid unsaid, Workspace space) {
    super(opener(mapping, name, unsaid, space), space);
  }

  /** How such a submission is opened. */
  public static Opener opener(Mapping mapping, String name, Unsaid unsaid, Workspace space) {
    return (file, limits, excess, objections) -> {
      var files = SentFiles.open(file, name, limits, objections);
      if (files == null) {
        return null;
      }
      var from = new MappedSubmission.Setting(mapping, unsaid.row(file), space, limits, excess);
      return new MappedSubmission(from, files, objections);
    };
  }
}
