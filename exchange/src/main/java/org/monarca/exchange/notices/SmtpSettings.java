package org.monarca.exchange.notices;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.monarca.exchange.notices.Delivering.Way;
import org.monarca.exchange.notices.MailServer.Tls;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server by which people are told, and the mailbox to which undeliverable mail returns.
 * With neither {@code host} nor {@code folder} notices wait for one, and die after some days.
 *
 * @param tls {@code none} only for a server on this machine
 * @param user to sign in with, where the server wants it
 * @param from the address that messages come from
 * @param returnPath the address to which undeliverable mail returns; {@code from} otherwise
 * @param link where people reach the exchange, for the links in messages
 * @param folder where each message is written as a file instead, when there is no host
 * @param patience how long each answer of the server is waited for, 20 seconds at most so that a
 *     whole conversation fits into a lease
 * @param anchors addresses outside to which the head of each day of the audit trail is sent, to be
 *     kept there
 */
@ConfigurationProperties(prefix = "monarca.smtp", ignoreUnknownFields = false)
public record SmtpSettings(
    @Nullable String host,
    @DefaultValue("587") int port,
    @DefaultValue("starttls") Tls tls,
    @Nullable String user,
    @Nullable String password,
    @Nullable String from,
    @Nullable String returnPath,
    @Nullable URI link,
    @Nullable Path folder,
    @DefaultValue("20s") Duration patience,
    @DefaultValue Bounces bounces,
    @DefaultValue List<String> anchors) {

  private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(20);

  /**
   * The mailbox that is looked through for reports of undeliverable mail, by IMAP.
   *
   * @param every how long between two looks
   */
  public record Bounces(
      @Nullable String host,
      @DefaultValue("993") int port,
      @DefaultValue("implicit") Tls tls,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("INBOX") String folder,
      @DefaultValue("5m") Duration every) {}

  /**
   * @throws IllegalArgumentException when messages would have no sender, or something would go over
   *     an open wire
   */
  public SmtpSettings {
    if ((host != null || folder != null) && (from == null || from.indexOf('@') < 1)) {
      throw new IllegalArgumentException(
          "monarca.smtp.from must be the address that messages come from");
    }
    if (host != null) {
      new MailServer(host, port, tls, patience);
    }
    if (bounces.host() != null) {
      new MailServer(bounces.host(), bounces.port(), bounces.tls(), patience);
    }
    if (link != null
        && !"https".equals(link.getScheme())
        && !MailServer.isLoopback(Objects.requireNonNullElse(link.getHost(), ""))) {
      throw new IllegalArgumentException("monarca.smtp.link must begin with https://");
    }
    if (patience.compareTo(LONGEST_PATIENCE) > 0 || patience.toMillis() < 1) {
      throw new IllegalArgumentException("monarca.smtp.patience must be 20s at most");
    }
  }

  String server() {
    return Objects.requireNonNull(host, "monarca.smtp.host");
  }

  /** How mail leaves; empty while nothing is set up. */
  Optional<Way> way() {
    MailDoor door =
        host != null ? new SmtpDoor(this) : folder != null ? new FolderDoor(folder) : null;
    return Optional.ofNullable(door).map(found -> new Way(found, sender(), domain()));
  }

  /** What Message-IDs end with. */
  private String domain() {
    return sender().substring(sender().indexOf('@') + 1);
  }

  private String sender() {
    return Objects.requireNonNull(from, "monarca.smtp.from");
  }
}
