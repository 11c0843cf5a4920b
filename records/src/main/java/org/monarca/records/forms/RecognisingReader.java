package org.monarca.records.forms;

import org.monarca.records.mapping.Layouts;
import org.monarca.records.mapping.MappedReader;
import org.monarca.records.mapping.Unsaid;
import org.monarca.records.reading.FormReader;
import org.monarca.records.reading.Workspace;
import org.monarca.records.submission.Form;

/** Reads files of one form: ours, or another layout when what is in them says so. */
final class RecognisingReader extends FormReader {

  RecognisingReader(Form form, Opener own, Unsaid unsaid, Workspace space) {
    super(recognising(form, own, unsaid, space), space);
  }

  private static Opener recognising(Form form, Opener own, Unsaid unsaid, Workspace space) {
    return (file, limits, excess, objections) -> {
      var mapping = Layouts.recognised(file, form, limits, objections);
      if (!objections.none()) {
        return null;
      }
      return mapping == null
          ? own.open(file, limits, excess, objections)
          : MappedReader.opener(mapping, form.title(), unsaid, space)
              .open(file, limits, excess, objections);
    };
  }
}
