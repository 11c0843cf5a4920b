package org.monarca.exchange.notices;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A report that a message could not be delivered (RFC 3464): which message, and the status. A delay
 * is no report of this sort, and a report that does not name the message is none either.
 *
 * @param status as the report has it, {@code 5.1.1}
 */
record DeliveryReport(String messageId, String status) {

  /** More of a part is not read: the fields stand in front. */
  private static final int MOST_BYTES = 1 << 16;

  private static final Pattern FAILED =
      Pattern.compile("^Action:\\s*failed\\b", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern STATUS =
      Pattern.compile(
          "^Status:\\s*([245]\\.[0-9]{1,3}\\.[0-9]{1,3})",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);
  private static final Pattern MESSAGE_ID =
      Pattern.compile(
          "^Message-ID:\\s*(<[^<>\\s]{1,200}>)", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  static Optional<DeliveryReport> of(Message message) {
    try {
      if (!message.isMimeType("multipart/report")
          || !(message.getContent() instanceof Multipart parts)) {
        return Optional.empty();
      }
      var status = "";
      var messageId = "";
      for (int i = 0; i < parts.getCount(); i++) {
        var part = parts.getBodyPart(i);
        if (part.isMimeType("message/delivery-status")) {
          status = failure(text(part));
        } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
          messageId = first(MESSAGE_ID, text(part));
        }
      }
      return status.isEmpty() || messageId.isEmpty()
          ? Optional.empty()
          : Optional.of(new DeliveryReport(messageId, status));
    } catch (IOException | MessagingException unreadable) {
      return Optional.empty();
    }
  }

  private static String failure(String fields) {
    if (!FAILED.matcher(fields).find()) {
      return "";
    }
    var status = first(STATUS, fields);
    return status.isEmpty() ? "failed" : "failed, " + status;
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (var bytes = part.getInputStream()) {
      return new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
    }
  }
}
