package org.monarca.records.reference;

import org.monarca.records.text.Phrases;

/** What people write where they have nothing to write. */
public final class Placeholders {

  private static final Phrases NAMES = phrases("name");
  private static final Phrases MAILBOXES = phrases("mail");

  private Placeholders() {}

  /** Whether this stands where a name should. */
  public static boolean insteadOfName(String text) {
    return NAMES.are(text, text.length());
  }

  /** Whether what stands before the at sign says that there is no such mailbox. */
  public static boolean insteadOfMailbox(String mail, int at) {
    return MAILBOXES.are(mail, at);
  }

  private static Phrases phrases(String insteadOf) {
    return Phrases.of(
        ReferenceTables.rows("placeholders.csv").stream()
            .filter(row -> row.getField("instead_of").equals(insteadOf))
            .map(row -> row.getField("phrase"))
            .toList());
  }
}
