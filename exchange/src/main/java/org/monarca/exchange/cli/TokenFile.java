package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The file that lets a State's system in. It holds one of three things: an access token; one client
 * as JSON ({@code client_id}, {@code client_secret}); or a list of clients with their States, as
 * the demo writes into {@code clients.json}.
 */
final class TokenFile {

  private final Optional<String> token;
  private final List<Credentials> clients;

  private TokenFile(Optional<String> token, List<Credentials> clients) {
    this.token = token;
    this.clients = clients;
  }

  static TokenFile read(Path file) {
    try {
      var text = Files.readString(file).strip();
      if (!text.startsWith("{") && !text.startsWith("[")) {
        return new TokenFile(Optional.of(text), List.of());
      }
      return new TokenFile(Optional.empty(), clients(new JsonMapper().readTree(text)));
    } catch (IOException e) {
      throw new CommandFailure(Exit.WRONG_USE, "the token file %s cannot be read".formatted(file));
    } catch (JacksonException e) {
      throw new CommandFailure(
          Exit.WRONG_USE,
          "the token file %s holds neither an access token nor clients as JSON".formatted(file));
    }
  }

  /** The token for a submission of that State, asked from the exchange where the file has none. */
  String token(ExchangeClient exchange, String state) {
    return token.orElseGet(() -> exchange.token(clientOf(state)));
  }

  private Credentials clientOf(String state) {
    if (clients.size() == 1) {
      return clients.getFirst();
    }
    return clients.stream()
        .filter(client -> client.state().equals(state))
        .findFirst()
        .orElseThrow(() ->
            new CommandFailure(
                Exit.WRONG_USE,
                state.isEmpty()
                    ? "the file does not say from which State it is, so no client can be chosen; give a token file with one client"
                    : "the token file has no client of the State " + state));
  }

  private static List<Credentials> clients(JsonNode document) {
    var found = new ArrayList<Credentials>();
    for (JsonNode client : document.isArray() ? document : List.of(document)) {
      found.add(
          new Credentials(
              client.path("state").asString(""),
              client.path("client_id").asString(""),
              client.path("client_secret").asString("")));
    }
    return found;
  }
}
