package org.monarca.exchange.notices;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/**
 * A folder instead of a mail server, for demonstrations: one file a mail, which any mail program
 * opens. Written again it is the same file.
 */
record FolderDoor(Path folder) implements MailDoor {

  @Override
  public Outcome send(Mail mail) {
    try {
      Files.createDirectories(folder);
      var fresh = Files.createTempFile(folder, "new", ".part");
      try (var out = Files.newOutputStream(fresh)) {
        mail.message(Session.getInstance(new Properties())).writeTo(out);
      }
      Files.move(
          fresh,
          folder.resolve(mail.notice() + ".eml"),
          StandardCopyOption.REPLACE_EXISTING,
          StandardCopyOption.ATOMIC_MOVE);
      return new Outcome.Delivered("written to the folder");
    } catch (IOException e) {
      return new Outcome.Later("the folder cannot be written");
    } catch (MessagingException e) {
      return new Outcome.Refused(e.getClass().getSimpleName());
    }
  }
}
