package org.monarca.records.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.monarca.records.MdeVersions;
import org.monarca.records.dictionary.Dictionary;
import org.monarca.records.dictionary.VersionEntry;

/** The versions of the minimum data elements and what each changed, the newest first. */
final class VersionsPage {

  private final Dictionary dictionary;
  private final ResourceBundle words;

  VersionsPage(Locale language) {
    this.dictionary = Dictionary.in(language);
    this.words = PublicationWords.in(language);
  }

  String text() {
    var page =
        new Markdown()
            .title(words.getString("versions.title"))
            .paragraph(words.getString("generated"))
            .paragraph(words.getString("versions.intro"));
    for (var entry : dictionary.versions()) {
      page.heading(entry.version().name()).paragraph(standing(entry));
      var changes = changes(entry);
      page.list(changes.isEmpty() ? List.of(words.getString("versions.nothing")) : changes);
    }
    return page.toString();
  }

  private String standing(VersionEntry entry) {
    var version = entry.version();
    var from = version.inForceFrom();
    var since =
        from == null
            ? words.getString("versions.announced")
            : words.getString("versions.from") + " " + from + doubt(version.dayToConfirm());
    var mark =
        version.equals(MdeVersions.published().inForce())
            ? " **" + words.getString("versions.in-force") + "**"
            : "";
    return since
        + "."
        + mark
        + " "
        + words.getString("versions.source")
        + " "
        + version.source()
        + ".";
  }

  private List<String> changes(VersionEntry entry) {
    var changes = new ArrayList<String>();
    if (!entry.note().isEmpty()) {
      changes.add(entry.note());
    }
    for (var change : entry.changes()) {
      var note = change.note().isEmpty() ? "" : ". " + change.note();
      changes.add(change.what() + doubt(change.toConfirm()) + note);
    }
    return changes;
  }

  private String doubt(boolean toConfirm) {
    return toConfirm ? " (" + dictionary.say("to-confirm") + ")" : "";
  }
}
