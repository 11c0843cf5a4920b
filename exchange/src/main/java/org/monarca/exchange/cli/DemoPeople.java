package org.monarca.exchange.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.monarca.exchange.access.clients.Clients;
import org.monarca.exchange.access.factors.GivenAuthenticators;
import org.monarca.exchange.access.people.Accounts;
import org.monarca.exchange.access.people.NewAccount;
import org.monarca.exchange.access.roles.RoleGrants;
import org.monarca.exchange.jurisdictions.Directory;
import org.monarca.exchange.jurisdictions.Jurisdiction;
import org.monarca.exchange.jurisdictions.States;
import org.monarca.exchange.platform.Actor;
import org.monarca.exchange.platform.OwnerOnly;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's people and its clients, one for each State, with their secrets in files that only the
 * owner of the folder may read ({@code demo.json}, {@code clients.json}, {@code keys/}).
 */
final class DemoPeople {

  private static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

  private final Accounts accounts;
  private final GivenAuthenticators authenticators;
  private final RoleGrants grants;
  private final Clients clients;
  private final DemoDrop drop;
  private final States states;
  private final DemoRoster roster;
  private final JsonMapper json;
  private final Path data;

  DemoPeople(
      Accounts accounts,
      GivenAuthenticators authenticators,
      RoleGrants grants,
      Clients clients,
      DemoDrop drop,
      States states,
      Directory directory,
      JsonMapper json,
      Path data) {
    this.accounts = accounts;
    this.authenticators = authenticators;
    this.grants = grants;
    this.clients = clients;
    this.drop = drop;
    this.states = states;
    this.roster = new DemoRoster(directory, authenticators::draw);
    this.json = json;
    this.data = data;
  }

  /** Everybody's sign-in, made on the first start; the address is that of this start. */
  DemoCard welcome(DemoSettings settings) throws IOException {
    var clientsFile = data.resolve("clients.json");
    var demoFile = data.resolve("demo.json");
    if (!Files.exists(clientsFile)) {
      write(clientsFile, newClients());
    }
    var users = new ArrayList<>(Files.exists(demoFile) ? keptUsers(demoFile) : roster.first());
    users.addAll(roster.missing(users));
    var demo = new LinkedHashMap<String, Object>();
    demo.put("url", settings.url().toString());
    demo.put("metrics", settings.metrics().toString());
    demo.put("sftp", drop.settle());
    demo.put("users", users.stream().map(DemoUser::asJson).toList());
    write(demoFile, demo);
    users.forEach(this::ensure);
    return new DemoCard(settings.url(), settings.outbox(), users, keptClients(clientsFile));
  }

  private List<Map<String, String>> newClients() {
    var made = new ArrayList<Map<String, String>>();
    for (Jurisdiction state : states.all()) {
      var client = clients.create(state.code());
      var entry = new LinkedHashMap<String, String>();
      entry.put("state", state.code());
      entry.put("client_id", client.clientId());
      entry.put("client_secret", client.secret());
      made.add(entry);
    }
    return made;
  }

  /** The secrets are on file before an account is made with them, so a killed start can go on. */
  private void ensure(DemoUser user) {
    if (accounts.findByEmail(user.email()).isEmpty()) {
      var zone = user.state() == null ? WASHINGTON : zone(user.state());
      var account =
          accounts.create(
              new NewAccount(
                  user.email(),
                  user.password(),
                  user.displayName(),
                  user.role(),
                  user.state(),
                  roster.regionOf(user),
                  roster.districtOf(user),
                  zone));
      if (user.email().equals(DemoRoster.OF_BOTH)) {
        grants.add(account.id(), DemoRoster.OTHER_OFFICE, Actor.exchange("set-up"));
      }
    }
    var secret = user.totpSecret();
    if (secret != null) {
      authenticators.give(accounts.findByEmail(user.email()).orElseThrow().id(), secret);
    }
  }

  private ZoneId zone(String state) {
    return states.find(state).orElseThrow().zone();
  }

  private List<DemoUser> keptUsers(Path file) throws IOException {
    var users = new ArrayList<DemoUser>();
    for (JsonNode user : json.readTree(Files.readString(file)).path("users")) {
      users.add(DemoUser.of(user));
    }
    return users;
  }

  private List<Credentials> keptClients(Path file) throws IOException {
    var kept = new ArrayList<Credentials>();
    for (JsonNode client : json.readTree(Files.readString(file))) {
      kept.add(
          new Credentials(
              client.path("state").asString(""),
              client.path("client_id").asString(""),
              client.path("client_secret").asString("")));
    }
    return kept;
  }

  private void write(Path file, Object content) throws IOException {
    OwnerOnly.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(content) + "\n");
  }
}
