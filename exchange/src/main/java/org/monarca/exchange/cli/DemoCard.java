package org.monarca.exchange.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What the demo tells the person who started it: the address, the sign-ins, and where its mails go.
 */
record DemoCard(URI url, Path outbox, List<DemoUser> users, List<Credentials> clients) {

  String inWords() {
    var text = new StringBuilder();
    text.append("\nMonarca is ready: ").append(url).append("\n");
    text.append(
        "Every child, parent and school in it is made up. Stop it with Ctrl+C.\n\nSign in as\n");
    for (DemoUser user : users) {
      text.append(
          "  %-26s %s   %s%s%s%n"
              .formatted(
                  user.email(),
                  user.password(),
                  user.role().code(),
                  user.state() == null ? "" : ", " + user.state(),
                  user.totpSecret() == null
                      ? ""
                      : ", and a code; the authenticator's key: " + user.totpSecret()));
    }
    text.append(
        "\nPasskeys work at a name, not at a number: for them open http://localhost:%d%n"
            .formatted(url.getPort()));
    text.append("\nAPI clients, one for each State, client id and secret (also in clients.json)\n");
    for (Credentials client : clients) {
      text.append(
          "  %s  %s  %s%n".formatted(client.state(), client.clientId(), client.clientSecret()));
    }
    text.append(
        "\nMails are sent to nobody; each is a file in %s that any mail program opens.%n"
            .formatted(outbox));
    return text.toString();
  }
}
