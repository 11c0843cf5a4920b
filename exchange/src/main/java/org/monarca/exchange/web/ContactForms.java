package org.monarca.exchange.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.DirectoryEdits;
import org.monarca.exchange.jurisdictions.Edited;
import org.monarca.exchange.jurisdictions.Level;
import org.monarca.exchange.jurisdictions.OfficeForm;
import org.monarca.exchange.platform.Actor;
import org.springframework.stereotype.Component;

/** The form that says whom to ask, which stands on the pages of three levels. */
@Component
class ContactForms {

  private final Readers readers;
  private final Directory directory;
  private final DirectoryEdits edits;

  ContactForms(Readers readers, Directory directory, DirectoryEdits edits) {
    this.readers = readers;
    this.directory = directory;
    this.edits = edits;
  }

  /** What was wrong; empty when it was taken. */
  Optional<TypedFields> put(Actor actor, Level level, Map<String, String> fields, Locale locale) {
    var office =
        new OfficeForm(
            fields.getOrDefault("office", ""),
            fields.getOrDefault("email", ""),
            fields.getOrDefault("phone", ""));
    var came = edits.putContact(actor, level, fields.getOrDefault("part", ""), office);
    return new DirectoryWords(readers.wordsFor(actor, locale), directory).wrong(came, fields);
  }

  /** Answers with no page when nobody was named for that part. */
  void remove(Actor actor, Level level, String part) {
    if (edits.removeContact(actor, level, part) != Edited.DONE) {
      throw DirectoryController.unknown();
    }
  }
}
