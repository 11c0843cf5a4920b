package org.monarca.exchange.notices;

import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;

/** How a server is reached, and how far it is trusted: outside this machine only over TLS. */
record MailServer(String host, int port, Tls tls, Duration patience) {

  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?");

  /** How a connection is kept secret. */
  enum Tls {
    /** From the first byte. */
    IMPLICIT,
    /** Before anything of worth is said; a server that cannot is left. */
    STARTTLS,
    /** Not at all: only to a server on this machine. */
    NONE
  }

  MailServer {
    if (tls == Tls.NONE && !isLoopback(host)) {
      throw new IllegalArgumentException(
          "monarca.smtp: a mail server elsewhere is spoken to over TLS only, and %s is elsewhere"
              .formatted(host));
    }
  }

  static MailServer of(SmtpSettings settings) {
    return new MailServer(settings.server(), settings.port(), settings.tls(), settings.patience());
  }

  static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host).matches();
  }

  /** Says it in the words of the mail library, each beginning with the name of the protocol. */
  void describe(Properties given, String protocol) {
    var millis = Long.toString(patience.toMillis());
    given.put(protocol + "host", host);
    given.put(protocol + "port", Integer.toString(port));
    given.put(protocol + "connectiontimeout", millis);
    given.put(protocol + "timeout", millis);
    given.put(protocol + "writetimeout", millis);
    given.put(protocol + "ssl.enable", Boolean.toString(tls == Tls.IMPLICIT));
    given.put(protocol + "starttls.enable", Boolean.toString(tls == Tls.STARTTLS));
    given.put(protocol + "starttls.required", Boolean.toString(tls == Tls.STARTTLS));
    given.put(protocol + "ssl.checkserveridentity", "true");
  }
}
